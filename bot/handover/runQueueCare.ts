import { setTimeout as pause } from "node:timers/promises";
import type { QueueCare } from "../../contracts/handover.ts";
import type { EngineParts } from "../dependencies.ts";

export interface QueueCareParts {
  queue: QueueCare;
  /** An agent who was not heard of for so long is gone. */
  goneMs: number;
  /** Nobody hears of a new place more often. */
  tellEveryMs: number;
  everyMs: number;
  log: EngineParts["log"];
}

/** Looks after the queue now and then; each process does, and each thing is done once. */
export function runQueueCare({ queue, goneMs, tellEveryMs, everyMs, log }: QueueCareParts): {
  stop: () => Promise<void>;
} {
  const stopping = new AbortController();
  const { signal } = stopping;
  const round = async () => {
    await queue.backFromAbsent(goneMs);
    await queue.tellPlaces(tellEveryMs);
  };
  const run = async () => {
    while (!signal.aborted) {
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted)
        await round().catch((cause: unknown) =>
          log.error({ err: String(cause) }, "the queue could not be looked after"),
        );
    }
  };
  const running = run();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}
