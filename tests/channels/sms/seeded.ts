/** The same numbers between 0 and 1 at each run, by a linear congruential generator (Knuth's MMIX, its upper half). */
export function seeded(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 32n) / 2 ** 32;
  };
}
