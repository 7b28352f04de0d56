import type { Clock } from "../../contracts/clock.ts";
import type { DeskCases } from "../../contracts/desk.ts";
import type { Log } from "../../contracts/log.ts";

export interface DeskRetentionParts {
  cases: Pick<DeskCases, "eraseOld">;
  clock: Clock;
  log: Log;
  /** How long a case of nobody known is kept after its last word. */
  keptDays: number;
  /** How often to look. */
  sweepMs: number;
}

const DAY_MS = 86_400_000;

/** Erases cases of the counter and the post that nobody has spoken in for as long as the city keeps them. */
export function runDeskRetention(parts: DeskRetentionParts): { idle: () => Promise<void>; stop: () => Promise<void> } {
  let work: Promise<void> = Promise.resolve();
  const sweep = () => (work = work.then(() => eraseOld(parts)));
  const timer = setInterval(() => void sweep(), parts.sweepMs);
  void sweep();
  return {
    idle: sweep,
    async stop() {
      clearInterval(timer);
      await work;
    },
  };
}

async function eraseOld({ cases, clock, log, keptDays }: DeskRetentionParts): Promise<void> {
  try {
    const erased = await cases.eraseOld(new Date(clock.now().getTime() - keptDays * DAY_MS));
    if (erased > 0) log.info({ erased }, "cases of the counter and the post were erased, their time being over");
  } catch (err) {
    log.error({ err }, "old cases of the counter and the post could not be erased; tried again at the next sweep");
  }
}
