/** A seeded source of choices: the same seed gives the same people on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number, both bounds included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  weighted<T>(list: readonly T[], weight: (item: T) => number): T;
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index];
    if (item === undefined) throw new Error("Nothing to choose from: the list is empty.");
    return item;
  };
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    weighted: (list, weight) => {
      let left = next() * list.reduce((sum, item) => sum + weight(item), 0);
      const index = list.findIndex((item) => (left -= weight(item)) < 0);
      return at(list, index < 0 ? list.length - 1 : index);
    },
  };
}

// Tommy Ettinger's 32-bit generator: small, fast, good enough for demonstration people, never for codes or keys.
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
