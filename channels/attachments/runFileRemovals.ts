import type { FileRemovals } from "../../contracts/fileRemovals.ts";
import type { Log } from "../../contracts/log.ts";
import type { AttachmentStore } from "./attachmentStore.ts";

export interface FileRemovalParts {
  removals: FileRemovals;
  store: AttachmentStore;
  log: Log;
  now: () => Date;
  /** How often to look for what is still to be removed, or whose notice was lost. */
  pollMs: number;
  /** How long a file stays that came with no request. */
  keptMs: number;
  /** How often to look for such files. */
  sweepMs: number;
}

const BATCH = 50;

/** Files that came with no request are of no use to anybody after a month: an unfinished one is taken up again well before. */
export const unattachedFiles = { pollMs: 30_000, keptMs: 30 * 24 * 3600_000, sweepMs: 3600_000 };

/** Removes the files that the record says are to go, and those that nothing needs. Woken by the record, and by a timer. */
export function runFileRemovals(parts: FileRemovalParts): { idle: () => Promise<void>; stop: () => Promise<void> } {
  let stopped = false;
  let swept = Number.NEGATIVE_INFINITY;
  let work: Promise<void> = Promise.resolve();
  const wake = (): Promise<void> => {
    work = work.then(async () => {
      while (!stopped && (await removeBatch(parts)) === BATCH);
      if (stopped || parts.now().getTime() - swept < parts.sweepMs) return;
      swept = parts.now().getTime();
      await sweep(parts);
    });
    return work;
  };
  const unsubscribe = parts.removals.subscribe(() => void wake());
  const timer = setInterval(() => void wake(), parts.pollMs);
  void wake();
  return {
    idle: wake,
    async stop() {
      stopped = true;
      unsubscribe();
      clearInterval(timer);
      await work;
    },
  };
}

/** How many were removed. What fails is looked at again at the next wake-up. */
async function removeBatch({ removals, store, log }: FileRemovalParts): Promise<number> {
  try {
    const pending = await removals.pending(BATCH);
    for (const { id, conversationId, fileId } of pending) {
      await (fileId === undefined ? store.forget(conversationId) : store.remove(conversationId, fileId));
      await removals.done(id);
    }
    return pending.length;
  } catch (err) {
    log.error({ err }, "files could not be removed; tried again at the next sweep");
    return 0;
  }
}

async function sweep({ removals, store, log, now, keptMs }: FileRemovalParts): Promise<void> {
  try {
    await store.removeOld(new Date(now().getTime() - keptMs), (id) => removals.isAttached(id));
  } catch (err) {
    log.error({ err }, "abandoned files could not be looked for; tried again at the next sweep");
  }
}
