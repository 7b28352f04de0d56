import { z } from "zod";
import { registrationAnswerSchema, systemStatusSchema, type RegistrationSystem } from "../../contracts/registration.ts";

export interface HttpSystemOptions {
  /** Without a final slash; `/registrations/{number}` is put after it. */
  url: string;
  /** Sent as a bearer token. */
  key?: string;
  timeoutMs?: number;
}

const cancelledSchema = z.object({ status: z.enum(["cancelled", "unknown"]) });
const statusSchema = z.object({ status: systemStatusSchema });

/**
 * The city's registration system over HTTP: PUT, DELETE and GET of `/registrations/{number}`, each harmless when repeated.
 * A status other than 2xx, an answer of another shape or none in time rejects, and the same is asked again later.
 */
export function createHttpRegistrationSystem({ url, key, timeoutMs = 10_000 }: HttpSystemOptions): RegistrationSystem {
  async function call(method: string, number: string, body?: object): Promise<unknown> {
    const response = await fetch(`${url}/registrations/${encodeURIComponent(number)}`, {
      method,
      headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`the registration system answered ${response.status}`);
    return response.json();
  }
  return {
    request: async (order) => registrationAnswerSchema.parse(await call("PUT", order.number, order)),
    cancel: async (number) => cancelledSchema.parse(await call("DELETE", number)).status,
    status: async (number) => statusSchema.parse(await call("GET", number)).status,
  };
}
