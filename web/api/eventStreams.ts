import type { Request, Response } from "express";

/** A proxy cuts what is silent for a minute; the browser notices a dead connection by the same beat. */
const HEARTBEAT_MS = 15_000;

/** One open connection of server-sent events. Each event holds the whole, so of those not yet sent only the last one counts. */
export interface EventStream {
  /**
   * Sent, or kept until the reader has read what came before. What it has already (`Last-Event-ID`) is not sent again, nor what is
   * older than what it was sent, by `order`.
   */
  send(event: { id: string; data: object; order?: number }): void;
  /** Called once, whoever closed it. */
  onClose(listener: () => void): void;
  end(): void;
}

export interface EventStreams {
  /** `until`: when the session of who reads is over. */
  open(request: Request, response: Response, until: Date): EventStream;
  count(): number;
  /** Ends them all: browsers come back to another process. */
  close(): void;
}

export function createEventStreams({
  now,
  heartbeatMs = HEARTBEAT_MS,
}: {
  now: () => Date;
  heartbeatMs?: number;
}): EventStreams {
  const streams = new Set<{ beat: () => void; end: () => void }>();
  const timer = setInterval(() => {
    for (const { beat } of streams) beat();
  }, heartbeatMs).unref();

  return {
    open(request, response, until) {
      response.writeHead(200, HEADERS);
      response.write("retry: 1000\n\n");
      const closed = new Set<() => void>();
      let waiting: string | undefined;
      let newest = 0;
      let last = request.get("last-event-id");
      const write = (text: string) => {
        waiting = response.writableNeedDrain ? text : undefined;
        if (waiting === undefined) response.write(text);
      };
      const stream = {
        beat: () => (now() >= until ? response.end() : response.writableNeedDrain || response.write(":\n\n")),
        end: () => void response.end(),
      };
      streams.add(stream);
      response.on("drain", () => waiting === undefined || write(waiting));
      response.on("error", () => response.destroy());
      response.on("close", () => {
        streams.delete(stream);
        for (const listener of closed) listener();
        closed.clear();
      });
      return {
        send({ id, data, order = newest }) {
          if (id === last || order < newest) return;
          [last, newest] = [id, order];
          write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
        },
        onClose: (listener) => void closed.add(listener),
        end: stream.end,
      };
    },
    count: () => streams.size,
    close() {
      clearInterval(timer);
      for (const { end } of streams) end();
    },
  };
}

// A buffering proxy would hold suggestions back until the call is over.
const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store",
  Connection: "keep-alive",
  "X-Accel-Buffering": "no",
};
