import { z } from "zod";

/** What went wrong, in the terms the page explains; `unreachable` is the network or the server itself. */
const faults = [
  "not_signed_in",
  "wrong_credentials",
  "too_many_requests",
  "not_allowed",
  "invalid_request",
  "not_found",
  "conflict",
] as const;
export type ApiFault = (typeof faults)[number] | "unreachable";
export interface Failure {
  status: "fail";
  fault: ApiFault;
  /** What is wrong in particular; « français / English » where it is for people. */
  detail?: string;
}
export type Answer<T> = { status: "ok"; value: T } | Failure;

/** One call of the staff API: a parsed answer or a fault as a value, no exception. */
export async function call<T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown): Promise<Answer<T>> {
  // A POST always has a content, and the API takes JSON only.
  const content = body ?? (method === "POST" ? {} : undefined);
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method,
      headers: { "x-c360-request": "1", ...(content === undefined ? {} : { "content-type": "application/json" }) },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    const value: unknown = response.status === 204 ? undefined : await response.json();
    if (!response.ok) return failureOf(value);
    return { status: "ok", value: schema.parse(value) };
  } catch {
    return { status: "fail", fault: "unreachable" };
  }
}

const problemSchema = z.object({ code: z.enum(faults), detail: z.string().optional() });

function failureOf(problem: unknown): Failure {
  const { data } = problemSchema.safeParse(problem);
  const detail = data?.detail;
  return { status: "fail", fault: data?.code ?? "unreachable", ...(detail === undefined ? {} : { detail }) };
}
