import { activitySetWire, parseJson, type ActivitySet } from "./wire.ts";

/** Opens a WebSocket and tells what happens on it; throws where there are none. `close` is always told, and last. */
export type OpenSocket = (
  url: string,
  on: { open: () => void; text: (text: string) => void; close: () => void },
) => { close: () => void };

export interface StreamParts {
  openSocket: OpenSocket;
  openTimeoutMs: number;
}

/**
 * Reads one WebSocket until it ends. `dropped`: it had opened, so try again; `unavailable`: it never did, so poll.
 * An empty frame is the server's sign of life and carries nothing.
 */
export function readStream(
  parts: StreamParts,
  url: string,
  signal: AbortSignal,
  onSet: (set: ActivitySet) => void,
): Promise<"dropped" | "unavailable"> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve("unavailable");
    let opened = false;
    const stop = () => socket?.close();
    const timer = setTimeout(() => !opened && stop(), parts.openTimeoutMs);
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(opened ? "dropped" : "unavailable");
    };
    const text = (frame: string) => {
      const set = frame ? parseJson(activitySetWire, frame) : undefined;
      if (set) onSet(set);
    };
    const socket = attempt(() => parts.openSocket(url, { open: () => void (opened = true), text, close: end }));
    if (socket) signal.addEventListener("abort", stop, { once: true });
    else end();
    return undefined;
  });
}

function attempt<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

/** The stream's address on the server we were loaded from: a proxy's wrong idea of its own name must not send us elsewhere. */
export function onOrigin(streamUrl: string, origin: string): string {
  const { pathname, search } = new URL(streamUrl, origin);
  return origin.replace(/^http/, "ws") + pathname + search;
}
