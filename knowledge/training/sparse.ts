import { addScaled, rowOf, zeros, type Dense } from "./dense.ts";

/** A square table of mostly zeros: for each row, the columns that hold something, in order, and what. */
export interface Sparse {
  size: number;
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}

/** Adds up counts of pairs, both ways round. */
export class PairCounts {
  readonly #rows: Map<number, number>[];

  constructor(size: number) {
    this.#rows = Array.from({ length: size }, () => new Map<number, number>());
  }

  add(a: number, b: number, weight: number): void {
    this.#addOne(a, b, weight);
    if (a !== b) this.#addOne(b, a, weight);
  }

  #addOne(a: number, b: number, weight: number): void {
    const row = this.#rows[a];
    row?.set(b, (row.get(b) ?? 0) + weight);
  }

  rows(): readonly ReadonlyMap<number, number>[] {
    return this.#rows;
  }
}

/**
 * Positive pointwise mutual information of counted pairs, contexts smoothed by the power 0.75 (Levy, Goldberg and Dagan
 * 2015), less a shift: how much more often two things come together than by chance.
 */
export function positivePmi(counts: PairCounts, shift: number): Sparse {
  const rows = counts.rows();
  const sums = rows.map((row) => [...row.values()].reduce((sum, count) => sum + count, 0));
  const smoothed = sums.map((sum) => sum ** 0.75);
  const all = smoothed.reduce((sum, value) => sum + value, 0);
  return toSparse(
    rows.map((row, a) =>
      [...row].flatMap(([b, count]): [number, number][] => {
        const value = Math.log((count * all) / ((sums[a] ?? 1) * (smoothed[b] ?? 1))) - shift;
        return value > 0 ? [[b, value]] : [];
      }),
    ),
  );
}

export function toSparse(rows: readonly (readonly [number, number][])[]): Sparse {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => (starts[at + 1] = (starts[at] ?? 0) + row.length));
  const sorted = rows.map((row) => row.toSorted(([a], [b]) => a - b));
  return {
    size: rows.length,
    starts,
    columns: Int32Array.from(sorted.flatMap((row) => row.map(([column]) => column))),
    values: Float32Array.from(sorted.flatMap((row) => row.map(([, value]) => value))),
  };
}

/** Sum of tables, each brought to the same size (Frobenius norm 1) times its weight. */
export function weightedSum(tables: readonly { table: Sparse; weight: number }[]): Sparse {
  const size = tables[0]?.table.size ?? 0;
  const rows = Array.from({ length: size }, () => new Map<number, number>());
  for (const { table, weight } of tables) {
    const scale = weight / (Math.sqrt(table.values.reduce((sum, value) => sum + value * value, 0)) || 1);
    for (let row = 0; row < size; row++)
      for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at++) {
        const column = table.columns[at] ?? 0;
        rows[row]?.set(column, (rows[row]?.get(column) ?? 0) + scale * (table.values[at] ?? 0));
      }
  }
  return toSparse(rows.map((row) => [...row]));
}

export function multiply(sparse: Sparse, dense: Dense): Dense {
  const product = zeros(sparse.size, dense.columns);
  for (let row = 0; row < sparse.size; row++)
    for (let at = sparse.starts[row] ?? 0; at < (sparse.starts[row + 1] ?? 0); at++)
      addScaled(rowOf(product, row), rowOf(dense, sparse.columns[at] ?? 0), sparse.values[at] ?? 0);
  return product;
}
