import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createWebchat, webchatLimits } from "../../../channels/webchat/index.ts";
import { createMemoryEngine } from "../memoryEngine.ts";
import { createRecordingLog } from "../recordingLog.ts";
import { startWebchat, type WebchatServer } from "./server.ts";

const secret = "un-secret-de-test-assez-long";
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const activities = (id: string) => `/conversations/${id}/activities`;
const start = (chat: WebchatServer) => chat.start(bearer(secret));

describe("with a secret", () => {
  it("refuses whoever brings nothing, or the wrong thing", async () => {
    const chat = await startWebchat({ secret });
    const { conversationId } = await start(chat);
    for (const [method, path] of [
      ["POST", "/tokens/generate"],
      ["POST", "/tokens/refresh"],
      ["POST", "/conversations"],
      ["GET", `/conversations/${conversationId}`],
      ["GET", activities(conversationId)],
      ["POST", activities(conversationId)],
      ["POST", `/conversations/${conversationId}/upload`],
    ] as const) {
      expect([path, (await chat.request(method, path)).status]).toEqual([path, 401]);
      expect([path, (await chat.request(method, path, { headers: { authorization: "Basic eA==" } })).status]).toEqual([
        path,
        401,
      ]);
      expect([path, (await chat.request(method, path, bearer(`${secret}x`))).status]).toEqual([path, 403]);
    }
    expect(chat.engine.messages).toEqual([]);
  });

  it("gives a token that opens its own conversation and no other", async () => {
    const chat = await startWebchat({ secret });
    const mine = await start(chat);
    const other = await start(chat);
    expect((await chat.request("GET", activities(mine.conversationId), bearer(mine.token))).status).toBe(200);
    expect((await chat.request("GET", activities(other.conversationId), bearer(mine.token))).status).toBe(403);
    expect((await chat.request("POST", "/tokens/generate", bearer(mine.token))).status).toBe(403);
  });

  it("starts with a generated token, once, on the conversation of that token", async () => {
    const chat = await startWebchat({ secret });
    const { body } = await chat.request("POST", "/tokens/generate", bearer(secret));
    expect(body).toEqual({ conversationId: expect.any(String), token: expect.any(String), expires_in: 1800 });
    const issued = await chat.publicToken();
    const started = await chat.start(bearer(issued.token));
    expect(started.conversationId).toBe(issued.conversationId);
  });

  it("gives our own page a token without the secret, from an allowed origin only", async () => {
    const chat = await startWebchat({ secret, allowedOrigins: ["https://ville.example"] });
    const from = (origin: string) => chat.request("POST", "/tokens/public", { headers: { origin } });
    expect((await from("https://ville.example")).status).toBe(200);
    expect((await from("https://other.example")).status).toBe(403);
  });

  it("expires tokens after thirty minutes, unless refreshed", async () => {
    const chat = await startWebchat({ secret });
    const { token, conversationId } = await start(chat);
    chat.clock.move(29 * 60);
    const refreshed = await chat.request("POST", "/tokens/refresh", bearer(token));
    expect(refreshed).toMatchObject({ status: 200, body: { conversationId, expires_in: 1800 } });
    chat.clock.move(60);
    expect(await chat.request("GET", activities(conversationId), bearer(token))).toMatchObject({
      status: 403,
      body: { error: { code: "TokenExpired" } },
    });
    expect((await chat.request("POST", "/tokens/refresh", bearer(token))).status).toBe(403);
    const renewed = JSON.parse(refreshed.text).token;
    expect((await chat.request("GET", activities(conversationId), bearer(renewed))).status).toBe(200);
  });

  it("does not refresh the secret itself", async () => {
    const chat = await startWebchat({ secret });
    expect((await chat.request("POST", "/tokens/refresh", bearer(secret))).status).toBe(403);
  });

  it("refuses tokens changed by one character, anywhere, and other algorithms", async () => {
    const chat = await startWebchat({ secret });
    const { token, conversationId } = await start(chat);
    // The genuine one has been proved and is remembered: what looks like it gains nothing.
    expect((await chat.request("GET", activities(conversationId), bearer(token))).status).toBe(200);
    const [header = "", body = "", signature = ""] = token.split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
    const openKey = createHmac("sha256", "open").update(`${header}.${body}`).digest("base64url");
    const forged = [
      `${none}.${body}.`,
      `${none}.${body}.${signature}`,
      `${header}.${body}`,
      `${header}.${body}.${signature}.x`,
      `${header}.${body}.${openKey}`,
      ...[5, header.length + 5, token.length - 5].map(
        (at) => token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1),
      ),
    ];
    for (const credential of forged) {
      expect((await chat.request("GET", activities(conversationId), bearer(credential))).status).toBe(403);
    }
  });

  it("keeps the user of a token: its holder cannot speak as another", async () => {
    const chat = await startWebchat({ secret });
    const answer = await chat.request("POST", "/tokens/generate", {
      ...bearer(secret),
      body: { user: { id: "dl_marie" } },
    });
    const { token, conversationId } = JSON.parse(answer.text);
    const body = { type: "message", text: "bonjour", from: { id: "dl_autre" } };
    await chat.request("POST", activities(conversationId), { ...bearer(token), body });
    const { body: set } = await chat.request("GET", activities(conversationId), bearer(token));
    expect(set).toMatchObject({ activities: [{ from: { id: "dl_marie" } }, {}] });
  });

  it("keeps the sites of a token", async () => {
    const chat = await startWebchat({ secret });
    const body = { trustedOrigins: ["https://laval.example"] };
    const { token, conversationId } = JSON.parse(
      (await chat.request("POST", "/tokens/generate", { ...bearer(secret), body })).text,
    );
    const from = (origin: string) => ({ headers: { authorization: `Bearer ${token}`, origin } });
    expect((await chat.request("GET", activities(conversationId), from("https://laval.example"))).status).toBe(200);
    expect((await chat.request("GET", activities(conversationId), from("https://autre.example"))).status).toBe(403);
  });

  it("does not take a stream's token for anything but the stream", async () => {
    const chat = await startWebchat({ secret });
    const { streamUrl, conversationId } = await start(chat);
    const streamToken = new URL(streamUrl).searchParams.get("t") ?? "";
    expect((await chat.request("GET", activities(conversationId), bearer(streamToken))).status).toBe(403);
  });
});

describe("without a secret", () => {
  it("lets anybody start, and reads its own tokens after a restart", async () => {
    const before = await startWebchat();
    const { token, conversationId } = await before.start({ headers: { authorization: "Bearer undefined" } });
    const after = await startWebchat({}, before.engine);
    const refreshed = await after.request("POST", "/tokens/refresh", bearer(token));
    expect(refreshed).toMatchObject({ status: 200, body: { conversationId } });
  });

  it("treats what its public key signed as a stranger's words", async () => {
    const chat = await startWebchat();
    const header = Buffer.from(JSON.stringify({ alg: "HS256", typ: "JWT" })).toString("base64url");
    for (const claims of [
      "null",
      "{",
      JSON.stringify({ conv: "../x", use: "chat", exp: 9e9 }),
      JSON.stringify({ conv: "c".repeat(9000), use: "chat", exp: 9e9 }),
    ]) {
      const body = Buffer.from(claims).toString("base64url");
      const token = `${header}.${body}.${createHmac("sha256", "open").update(`${header}.${body}`).digest("base64url")}`;
      expect((await chat.start(bearer(token))).conversationId).toMatch(/^[\w-]{32}$/);
    }
  });
});

it("does not start on an empty secret", () => {
  const { handleMessage, transcript } = createMemoryEngine();
  const parts = {
    handleMessage,
    transcript,
    clock: { now: () => new Date() },
    newId: () => "x",
    limits: webchatLimits,
  };
  expect(() => createWebchat({ ...parts, secret: "", log: createRecordingLog().log })).toThrow(/secret is empty/);
});
