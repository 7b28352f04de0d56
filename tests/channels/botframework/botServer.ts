import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import express from "express";
import { onTestFinished } from "vitest";
import type { AdapterParts } from "../../../channels/botframework/adapter.ts";
import { createBotFramework } from "../../../channels/botframework/index.ts";
import type { Message } from "../../../contracts/message.ts";
import type { Reply } from "../../../contracts/reply.ts";
import { createMemoryArrivals } from "../memoryArrivals.ts";
import { createMemoryEngine } from "../memoryEngine.ts";
import { createMemoryReferences } from "../memoryReferences.ts";
import { outboxItem } from "../outboxItem.ts";
import { createRecordingLog } from "../recordingLog.ts";
import { type Connector, startConnector } from "./connector.ts";

let activities = 0;

/** An activity as a platform sends it. */
export const activity = (connector: Pick<Connector, "serviceUrl">, changes: Record<string, unknown> = {}) => ({
  type: "message",
  id: `activity-${(activities += 1)}`,
  channelId: "emulator",
  serviceUrl: connector.serviceUrl,
  timestamp: "2024-06-13T13:00:00.000Z",
  conversation: { id: "conversation-1" },
  from: { id: "user-1", name: "Quelqu’un" },
  recipient: { id: "bot-1", name: "Citoyen 360" },
  text: "natation",
  ...changes,
});

/** `/api/messages` with botbuilder's own adapter, an engine and queues in memory, and a connector that it answers to. */
export async function startBot(options: AdapterParts & { reply?: (message: Message) => Partial<Reply> } = {}) {
  const connector = await startConnector();
  const engine = createMemoryEngine(options.reply ? { reply: options.reply } : {});
  const memory = createMemoryArrivals();
  const { references, kept } = createMemoryReferences();
  const { log, lines } = createRecordingLog();
  const bot = createBotFramework({
    ...options,
    arrivals: memory.arrivals,
    references,
    handleMessage: engine.handleMessage,
    newId: () => randomUUID(),
    clock: { now: () => new Date("2024-06-13T13:00:00Z") },
    log,
  });
  const server = createServer(express().use("/api", bot.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await bot.stop();
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  const url = `http://127.0.0.1:${address.port}/api/messages`;

  async function post(body: unknown, headers: Record<string, string> = {}) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(url, {
      method: "POST",
      body: text,
      headers: { "content-type": "application/json", ...headers },
    });
    return { status: response.status, text: await response.text() };
  }
  /** Posts, and waits until what was kept is worked on. */
  async function say(changes: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    const answer = await post(activity(connector, changes), headers);
    await bot.idle();
    return answer;
  }
  const deliver = (reply: Partial<Reply>, to = "emulator:conversation-1", id = randomUUID()) =>
    bot.deliver(outboxItem({ id, channel: "social", address: to, reply: { ...emptyReply, ...reply } }));
  return { ...memory, connector, engine, bot, kept, references, lines, post, say, deliver };
}

const emptyReply: Reply = { id: "r1", text: "Bonjour", lang: "fr", cards: [], choices: [] };
