import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { Duplex } from "node:stream";
import type { AddressInfo } from "node:net";
import express from "express";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { createWebchat, webchatLimits, type Webchat, type WebchatParts } from "../../../channels/webchat/index.ts";
import { createMemoryEngine, type MemoryEngine } from "../memoryEngine.ts";
import { createRecordingLog } from "../recordingLog.ts";

const conversationSchema = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  streamUrl: z.string(),
});
const tokenSchema = conversationSchema.omit({ streamUrl: true });
const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string(),
  from: z.looseObject({ id: z.string(), role: z.string() }),
  text: z.string().optional(),
});
export const activitySetSchema = z.object({ activities: z.array(activitySchema), watermark: z.string().optional() });
export type ReceivedActivity = z.infer<typeof activitySchema>;

export interface WebchatServer {
  origin: string;
  domain: string;
  engine: MemoryEngine;
  webchat: Webchat;
  logLines: string[];
  clock: { now(): Date; move(seconds: number): void };
  request(
    method: string,
    path: string,
    options?: RequestOptions,
  ): Promise<{ status: number; headers: Headers; body: unknown; text: string }>;
  start(options?: RequestOptions): Promise<z.infer<typeof conversationSchema>>;
  /** What our own page asks for before it opens a conversation. */
  publicToken(): Promise<z.infer<typeof tokenSchema>>;
  /** `x-test-name` of each request, in the order in which their heads reached the server. */
  arrived: string[];
  /** Cuts every open connection, as a failing network would. */
  cutSockets(): void;
  say(conversationId: string, text: string, more?: Record<string, unknown>): Promise<number>;
  history(conversationId: string, watermark?: string): Promise<z.infer<typeof activitySetSchema>>;
}
interface RequestOptions {
  body?: unknown;
  rawBody?: BodyInit;
  headers?: Record<string, string>;
}

/** The web chat on an ephemeral port, stopped at the end of the test. */
export async function startWebchat(
  parts: Partial<WebchatParts> = {},
  engine: MemoryEngine = createMemoryEngine(),
  port = 0,
): Promise<WebchatServer> {
  const { log, lines } = createRecordingLog();
  const clock = movableClock();
  const webchat = createWebchat({
    handleMessage: engine.handleMessage,
    transcript: engine.transcript,
    clock,
    newId: () => randomUUID(),
    limits: webchatLimits,
    log,
    ...parts,
  });
  const arrived: string[] = [];
  const server = createServer(express().use("/v3/directline", webchat.router));
  server.prependListener("request", (request) => arrived.push([request.headers["x-test-name"] ?? ""].join()));
  const sockets = new Set<Duplex>();
  server.on("upgrade", (request, socket, head) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    if (!webchat.upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await webchat.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const cutSockets = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const origin = `http://127.0.0.1:${portOf(server.address())}`;
  const domain = `${origin}/v3/directline`;
  return { origin, domain, engine, webchat, logLines: lines, clock, arrived, cutSockets, ...client(domain) };
}

function client(domain: string): Pick<WebchatServer, "request" | "start" | "publicToken" | "say" | "history"> {
  const request: WebchatServer["request"] = async (method, path, { body, rawBody, headers } = {}) => {
    const payload = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${domain}${path}`, {
      method,
      headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      ...(payload !== undefined && { body: payload }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parseJson(text) };
  };
  return {
    request,
    async start(options = {}) {
      return conversationSchema.parse((await request("POST", "/conversations", options)).body);
    },
    async publicToken() {
      return tokenSchema.parse((await request("POST", "/tokens/public")).body);
    },
    async say(conversationId, text, more = {}) {
      const body = { type: "message", from: { id: "dl_moi" }, text, ...more };
      return (await request("POST", `/conversations/${conversationId}/activities`, { body })).status;
    },
    async history(conversationId, watermark = "") {
      const path = `/conversations/${conversationId}/activities?watermark=${watermark}`;
      return activitySetSchema.parse((await request("GET", path)).body);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  return address.port;
}

function movableClock(): WebchatServer["clock"] {
  let now = Date.parse("2024-06-13T13:00:00Z");
  return { now: () => new Date(now), move: (seconds) => void (now += seconds * 1000) };
}

/** Waits until `ready`, at most five seconds: what is waited for is named in the failure. */
export async function until(what: string, ready: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!ready()) {
    if (Date.now() > end) throw new Error(`waited five seconds for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
