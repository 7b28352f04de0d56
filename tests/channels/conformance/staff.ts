import { expect } from "vitest";
import type { Place } from "./wire.ts";

const headers = { "content-type": "application/json", "x-c360-request": "1" };

/** The cookie of a manager's session, as `/gestion` opens it. */
export async function signIn(url: string, password: string): Promise<string> {
  const body = JSON.stringify({ username: "gestion", password });
  const session = await fetch(`${url}/api/v1/session`, { method: "POST", headers, body });
  return session.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

/** As the button of `/gestion` does. */
export async function switchAssistant({ url, staff }: Pick<Place, "url" | "staff">, active: boolean): Promise<void> {
  const response = await fetch(`${url}/api/v1/assistant`, {
    method: "PUT",
    headers: { ...headers, cookie: staff },
    body: JSON.stringify({ active }),
  });
  expect(response.status).toBe(200);
}
