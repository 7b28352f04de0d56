import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** Longest wait for requests in flight before their connections are cut. */
const GRACE_MS = 10_000;

export interface RunningServer {
  server: Server;
  port: number;
  /** No new request; those in flight end, at most ten seconds; then every connection is closed. */
  stop(): Promise<void>;
}

interface ServeOptions {
  handler: RequestListener;
  /** True when the address was a WebSocket of ours; otherwise the connection is refused. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  port: number;
  host: string;
}

/** Opens the port. Rejects with a sentence when somebody else has it. */
export async function serve({ handler, upgrade, port, host }: ServeOptions): Promise<RunningServer> {
  // A request that trickles in for minutes holds a connection for nothing (slow-loris).
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, handler);
  server.on("upgrade", (request, socket, head) => {
    if (!upgrade(request, socket, head)) refuseUpgrade(socket);
  });
  server.listen(port, host);
  await once(server, "listening").catch((cause: unknown) => {
    throw new Error(`The port ${port} on ${host} cannot be opened: another process has it. Stop it, or set PORT.`, {
      cause,
    });
  });
  const address = server.address();
  return { server, port: typeof address === "object" && address ? address.port : port, stop: () => stopServer(server) };
}

function refuseUpgrade(socket: Duplex | Socket): void {
  socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

async function stopServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A kept connection goes idle only after its last answer: swept until none is left, or the grace is over.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, pause(GRACE_MS, undefined, { ref: false })]);
  clearInterval(sweep);
  server.closeAllConnections();
}

/** Resolves at the first SIGTERM or SIGINT. */
export function stopSignal(): Promise<unknown> {
  return Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
}
