import type { ArrivalResult, Arrivals, ClaimedArrival } from "../../contracts/arrivals.ts";

/** A second implementation of arrivals, in memory: what is to be tried again is due at once. */
export function createMemoryArrivals() {
  const waiting: ClaimedArrival[] = [];
  const leased = new Map<string, ClaimedArrival>();
  const known = new Set<string>();
  const settled: ArrivalResult[] = [];
  const state = { broken: false };
  const arrivals: Arrivals = {
    async keep(arrival) {
      if (state.broken) throw new Error("the database does not answer");
      if (known.has(arrival.providerId)) return false;
      known.add(arrival.providerId);
      waiting.push({ ...arrival, id: String(known.size), attempts: 0 });
      return true;
    },
    async claim(_channel, limit) {
      const busy = new Set([...leased.values()].map(({ address }) => address));
      const firsts = waiting.filter(
        (item) => !busy.has(item.address) && waiting.find(({ address }) => address === item.address) === item,
      );
      const free = firsts.slice(0, limit);
      for (const item of free) {
        waiting.splice(waiting.indexOf(item), 1);
        leased.set(item.id, item);
      }
      return free;
    },
    async settle(id, result) {
      const item = leased.get(id);
      leased.delete(id);
      settled.push(result);
      if (result.status === "retry" && item && item.attempts < 7)
        waiting.push({ ...item, attempts: item.attempts + 1 });
    },
  };
  return { arrivals, known, settled, waiting, state };
}
