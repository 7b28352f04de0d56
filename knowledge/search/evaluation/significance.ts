/** A difference of means over the same queries: its 95 % interval, and the share of resamples where it is not above zero. */
export interface Difference {
  queries: number;
  mean: number;
  low: number;
  high: number;
  p: number;
}

const RESAMPLES = 10_000;

/**
 * Paired bootstrap (Sakai 2006) of a measure of two retrievers on the same queries, matched by id. The seed is fixed: the same
 * runs always give the same figures. One-sided: `p` is the chance that the first is not better.
 */
export function pairedBootstrap(
  ours: readonly { id: string; ndcg10: number }[],
  theirs: readonly { id: string; ndcg10: number }[],
  seed = 20_240_613,
): Difference {
  const others = new Map(theirs.map(({ id, ndcg10 }) => [id, ndcg10]));
  const differences = ours.map(({ id, ndcg10 }) => ndcg10 - (others.get(id) ?? 0));
  const random = mulberry32(seed);
  const means = Array.from({ length: RESAMPLES }, () => meanOf(resample(differences, random))).sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? 0;
  return {
    queries: differences.length,
    mean: meanOf(differences),
    low: at(0.025),
    high: at(0.975),
    p: means.filter((mean) => mean <= 0).length / RESAMPLES,
  };
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const resample = (values: readonly number[], random: () => number): number[] =>
  values.map(() => values[Math.floor(random() * values.length)] ?? 0);

/** A small generator with 32 bits of state (T. Ettinger): enough to draw queries. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
