/**
 * Edits (insert, delete, replace, swap of neighbours) between two words, or `limit + 1` as soon as it must exceed the limit
 * (optimal string alignment).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (a === b) return 0;
  const width = b.length + 1;
  // Three rows in turn: the one being filled, the last and the one before.
  const rows = new Int32Array(3 * width);
  for (let j = 0; j < width; j += 1) rows[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(a, b, i, rows) > limit) return limit + 1;
  }
  return rows[(a.length % 3) * width + b.length] ?? limit + 1;
}

/** Fills row `i` from the two before; gives its least cost, which no later row can go under. */
function fillRow(a: string, b: string, i: number, rows: Int32Array): number {
  const width = b.length + 1;
  const [row, last, beforeLast] = [(i % 3) * width, ((i + 2) % 3) * width, ((i + 1) % 3) * width];
  const [letter, before] = [a.charCodeAt(i - 1), i > 1 ? a.charCodeAt(i - 2) : -1];
  let cost = i;
  let least = i;
  rows[row] = i;
  for (let j = 1; j < width; j += 1) {
    const other = b.charCodeAt(j - 1);
    const replaced = (rows[last + j - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min((rows[last + j] ?? 0) + 1, cost + 1, replaced);
    if (j > 1 && before === other && letter === b.charCodeAt(j - 2))
      cost = Math.min(cost, (rows[beforeLast + j - 2] ?? 0) + 1);
    rows[row + j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** How many edits a word of this length may carry and still be itself. */
export const tolerance = (length: number): number => (length < 6 ? 0 : length < 9 ? 1 : 2);
