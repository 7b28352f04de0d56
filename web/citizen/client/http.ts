import type * as z from "zod/mini";
import { parseJson } from "./wire.ts";

/**
 * What came of one call. `unreachable` may be tried again as it is; `denied` means the token or the conversation is gone;
 * `refused` will be refused again.
 */
export type HttpResult<T> =
  | { status: "ok"; value: T }
  | { status: "unreachable" }
  | { status: "denied" }
  | { status: "refused"; code: number };

export interface HttpParts {
  /** Scheme and host of the server, without a final slash. */
  origin: string;
  fetch: typeof fetch;
  timeoutMs: number;
}

/** A request on the server that never throws. */
export async function call<T extends z.ZodMiniType>(
  parts: HttpParts,
  request: { method: "GET" | "POST"; path: string; token?: string; body?: unknown },
  schema: T,
): Promise<HttpResult<z.infer<T>>> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (request.token) headers["authorization"] = `Bearer ${request.token}`;
  if (request.body !== undefined) headers["content-type"] = "application/json";
  const init: RequestInit = { method: request.method, headers, credentials: "omit", cache: "no-store" };
  if (request.body !== undefined) init.body = JSON.stringify(request.body);
  try {
    const response = await parts.fetch(parts.origin + request.path, {
      ...init,
      signal: AbortSignal.timeout(parts.timeoutMs),
    });
    return read(response.status, await response.text(), schema);
  } catch {
    return { status: "unreachable" };
  }
}

/** What an answer means, whoever carried it. */
export function read<T extends z.ZodMiniType>(code: number, text: string, schema: T): HttpResult<z.infer<T>> {
  if (code === 401 || code === 403 || code === 404) return { status: "denied" };
  if (code === 408 || code === 429 || code >= 500) return { status: "unreachable" };
  if (code >= 400) return { status: "refused", code };
  const value = parseJson(schema, text);
  return value === undefined ? { status: "unreachable" } : { status: "ok", value };
}
