import type { DeliveryResult, Outbox, OutboxItem } from "../../contracts/delivery.ts";

/** A second implementation of the outbox, in memory: retried items are due at once, at most 8 times. */
export function createMemoryOutbox(items: OutboxItem[] = []) {
  const waiting = [...items];
  const leased = new Map<string, OutboxItem>();
  const settled: { id: string; result: DeliveryResult }[] = [];
  const listeners = new Set<() => void>();
  const stopped = new Set<string>();
  const outbox: Outbox = {
    async claim(limit) {
      const taken = waiting.splice(0, limit);
      for (const item of taken) leased.set(item.id, item);
      return taken;
    },
    async settle(id, result) {
      settled.push({ id, result });
      const item = leased.get(id);
      leased.delete(id);
      if (result.status === "retry" && item && item.attempts < 7)
        waiting.push({ ...item, attempts: item.attempts + 1 });
    },
    mayHaveLeft: async () => undefined,
    mayReach: async ({ address }) => !stopped.has(address),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    outbox,
    settled,
    waiting,
    listeners,
    stopped,
    add(...added: OutboxItem[]) {
      waiting.push(...added);
      for (const listener of listeners) listener();
    },
  };
}
