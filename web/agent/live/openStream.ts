import type { z } from "zod";

export interface StreamParts<T> {
  address: string;
  schema: z.ZodType<T>;
  /** True when nothing more is to come: the stream is closed. */
  onValue: (value: T) => boolean;
  onState: (state: "open" | "lost") => void;
  /** The browser does not say why it was refused; whoever asks finds out, and says whether to try again. */
  onRefused?: () => Promise<boolean>;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Server-sent events until closed. The browser comes back by itself with `Last-Event-ID` after a broken connection; when
 * it gives up (a refusal), we begin again more and more slowly. Each event holds the whole, so nothing is missed either way.
 */
export function openStream<T>({ address, schema, onValue, onState, onRefused }: StreamParts<T>): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let over = false;
  const close = () => {
    over = true;
    clearTimeout(timer);
    source?.close();
  };
  const open = () => {
    source = new EventSource(address);
    source.addEventListener("open", () => {
      wait = FIRST_WAIT_MS;
      onState("open");
    });
    source.addEventListener("message", ({ data }) => {
      const parsed = schema.safeParse(jsonOf(data));
      if (parsed.success && onValue(parsed.data)) close();
    });
    source.addEventListener("error", () => {
      onState("lost");
      if (source?.readyState === EventSource.CLOSED) void again();
    });
  };
  const again = async () => {
    if ((await onRefused?.()) === false) close();
    if (over) return;
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  open();
  return close;
}

function jsonOf(data: unknown): unknown {
  try {
    return typeof data === "string" ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}
