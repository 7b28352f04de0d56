import type { Log } from "../../contracts/log.ts";
import type {
  RegistrationQueue,
  RegistrationResult,
  RegistrationSystem,
  RegistrationTask,
} from "../../contracts/registration.ts";

export interface RegistrationParts {
  queue: RegistrationQueue;
  system: RegistrationSystem;
  log: Log;
  /** How often to look for what is due again, or whose notice was lost. */
  pollMs: number;
}

const BATCH = 20;
/** Longer than any answer may take: a task whose lease ended is asked again by somebody, under the same number. */
const LEASE_MS = 60_000;

/** Asks the registration system what the turns left to ask: woken by the record, and by a timer. */
export function runRegistrations(parts: RegistrationParts): { stop: () => Promise<void>; idle: () => Promise<void> } {
  let stopped = false;
  let work: Promise<void> = Promise.resolve();
  const wake = (): Promise<void> => {
    work = work.then(async () => {
      while (!stopped && (await askBatch(parts)) === BATCH);
    });
    return work;
  };
  const unsubscribe = parts.queue.subscribe(() => void wake());
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

/** How many were asked. One at a time: registration systems are small, and order is fair. */
async function askBatch({ queue, system, log }: RegistrationParts): Promise<number> {
  try {
    const tasks = await queue.claim(BATCH, LEASE_MS);
    for (const task of tasks) await queue.settle(task, await ask(system, task));
    return tasks.length;
  } catch (err) {
    log.error({ err }, "registrations could not be read or written; tried again at the next sweep");
    return 0;
  }
}

async function ask(system: RegistrationSystem, { kind, order }: RegistrationTask): Promise<RegistrationResult> {
  try {
    if (kind === "request") return { status: "answered", answer: await system.request(order) };
    await system.cancel(order.number);
    return { status: "cancelled" };
  } catch (error) {
    return {
      status: "retry",
      cause: error instanceof Error ? error.message : "the registration system threw something unknown",
    };
  }
}
