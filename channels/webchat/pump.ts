import type { ActivitySet } from "./convert/activity.ts";
import { toActivitySet } from "./convert/activitySet.ts";
import type { Reader } from "./convert/entryToActivity.ts";
import type { History } from "./history.ts";

/** Sends the lines of a conversation to one reader, each once and in order, from a watermark on. */
export interface Pump {
  /** There may be something new. Cheap: while one reading runs, the next one is only noted. */
  wake(): void;
  stop(): void;
}

export function createPump(parts: {
  history: History;
  reader: Reader;
  /** `undefined`: only what comes after now. */
  watermark: number | undefined;
  send: (set: ActivitySet) => void;
  fail: (cause: unknown) => void;
}): Pump {
  const { history, reader, send } = parts;
  const { conversationId } = reader;
  let seq = parts.watermark;
  let greeted = false;
  let stopped = false;
  let running = false;
  let again = false;

  async function drain(): Promise<void> {
    seq ??= await history.last(conversationId);
    do {
      again = false;
      const entries = await history.after(conversationId, seq);
      if (stopped) return;
      // The first frame gives a watermark even when there is nothing to say: a client that loses its connection before
      // its first line would otherwise come back without one and miss what was said meanwhile.
      if (!greeted && entries.length === 0) send(toActivitySet([], reader, seq));
      // One line a frame: DirectLineJS plays each set on its own timer, and mixes two sets that arrive together.
      for (const entry of entries) send(toActivitySet([entry], reader, entry.seq));
      greeted = true;
      seq = entries.at(-1)?.seq ?? seq;
      if (entries.length > 0) again = true;
    } while (again);
  }

  function wake(): void {
    again = true;
    if (running || stopped) return;
    running = true;
    drain()
      .catch((cause: unknown) => {
        if (stopped) return;
        stop();
        parts.fail(cause);
      })
      .finally(() => {
        running = false;
        if (again) wake();
      });
  }

  function stop(): void {
    if (stopped) return;
    stopped = true;
    again = false;
    unsubscribe();
  }

  // Subscribed before the first reading: a line added between the two is seen by one or the other.
  const unsubscribe = history.subscribe(conversationId, wake);
  return { wake, stop };
}
