import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { webchatLimits } from "../../../channels/webchat/index.ts";
import { startWebchat, until, type WebchatServer } from "./server.ts";

const body = (text: string) => JSON.stringify({ type: "message", text });

/** Sends the head of a message and only part of its body. */
function begin(chat: WebchatServer, conversationId: string, text: string): Socket {
  const { hostname, port } = new URL(chat.origin);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined).resume();
  const length = Buffer.byteLength(body(text));
  const head = [
    `POST /v3/directline/conversations/${conversationId}/activities HTTP/1.1`,
    "Host: x",
    "Content-Type: application/json",
    `Content-Length: ${length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${body(text).slice(0, 5)}`);
  return socket;
}
const finish = (socket: Socket, text: string) => socket.write(body(text).slice(5));

it("keeps the order of arrival when the body of the first ends last", async () => {
  const chat = await startWebchat();
  const { conversationId } = await chat.start();
  const first = begin(chat, conversationId, "un");
  await wait(30);
  const second = chat.say(conversationId, "deux");
  await wait(50);
  expect(chat.engine.messages).toEqual([]);
  finish(first, "un");
  expect(await second).toBe(200);
  expect(chat.engine.messages.map(({ text }) => text)).toEqual(["un", "deux"]);
});

it("does not wait for one who broke off, was refused, or never ends", async () => {
  const chat = await startWebchat({ limits: { ...webchatLimits, orderWaitMs: 100 } });
  const { conversationId } = await chat.start();
  const broken = begin(chat, conversationId, "rompu");
  await wait(20);
  broken.destroy();
  expect(await chat.say(conversationId, "un")).toBe(200);
  const refused = await chat.request("POST", `/conversations/${conversationId}/activities`, { body: { type: 1 } });
  expect(refused.status).toBe(400);
  expect(await chat.say(conversationId, "deux")).toBe(200);
  begin(chat, conversationId, "sans fin");
  await wait(20);
  expect(await chat.say(conversationId, "trois")).toBe(200);
  expect(chat.engine.messages.map(({ text }) => text)).toEqual(["un", "deux", "trois"]);
});

it("lets other conversations pass", async () => {
  const chat = await startWebchat();
  const { conversationId } = await chat.start();
  const other = await chat.start();
  const slow = begin(chat, conversationId, "lent");
  await wait(20);
  expect(await chat.say(other.conversationId, "vite")).toBe(200);
  finish(slow, "lent");
  await until("the slow one", () => chat.engine.messages.length === 2);
  expect(chat.engine.messages.map(({ text }) => text)).toEqual(["vite", "lent"]);
});
