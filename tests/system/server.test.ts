import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "./startSystem.ts";

let started: StartedSystem;
beforeAll(async () => {
  started = await startSystem({ C360_CLOCK: "2024-11-01T10:00:00-04:00" });
});
afterAll(() => started.stop());

const address = (path: string) => `${started.url}${path}`;
const json = { "content-type": "application/json" };

async function openConversation(): Promise<string> {
  const response = await fetch(address("/v3/directline/conversations"), { method: "POST" });
  const body = await response.json();
  return body.conversationId;
}
const say = (
  conversation: string,
  text: string,
  clientActivityID: string = randomUUID(),
  headers: Record<string, string> = {},
) =>
  fetch(address(`/v3/directline/conversations/${conversation}/activities`), {
    method: "POST",
    headers: { ...json, ...headers },
    body: JSON.stringify({ type: "message", from: { id: "citizen" }, text, channelData: { clientActivityID } }),
  });
interface Activity {
  id: string;
  text?: string;
  from: { role?: string };
  replyToId?: string;
}
async function activities(conversation: string): Promise<Activity[]> {
  const response = await fetch(address(`/v3/directline/conversations/${conversation}/activities`));
  return (await response.json()).activities;
}
const said = (all: Activity[]) => all.filter((activity) => activity.from.role === "user");

describe("operations", () => {
  it("is alive, ready and measured", async () => {
    expect((await fetch(address("/healthz"))).status).toBe(200);
    const ready = await fetch(address("/readyz"));
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      { status: "ready", parts: { database: "ok", catalogue: "ok" } },
    ]);
    await say(await openConversation(), "bonjour");
    expect(await (await fetch(address("/metrics"))).text()).toMatch(
      /c360_turns_total\{channel="web",outcome="\w+"\} [1-9]/,
    );
  });

  it.each(["/healthz", "/metrics", "/v3/directline/conversations/nothing"])(
    "%s is never taken for a page",
    async (path) => {
      const { headers } = await fetch(address(path));
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toBe("default-src 'none'");
      expect(headers.get("strict-transport-security")).toMatch(/^max-age=31536000; includeSubDomains$/);
    },
  );

  it.each(["/", "/gestion/", "/demo/outbox", "/api/openapi.json"])("%s carries the security headers", async (path) => {
    const { headers, status } = await fetch(address(path));
    expect(status).toBe(200);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toMatch(/max-age=31536000; includeSubDomains/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("content-type")).toMatch(/charset=utf-8/i);
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("has nothing at an unknown address, and says so", async () => {
    const response = await fetch(address("/nothing/here"));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "not_found" });
  });
});

describe("the way of a message", () => {
  // Requests on separate connections may overtake one another before they reach the server: its order is that of arrival.
  it("answers 20 messages of 200 ms, all, in the order of their arrival", async () => {
    const conversation = await openConversation();
    const arrived: string[] = [];
    const note = (request: IncomingMessage) => {
      const number = request.headers["x-number"];
      if (typeof number === "string") arrived.push(`message ${number}`);
    };
    started.server.prependListener("request", note);
    const sent = Array.from({ length: 20 }, async (_, number) => {
      await new Promise((resolve) => setTimeout(resolve, number * 10));
      return say(conversation, `message ${number}`, randomUUID(), { "x-number": String(number) });
    });
    for (const response of await Promise.all(sent)) expect(response.status).toBe(200);
    started.server.off("request", note);
    const all = await activities(conversation);
    expect(arrived).toHaveLength(20);
    expect(said(all).map((activity) => activity.text)).toEqual(arrived);
    const answered = said(all).filter((activity) => all.some((reply) => reply.replyToId === activity.id));
    expect(answered).toHaveLength(20);
  });

  it("changes nothing when a message is repeated", async () => {
    const conversation = await openConversation();
    await say(conversation, "bonjour", "same");
    const before = await activities(conversation);
    expect((await say(conversation, "bonjour", "same")).status).toBe(200);
    expect(await activities(conversation)).toEqual(before);
  });

  it("answers a message over 4 000 characters with a sentence", async () => {
    const conversation = await openConversation();
    expect((await say(conversation, "a".repeat(4_001))).status).toBe(200);
    const replies = (await activities(conversation)).filter((activity) => activity.from.role === "bot");
    expect(replies.map((reply) => reply.text).join(" ")).toMatch(/4[\s\u00a0\u202f]?000/);
  });
});

describe("what a manager sees", () => {
  async function managerCookie(): Promise<string> {
    const response = await fetch(address("/api/v1/session"), {
      method: "POST",
      headers: { ...json, "x-c360-request": "1" },
      body: JSON.stringify({ username: "gestion", password: started.system.demonstrationPassword }),
    });
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  }

  it("is the interaction with its sentiment, steps and masked text", async () => {
    const conversation = await openConversation();
    await say(
      conversation,
      "je m'appelle Marie Tremblay, 450-555-0123, marie@example.com, et je suis vraiment tannée d'attendre",
    );
    const response = await fetch(address("/api/v1/interactions?sentiment=negative"), {
      headers: { cookie: await managerCookie() },
    });
    const { items } = await response.json();
    expect(items[0]).toMatchObject({ channel: "web", language: "fr", sentiment: { label: "negative" } });
    expect(items[0].sentiment.words.join(" ")).toContain("tannée");
    expect(Object.keys(items[0].durations).length).toBeGreaterThan(2);
    for (const secret of ["Marie", "Tremblay", "450-555-0123", "marie@example.com"])
      expect(JSON.stringify(items[0])).not.toContain(secret);
  });

  it("is nothing without signing in", async () => {
    expect((await fetch(address("/api/v1/interactions"))).status).toBe(401);
  });
});
