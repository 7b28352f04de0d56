import { WebSocket } from "ws";
import type { ChannelLog } from "../log.ts";
import type { ActivitySet } from "./convert/activity.ts";
import type { Reader } from "./convert/entryToActivity.ts";
import type { History } from "./history.ts";
import type { WebchatLimits } from "./limits.ts";
import { createPump, type Pump } from "./pump.ts";

interface Stream {
  socket: WebSocket;
  pump: Pump;
  alive: boolean;
}

/** The open WebSockets of this process. */
export interface Streams {
  /** Whether one more may be opened on this conversation. */
  hasRoom(conversationId: string): boolean;
  open(socket: WebSocket, reader: Reader, watermark: number | undefined): void;
  /** To every reader of the conversation, outside its history. */
  broadcast(conversationId: string, make: () => ActivitySet): void;
  count(): number;
  close(): Promise<void>;
}

const GOING_AWAY = 1001;
const INTERNAL_ERROR = 1011;
/** How long a reader has to answer that it saw the end. */
const GOODBYE_MS = 1_000;
/** An empty frame is Direct Line's sign of life. */
const EMPTY = "";

export function createStreams(parts: { history: History; limits: WebchatLimits; log: ChannelLog }): Streams {
  const { history, limits, log } = parts;
  const byConversation = new Map<string, Set<Stream>>();
  const all = function* () {
    for (const streams of byConversation.values()) yield* streams;
  };
  const count = () => [...byConversation.values()].reduce((sum, streams) => sum + streams.size, 0);

  function open(socket: WebSocket, reader: Reader, watermark: number | undefined): void {
    const { conversationId } = reader;
    const send = (set: ActivitySet) => sendTo(socket, JSON.stringify(set), limits.bufferedBytes);
    const fail = (cause: unknown) => {
      log.warn({ err: cause }, "web chat stream closed: its lines could not be read");
      socket.close(INTERNAL_ERROR);
    };
    const stream: Stream = {
      socket,
      alive: true,
      pump: createPump({ history, reader, watermark, send, fail }),
    };
    byConversation.set(conversationId, (byConversation.get(conversationId) ?? new Set()).add(stream));
    watch(stream, () => forget(conversationId, stream));
    sendTo(socket, EMPTY, limits.bufferedBytes);
    stream.pump.wake();
  }

  function forget(conversationId: string, stream: Stream): void {
    stream.pump.stop();
    const streams = byConversation.get(conversationId);
    streams?.delete(stream);
    if (streams?.size === 0) byConversation.delete(conversationId);
  }

  const timer = setInterval(() => {
    for (const stream of all()) keepAlive(stream, limits.bufferedBytes);
  }, limits.keepAliveMs).unref();

  return {
    hasRoom: (id) => (byConversation.get(id)?.size ?? 0) < limits.streamsPerConversation && count() < limits.streams,
    open,
    broadcast(conversationId, make) {
      const readers = byConversation.get(conversationId);
      if (!readers) return;
      const text = JSON.stringify(make());
      for (const { socket } of readers) sendTo(socket, text, limits.bufferedBytes);
    },
    count,
    async close() {
      clearInterval(timer);
      await Promise.all([...all()].map(({ socket }) => sayGoodbye(socket)));
    },
  };
}

function watch(stream: Stream, closed: () => void): void {
  stream.socket.on("pong", () => (stream.alive = true));
  // What clients send (empty frames) means nothing; a malformed frame makes `ws` close this socket and no other.
  stream.socket.on("error", () => stream.socket.terminate());
  stream.socket.on("close", closed);
}

// A stream that did not answer the last ping is gone. Waking the pump also finds lines whose notice was lost.
function keepAlive(stream: Stream, bufferedBytes: number): void {
  if (!stream.alive) return stream.socket.terminate();
  stream.alive = false;
  stream.socket.ping();
  sendTo(stream.socket, EMPTY, bufferedBytes);
  stream.pump.wake();
}

function sayGoodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), GOODBYE_MS);
    socket.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(GOING_AWAY);
  });
}

function sendTo(socket: WebSocket, text: string, bufferedBytes: number): void {
  if (socket.readyState !== WebSocket.OPEN) return;
  if (socket.bufferedAmount > bufferedBytes) return socket.terminate();
  socket.send(text);
}
