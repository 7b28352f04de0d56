import type { z } from "zod";

export interface StreamParts<T> {
  address: string;
  schema: z.ZodType<T>;
  onValue: (value: T) => void;
  onState: (state: "open" | "lost") => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Server-sent events until closed. The browser comes back by itself with `Last-Event-ID` after a broken connection; when
 * it gives up (a refusal), we begin again more and more slowly. Each event holds the whole, so nothing is missed either way.
 */
export function openStream<T>({ address, schema, onValue, onState }: StreamParts<T>): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  const open = () => {
    source = new EventSource(address);
    source.addEventListener("open", () => {
      wait = FIRST_WAIT_MS;
      onState("open");
    });
    source.addEventListener("message", ({ data }) => {
      const parsed = schema.safeParse(jsonOf(data));
      if (parsed.success) onValue(parsed.data);
    });
    source.addEventListener("error", () => {
      onState("lost");
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function jsonOf(data: unknown): unknown {
  try {
    return typeof data === "string" ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}
