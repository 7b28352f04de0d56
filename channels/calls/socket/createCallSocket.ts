import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { ChannelLog } from "../../log.ts";
import { type CallFeed, workLine } from "./workLine.ts";

const PATH = "/api/v1/calls/stream";
const MOST_CONNECTIONS = 200;
const FRAME_BYTES = 1_000_000;
/** Lines read and not yet done: beyond, nothing more is read of the connection until they are. */
const MOST_WAITING = 256;
const KEEP_ALIVE_MS = 30_000;
const GOING_AWAY = 1001;

export interface CallSocket {
  /** False when the address is another's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): void;
}

/** Where a telephony sends what it hears of its calls, with the key of the configuration; without one in it nobody is let in. */
export function createCallSocket(parts: { feed: CallFeed; key: string | undefined; log: ChannelLog }): CallSocket {
  const { feed, key, log } = parts;
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: FRAME_BYTES });
  const timer = setInterval(() => {
    for (const client of server.clients) keepAlive(client);
  }, KEEP_ALIVE_MS).unref();
  const silent = new WeakSet<WebSocket>();

  function keepAlive(client: WebSocket): void {
    if (silent.has(client)) return client.terminate();
    silent.add(client);
    client.ping();
  }

  function serve(client: WebSocket): void {
    let last: Promise<void> = Promise.resolve();
    let [lines, waiting] = [0, 0];
    let begun: string | undefined;
    client.on("pong", () => silent.delete(client));
    client.on("error", () => client.terminate());
    client.on("message", (data) => {
      const [line, text] = [++lines, textOf(data)];
      if (++waiting >= MOST_WAITING) client.pause();
      last = last.then(async () => {
        const answer = await workLine(text, { feed, line, begun }).catch((err: unknown) => {
          log.error({ err }, "a line of a telephony was not worked on");
          return { type: "refused", line, reason: "something went wrong on our side: send it again" } as const;
        });
        if (answer.type === "ack") begun = answer.call;
        if (client.readyState === WebSocket.OPEN) client.send(JSON.stringify(answer));
        if (--waiting < MOST_WAITING / 2 && client.isPaused) client.resume();
      });
    });
  }

  return {
    upgrade(request, socket, head) {
      if (request.url?.split("?")[0] !== PATH) return false;
      socket.on("error", () => socket.destroy());
      if (!isLetIn(request, key)) refuse(socket, "401 Unauthorized");
      else if (server.clients.size >= MOST_CONNECTIONS) refuse(socket, "503 Service Unavailable");
      else server.handleUpgrade(request, socket, head, serve);
      return true;
    },
    close() {
      clearInterval(timer);
      for (const client of server.clients) client.close(GOING_AWAY);
      server.close();
    },
  };
}

const textOf = (data: WebSocket.RawData): string =>
  Array.isArray(data) ? Buffer.concat(data).toString("utf8") : Buffer.from(new Uint8Array(data)).toString("utf8");

/** In a header only: addresses end in logs. In constant time, whatever the lengths. */
function isLetIn({ headers }: IncomingMessage, key: string | undefined): boolean {
  const brought = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1]?.trim();
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return key !== undefined && brought !== undefined && timingSafeEqual(digest(brought), digest(key));
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
