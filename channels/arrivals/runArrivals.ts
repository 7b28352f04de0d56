import type { ArrivalResult, Arrivals, ClaimedArrival } from "../../contracts/arrivals.ts";
import type { Channel } from "../../contracts/message.ts";
import type { ChannelLog } from "../log.ts";

export interface ArrivalParts {
  arrivals: Arrivals;
  channel: Channel;
  /** Makes a turn of it. What it throws is tried again; it must end well before `LEASE_MS`. */
  work: (arrival: ClaimedArrival) => Promise<ArrivalResult>;
  log: ChannelLog;
  /** How often to look for what is due again, or what a process that died left behind. */
  pollMs: number;
}

export interface RunningArrivals {
  /** Something was kept. */
  wake: () => void;
  /** Ends when nothing is under way any more. */
  idle: () => Promise<void>;
  /** Takes nothing more, and waits for what is under way. */
  stop: () => Promise<void>;
}

/** Worked on at once in this process: more would not be quicker, and webhooks would wait for the database behind them. */
const AT_ONCE = 8;
const LEASE_MS = 120_000;

/** Works on what a wire brought: those of one address in order, different people side by side. */
export function runArrivals(parts: ArrivalParts): RunningArrivals {
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  let looking: Promise<void> | undefined;
  let again = false;

  async function look(): Promise<void> {
    while (again && !stopped && underWay.size < AT_ONCE) {
      again = false;
      for (const arrival of await claim(parts, AT_ONCE - underWay.size)) start(arrival);
    }
    // In the same breath as the last look: no wake can fall between the two.
    looking = undefined;
  }

  function start(arrival: ClaimedArrival): void {
    const working = workOn(parts, arrival).finally(() => {
      underWay.delete(working);
      wake();
    });
    underWay.add(working);
  }

  function wake(): void {
    again = true;
    // With its hands full, this process looks again when half of them are free: a look costs more than a turn has to wait.
    if (!stopped && !looking && underWay.size <= AT_ONCE / 2) looking = look();
  }

  async function idle(): Promise<void> {
    while (looking ?? underWay.size > 0) await Promise.all([looking, ...underWay]);
  }

  const timer = setInterval(wake, parts.pollMs);
  wake();
  return {
    wake,
    idle,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await idle();
    },
  };
}

async function claim({ arrivals, channel, log }: ArrivalParts, limit: number): Promise<ClaimedArrival[]> {
  try {
    return await arrivals.claim(channel, limit, LEASE_MS);
  } catch (err) {
    log.error({ err, channel }, "arrivals could not be read; tried again at the next sweep");
    return [];
  }
}

async function workOn({ arrivals, work, log, channel }: ArrivalParts, arrival: ClaimedArrival): Promise<void> {
  const result = await work(arrival).catch((error: unknown): ArrivalResult => ({
    status: "retry",
    cause: error instanceof Error ? error.message : "something unknown was thrown",
  }));
  const about = { channel, arrival: arrival.id, attempts: arrival.attempts };
  if (result.status !== "done") log.error({ ...about, ...result }, "an arrival did not become a turn");
  await arrivals
    .settle(arrival.id, result)
    .catch((err: unknown) => log.error({ ...about, err }, "the end of an arrival was not recorded"));
}
