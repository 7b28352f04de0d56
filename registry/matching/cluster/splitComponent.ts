/** A pair far apart counts so many bits against, and one that is plain so many for: no single one decides for all. */
const AGAINST = -12;
const FOR = 12;
/** Comparing each with each: beyond it, a component was joined by chance and is cut by its links alone. */
const MOST = 300;

/**
 * The people of one component, by all that its records say together: two groups are joined while, between them, more speaks for one
 * person than against. A record that is like two people joins them no longer (average linkage on the log-odds).
 */
export function splitComponent(members: readonly number[], score: (a: number, b: number) => number): number[][] {
  if (members.length <= 2 || members.length > MOST) return [[...members]];
  let groups = members.map((record) => [record]);
  const between = members.map((a) => members.map((b) => (a === b ? 0 : Math.min(FOR, Math.max(AGAINST, score(a, b))))));
  // Sums between groups: joining two adds theirs.
  const sums = between;
  for (;;) {
    const best = bestPair(groups, sums);
    if (!best) return groups.filter((group) => group.length > 0);
    join(groups, sums, best);
    groups = [...groups];
  }
}

type Pair = [into: number, from: number];

function bestPair(groups: readonly number[][], sums: readonly number[][]): Pair | undefined {
  let best: Pair | undefined;
  let most = 0;
  for (let i = 0; i < groups.length; i++)
    for (let j = i + 1; j < groups.length; j++) {
      const pairs = (groups[i]?.length ?? 0) * (groups[j]?.length ?? 0);
      const average = pairs === 0 ? 0 : (sums[i]?.[j] ?? 0) / pairs;
      if (average > most) [most, best] = [average, [i, j]];
    }
  return best;
}

function join(groups: number[][], sums: number[][], [into, from]: Pair): void {
  groups[into] = [...(groups[into] ?? []), ...(groups[from] ?? [])];
  groups[from] = [];
  for (let k = 0; k < groups.length; k++) {
    const sum = (sums[into]?.[k] ?? 0) + (sums[from]?.[k] ?? 0);
    const [row, column] = [sums[into], sums[k]];
    if (row) row[k] = sum;
    if (column) column[into] = sum;
  }
}
