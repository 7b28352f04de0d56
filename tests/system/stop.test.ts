import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { composeSystem, startSystem } from "./startSystem.ts";

describe("starting and stopping", () => {
  it("finishes the turn in flight before it stops", async () => {
    const { url, server, stop } = await startSystem();
    const { conversationId } = await (await fetch(`${url}/v3/directline/conversations`, { method: "POST" })).json();
    const arrived = once(server, "request");
    const turn = fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ type: "message", from: { id: "citizen" }, text: "bonjour" }),
    });
    await arrived;
    await stop();
    expect((await turn).status).toBe(200);
  });

  it("puts no demonstration person or account where it was told not to", async () => {
    const { system, dispose } = await composeSystem({ C360_DEMO_DATA: "0" });
    expect(await system.registry.citizens.count()).toBe(0);
    expect(await system.registry.staff.find("gestion")).toBeUndefined();
    await dispose();
  });
});
