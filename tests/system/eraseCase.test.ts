import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "./startSystem.ts";

let started: StartedSystem;
beforeAll(async () => {
  started = await startSystem();
}, 120_000);
afterAll(() => started.stop());

const headers = { "content-type": "application/json", "x-c360-request": "1" };

async function signedIn(username: string) {
  const body = JSON.stringify({ username, password: started.system.demonstrationPassword });
  const session = await fetch(`${started.url}/api/v1/session`, { method: "POST", headers, body });
  const cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return async (method: string, path: string, sent?: object) => {
    const options = { method, headers: { ...headers, cookie }, ...(sent ? { body: JSON.stringify(sent) } : {}) };
    return (await fetch(`${started.url}/api/v1/${path}`, options)).status;
  };
}

it("a case is erased by a manager and by nobody else", async () => {
  const [agent, manager] = [await signedIn("agent"), await signedIn("gestion")];
  const caseId = randomUUID();
  const message = { id: randomUUID(), channel: "counter", caseId, text: "Mon voisin fait du bruit.", language: "fr" };
  const path = `desk/cases/counter/${caseId}`;
  expect(await agent("POST", "desk/messages", message)).toBe(200);
  expect(await agent("DELETE", path)).toBe(403);
  expect((await fetch(`${started.url}/api/v1/${path}`, { method: "DELETE", headers })).status).toBe(401);
  expect(await agent("GET", path)).toBe(200);
  expect(await manager("DELETE", path)).toBe(204);
  expect([await agent("GET", path), await manager("DELETE", path)]).toEqual([404, 404]);
});
