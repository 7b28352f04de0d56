/** Keeps the first `limit` of what is added, in order; the rest is dropped as it comes (never a sort of the whole). */
export function keepBest<T>(limit: number, compare: (a: T, b: T) => number): { add(item: T): void; sorted(): T[] } {
  const kept: T[] = [];
  return {
    sorted: () => kept,
    add: (item) => {
      const last = kept.at(-1);
      if (limit === 0 || (kept.length >= limit && last !== undefined && compare(item, last) >= 0)) return;
      kept.splice(positionOf(item, kept, compare), 0, item);
      if (kept.length > limit) kept.pop();
    },
  };
}

function positionOf<T>(item: T, kept: readonly T[], compare: (a: T, b: T) => number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = kept[middle];
    if (other !== undefined && compare(item, other) >= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
