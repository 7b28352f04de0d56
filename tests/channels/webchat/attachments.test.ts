import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { z } from "zod";
import { attachmentLimits, createAttachmentFiles, createByteSeal } from "../../../channels/attachments/index.ts";
import type { WebchatParts } from "../../../channels/webchat/index.ts";
import { samples } from "../attachments/samples.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { startWebchat } from "./server.ts";

const filesSchema = z.array(z.object({ contentType: z.string(), name: z.string(), contentUrl: z.url() }));

async function world(more: Partial<WebchatParts> = {}, limits = attachmentLimits) {
  const directory = join(temporaryFolder(), "attachments");
  const seal = createByteSeal(randomBytes(32));
  const attachments = createAttachmentFiles({ directory, seal, newId: () => randomUUID(), limits });
  const chat = await startWebchat({ attachments, ...more });
  const opened = await chat.start(more.secret ? { headers: { authorization: `Bearer ${more.secret}` } } : {});
  const headers = { authorization: `Bearer ${opened.token}` };
  const send = (name = "rue.jpg", client = "c1", text = "voici") => {
    const body = new FormData();
    const activity = { type: "message", text, from: { id: "u" }, channelData: { clientActivityID: client } };
    body.append("activity", new Blob([JSON.stringify(activity)], { type: "application/vnd.microsoft.activity" }));
    body.append("file", new Blob([samples.jpeg], { type: "image/jpeg" }), name);
    return chat.request("POST", `/conversations/${opened.conversationId}/upload`, { rawBody: body, headers });
  };
  const lines = async () => {
    const { text } = await chat.request("GET", `/conversations/${opened.conversationId}/activities`, { headers });
    return z
      .object({ activities: z.array(z.looseObject({ attachments: filesSchema.optional() })) })
      .parse(JSON.parse(text)).activities;
  };
  const kept = () =>
    readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((path) => /sealed/.test(path));
  return { ...opened, chat, send, lines, kept };
}

const urlOf = (lines: { attachments?: z.infer<typeof filesSchema> | undefined }[]) =>
  lines[0]?.attachments?.[0]?.contentUrl ?? "";

describe("a file of a conversation", () => {
  it("reaches the assistant, and is read again at the address of its line", async () => {
    const { chat, send, lines } = await world();
    expect((await send("été à Laval.jpg")).status).toBe(200);
    const file = { name: "été à Laval.jpg", contentType: "image/jpeg", size: samples.jpeg.length };
    expect(chat.engine.messages[0]?.attachments).toEqual([{ id: expect.any(String), ...file }]);
    const answer = await fetch(urlOf(await lines()));
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(samples.jpeg);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "content-disposition":
        "attachment; filename=\"?t? ? Laval.jpg\"; filename*=UTF-8''%C3%A9t%C3%A9%20%C3%A0%20Laval.jpg",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-security-policy": "sandbox; default-src 'none'",
    });
  });

  it.each([undefined, "un-secret-de-test-assez-long"])(
    "asks for the token of its conversation (secret %s)",
    async (secret) => {
      const { send, lines, chat } = await world(secret ? { secret } : {});
      await send();
      const url = new URL(urlOf(await lines()));
      const token = url.searchParams.get("t") ?? "";
      const other = await chat.start(secret ? { headers: { authorization: `Bearer ${secret}` } } : {});
      const get = (t: string) => fetch(`${url.origin}${url.pathname}?t=${t}`);
      expect((await fetch(url.origin + url.pathname)).status).toBe(401);
      expect((await get(other.token)).status).toBe(403);
      expect((await get(`${token}x`)).status).toBe(403);
      expect((await get(token)).status).toBe(200);
      chat.clock.move(31 * 60);
      expect((await get(token)).status).toBe(403);
    },
  );

  it("is also named on a stream, by the protocol that our own proxy was called with", async () => {
    const { send, chat, conversationId, token } = await world({ trustProxy: 1 });
    await send();
    const { body } = await chat.request("GET", `/conversations/${conversationId}?watermark=0`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { streamUrl } = z.object({ streamUrl: z.string() }).parse(body);
    const socket = new WebSocket(streamUrl, { headers: { "x-forwarded-proto": "https" } });
    const line = await new Promise<string>((resolve) => {
      socket.on("message", (data: Buffer) => (data.length === 0 ? undefined : resolve(data.toString())));
    });
    socket.close();
    const host = new URL(chat.origin).host;
    expect(line).toContain(`"contentUrl":"https://${host}/v3/directline/conversations/${conversationId}/attachments/`);
  });

  it("has an address whose token opens nothing else", async () => {
    const secret = "un-secret-de-test-assez-long";
    const { send, lines, chat, conversationId } = await world({ secret });
    await send();
    const token = new URL(urlOf(await lines())).searchParams.get("t") ?? "";
    const headers = { authorization: `Bearer ${token}` };
    expect((await chat.request("GET", `/conversations/${conversationId}/activities`, { headers })).status).toBe(403);
    expect((await chat.request("POST", "/tokens/refresh", { headers })).status).toBe(403);
  });

  it("that does not exist is said not to", async () => {
    const { chat, conversationId, token } = await world();
    for (const id of ["nothing", "..%2f..%2fetc", "%00"]) {
      const path = `/conversations/${conversationId}/attachments/${id}?t=${token}`;
      expect(await chat.request("GET", path)).toMatchObject({
        status: 404,
        body: { error: { code: "AttachmentNotFound" } },
      });
    }
    expect(chat.logLines).toEqual([]);
  });

  it("is kept once when the client repeats its message, and not at all when the message is not", async () => {
    const { send, kept } = await world();
    await send("a.jpg", "same");
    await send("a.jpg", "same");
    expect(kept()).toHaveLength(1);
    expect((await send("b.jpg", "other", "échec")).status).toBe(503);
    expect(kept()).toHaveLength(1);
  });

  it("too many gets a sentence, and its message is not taken", async () => {
    const { chat, send } = await world({}, { ...attachmentLimits, filesPerConversation: 1 });
    await send("a.jpg", "1");
    expect(await send("b.jpg", "2")).toMatchObject({ status: 413, body: { error: { code: "TooManyAttachments" } } });
    expect(chat.engine.messages).toHaveLength(1);
  });

  it("when the disk is full, is refused with a sentence and told to the operator", async () => {
    const { chat, send } = await world({}, { ...attachmentLimits, freeBytes: Number.MAX_SAFE_INTEGER });
    expect(await send()).toMatchObject({ status: 503, body: { error: { code: "ServiceUnavailable" } } });
    expect(chat.logLines.join()).toMatch(/disk is nearly full/);
  });
});
