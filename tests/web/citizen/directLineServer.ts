import { createServer, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import express, { type Express, type Request, type Response } from "express";
import { WebSocketServer, type WebSocket } from "ws";
import type { Reply } from "../../../contracts/reply.ts";

// A Direct Line 3.0 server small enough to be read, kept in memory, that can be told to misbehave.

export interface SentActivity {
  id: string;
  type: string;
  timestamp: string;
  from: { id: string; role: "user" | "bot" };
  text?: string;
  locale?: string;
  replyToId?: string;
  value?: unknown;
  attachments?: { contentType: string; name: string }[];
  channelData?: { clientActivityID?: string; c360?: Reply };
}
export interface Conversation {
  id: string;
  activities: SentActivity[];
  sockets: Set<WebSocket>;
}
export type Answer = (said: { text: string; value: unknown; locale: string }) => Reply[];

interface Faults {
  /** Answer 503 to that many next posts, without keeping the message. */
  refusePosts: number;
  /** Keep the message but cut the connection before answering, that many times. */
  losePosts: number;
  noSockets: boolean;
  /** Answer 413 to uploads. */
  refuseUploads: boolean;
  /** Milliseconds before an upload is answered. */
  slowUploads: number;
  /** Everything answers 403, as after the token's end. */
  forgotten: Set<string>;
  down: boolean;
  /** Milliseconds before the assistant answers, with a typing activity meanwhile. */
  thinking: number;
}

export function createDirectLineServer(answer: Answer) {
  const conversations = new Map<string, Conversation>();
  const faults: Faults = {
    refusePosts: 0,
    losePosts: 0,
    noSockets: false,
    refuseUploads: false,
    slowUploads: 0,
    forgotten: new Set(),
    down: false,
    thinking: 0,
  };
  const calls: string[] = [];
  let next = 0;

  const tokenOf = (id: string) => ({ conversationId: id, token: `t-${id}`, expires_in: 1_800 });
  const setAfter = (conversation: Conversation, watermark: number) => ({
    activities: conversation.activities.slice(watermark),
    watermark: String(conversation.activities.length),
  });

  function add(conversation: Conversation, activity: Omit<SentActivity, "id" | "timestamp">): SentActivity {
    const whole = { ...activity, id: `${conversation.id}|${next++}`, timestamp: new Date().toISOString() };
    conversation.activities.push(whole);
    const frame = JSON.stringify({ activities: [whole], watermark: String(conversation.activities.length) });
    conversation.sockets.forEach((socket) => socket.send(frame));
    return whole;
  }

  function take(conversation: Conversation, body: SentActivity): string {
    const key = body.channelData?.clientActivityID;
    const known = conversation.activities.find((one) => key && one.channelData?.clientActivityID === key);
    if (known) return known.id;
    const { type, text, locale, value, attachments } = body;
    const said = add(conversation, {
      type,
      from: { id: "citizen", role: "user" },
      ...(text !== undefined && { text }),
      ...(locale && { locale }),
      ...(value !== undefined && { value }),
      ...(attachments && { attachments }),
      ...(key && { channelData: { clientActivityID: key } }),
    });
    reply(conversation, said);
    return said.id;
  }

  function reply(conversation: Conversation, said: SentActivity): void {
    const send = () => {
      for (const one of answer({ text: said.text ?? "", value: said.value, locale: said.locale ?? "fr" }))
        add(conversation, {
          type: "message",
          from: { id: "assistant", role: "bot" },
          text: one.text,
          locale: one.lang,
          replyToId: said.id,
          channelData: { c360: one },
        });
    };
    if (!faults.thinking) return send();
    const typing = { type: "typing", from: { id: "assistant", role: "bot" } };
    conversation.sockets.forEach((socket) => socket.send(JSON.stringify({ activities: [typing] })));
    setTimeout(send, faults.thinking);
  }

  function guard(request: Request, response: Response): Conversation | undefined {
    const conversation = conversations.get(String(request.params["id"]));
    const right = conversation && request.get("authorization") === `Bearer t-${conversation.id}`;
    if (right && !faults.forgotten.has(conversation.id)) return conversation;
    response.status(403).json({ error: { code: "Forbidden" } });
    return undefined;
  }

  function mount(app: Express): void {
    app.use("/v3/directline", express.json(), (request, response, proceed) => {
      calls.push(`${request.method} ${request.url}`);
      response.set({
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Headers": "authorization,content-type",
      });
      if (faults.down) return void request.socket.destroy();
      if (request.method === "OPTIONS") return void response.status(204).end();
      return proceed();
    });
    app.post("/v3/directline/tokens/public", (_request, response) => {
      const id = `c${next++}`;
      conversations.set(id, { id, activities: [], sockets: new Set() });
      response.json(tokenOf(id));
    });
    app.post("/v3/directline/tokens/refresh", (request, response) => {
      const id = request.get("authorization")?.slice("Bearer t-".length) ?? "";
      if (!conversations.has(id) || faults.forgotten.has(id)) response.status(403).json({});
      else response.json(tokenOf(id));
    });
    app.post("/v3/directline/conversations", (request, response) => {
      const id = request.get("authorization")?.slice("Bearer t-".length) ?? "";
      response.status(conversations.has(id) ? 201 : 403).json(tokenOf(id));
    });
    app.get("/v3/directline/conversations/:id", (request, response) => {
      const conversation = guard(request, response);
      if (!conversation) return;
      const watermark = typeof request.query["watermark"] === "string" ? request.query["watermark"] : "";
      // The host is wrong on purpose: behind a proxy it often is.
      const streamUrl = `ws://elsewhere.invalid/v3/directline/conversations/${conversation.id}/stream?watermark=${watermark}`;
      response.json({ ...tokenOf(conversation.id), streamUrl });
    });
    app.get("/v3/directline/conversations/:id/activities", (request, response) => {
      const conversation = guard(request, response);
      if (conversation) response.json(setAfter(conversation, Number(request.query["watermark"] ?? 0)));
    });
    app.post("/v3/directline/conversations/:id/activities", (request, response) => {
      const conversation = guard(request, response);
      if (!conversation) return;
      if (faults.refusePosts-- > 0) return void response.status(503).json({});
      const id = take(conversation, request.body);
      if (faults.losePosts-- > 0) return void request.socket.destroy();
      response.json({ id });
    });
    app.post("/v3/directline/conversations/:id/upload", async (request, response) => {
      const conversation = guard(request, response);
      if (!conversation) return;
      const body = new Uint8Array(await buffer(request));
      await new Promise((resolve) => setTimeout(resolve, faults.slowUploads));
      if (faults.refuseUploads) return void response.status(413).json({});
      const form = await new Response(body, {
        headers: { "content-type": request.get("content-type") ?? "" },
      }).formData();
      const [activity, file] = [form.get("activity"), form.get("file")];
      if (!(activity instanceof File) || !(file instanceof File)) return void response.status(400).json({});
      const sent = JSON.parse(await activity.text());
      const attachments = [{ contentType: file.type, name: file.name }];
      response.json({ id: take(conversation, { ...sent, attachments }) });
    });
  }

  function attach(server: Server): void {
    const sockets = new WebSocketServer({ noServer: true });
    server.on("upgrade", (request, socket, head) => {
      const url = new URL(request.url ?? "", "http://localhost");
      const conversation = conversations.get(url.pathname.split("/")[4] ?? "");
      if (!conversation || faults.noSockets || faults.down) return void socket.destroy();
      sockets.handleUpgrade(request, socket, head, (opened) => {
        calls.push(`WS ${url.pathname}${url.search}`);
        conversation.sockets.add(opened);
        opened.on("close", () => conversation.sockets.delete(opened));
        opened.send("");
        const missed = setAfter(conversation, Number(url.searchParams.get("watermark") ?? 0));
        if (missed.activities.length > 0) opened.send(JSON.stringify(missed));
      });
    });
  }

  const drop = () => conversations.forEach(({ sockets }) => sockets.forEach((socket) => socket.terminate()));
  return { mount, attach, conversations, faults, calls, drop, say: add };
}
export type DirectLineServer = ReturnType<typeof createDirectLineServer>;

/** Starts it on a free port; `app` may carry more addresses. */
export async function listenOn(
  app: Express,
  directLine?: DirectLineServer,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(app);
  directLine?.attach(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The test server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        directLine?.drop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
