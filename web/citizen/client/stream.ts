import { activitySetWire, parseJson, type ActivitySet } from "./wire.ts";

export interface StreamParts {
  /** Opens a WebSocket; throws or is absent where there are none (old proxies, strict networks). */
  openSocket: (url: string) => WebSocket;
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
    const socket = open(parts, url);
    if (!socket || signal.aborted) return resolve("unavailable");
    let opened = false;
    const timer = setTimeout(() => !opened && socket.close(), parts.openTimeoutMs);
    const stop = () => socket.close();
    signal.addEventListener("abort", stop, { once: true });
    socket.onopen = () => {
      opened = true;
    };
    socket.onmessage = ({ data }) => {
      const set = typeof data === "string" && data ? parseJson(activitySetWire, data) : undefined;
      if (set) onSet(set);
    };
    socket.onclose = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(opened ? "dropped" : "unavailable");
    };
  });
}

function open(parts: StreamParts, url: string): WebSocket | undefined {
  try {
    return parts.openSocket(url);
  } catch {
    return undefined;
  }
}

/** The stream's address on the server we were loaded from: a proxy's wrong idea of its own name must not send us elsewhere. */
export function onOrigin(streamUrl: string, origin: string): string {
  const { pathname, search } = new URL(streamUrl, origin);
  return origin.replace(/^http/, "ws") + pathname + search;
}
