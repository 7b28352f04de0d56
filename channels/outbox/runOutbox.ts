import type { Deliver, DeliveryResult, Outbox, OutboxItem } from "../../contracts/delivery.ts";
import type { Channel } from "../../contracts/message.ts";
import type { ChannelLog } from "../log.ts";

export interface OutboxParts {
  outbox: Outbox;
  /** How each channel delivers. Each must end by itself, well before `LEASE_MS`. */
  deliver: Partial<Record<Channel, Deliver>>;
  log: ChannelLog;
  /** How often to look for what is due again, or whose notice was lost. */
  pollMs: number;
}

export interface RunningOutbox {
  /** Takes nothing more, and waits for what is under way. */
  stop: () => Promise<void>;
  /** Ends when nothing was due any more. */
  idle: () => Promise<void>;
}

const BATCH = 20;
/** Longer than any delivery of one batch: an item whose lease ended is delivered again by somebody. */
const LEASE_MS = 120_000;

/** Delivers what the turns left to deliver: woken by the record, and by a timer. */
export function runOutbox(parts: OutboxParts): RunningOutbox {
  let stopped = false;
  let again = false;
  let running: Promise<void> | undefined;

  async function rounds(): Promise<void> {
    while (again && !stopped) {
      again = false;
      if (await deliverBatch(parts, () => stopped)) again = true;
    }
    // In the same breath as the last look: no wake can fall between the two.
    running = undefined;
  }

  function wake(): Promise<void> {
    if (stopped) return running ?? Promise.resolve();
    again = true;
    running ??= rounds();
    return running;
  }

  const unsubscribe = parts.outbox.subscribe(() => void wake());
  const timer = setInterval(() => void wake(), parts.pollMs);
  void wake();
  return {
    idle: wake,
    async stop() {
      stopped = true;
      unsubscribe();
      clearInterval(timer);
      await running;
    },
  };
}

/** Whether there may be more. */
async function deliverBatch(parts: OutboxParts, stopped: () => boolean): Promise<boolean> {
  const claimedAt = performance.now();
  const items = await claim(parts);
  // What is not begun in the first half of the lease is left to the next claim: two processes never deliver it at once.
  const late = () => stopped() || performance.now() - claimedAt > LEASE_MS / 2;
  await Promise.all([...byAddress(items).values()].map((same) => deliverInOrder(parts, same, late)));
  return items.length === BATCH;
}

async function claim({ outbox, log }: OutboxParts): Promise<OutboxItem[]> {
  try {
    return await outbox.claim(BATCH, LEASE_MS);
  } catch (err) {
    log.error({ err }, "outbox could not be read; it is tried again at the next sweep");
    return [];
  }
}

/** The bubbles of one person go out in order; different people do not wait for one another. */
function byAddress(items: OutboxItem[]): Map<string, OutboxItem[]> {
  const groups = new Map<string, OutboxItem[]>();
  for (const item of items) {
    const key = `${item.channel} ${item.address}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

async function deliverInOrder(parts: OutboxParts, items: OutboxItem[], late: () => boolean): Promise<void> {
  for (const item of items) {
    if (late()) return;
    await settle(parts, item, await attempt(parts, item));
  }
}

const stoppedByThem: DeliveryResult = { status: "failed", cause: "the person of this address said STOP" };

async function attempt({ deliver, outbox }: OutboxParts, item: OutboxItem): Promise<DeliveryResult> {
  const send = deliver[item.channel];
  if (!send) return { status: "failed", cause: `no delivery is configured for the channel ${item.channel}` };
  try {
    return (await outbox.mayReach(item)) ? await send(item) : stoppedByThem;
  } catch (error) {
    return { status: "retry", cause: error instanceof Error ? error.message : "the delivery threw something unknown" };
  }
}

// A result that cannot be recorded leaves the item leased: it comes back when the lease ends.
async function settle({ outbox, log }: OutboxParts, item: OutboxItem, result: DeliveryResult): Promise<void> {
  const about = { item: item.id, channel: item.channel, attempts: item.attempts, status: result.status };
  if (result.status !== "delivered") log.warn(about, "outbox item not delivered");
  await outbox
    .settle(item.id, result)
    .catch((err: unknown) => log.error({ ...about, err }, "delivery result not recorded"));
}
