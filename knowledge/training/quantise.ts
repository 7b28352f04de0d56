import { rowOf, type Dense } from "./dense.ts";

/** Tables one above the other, each row as bytes and the number that brings them back. */
export function quantise(tables: readonly Dense[]): { scales: Float32Array; rows: Int8Array } {
  const columns = tables[0]?.columns ?? 0;
  const count = tables.reduce((sum, table) => sum + table.rows, 0);
  const [scales, rows] = [new Float32Array(count), new Int8Array(count * columns)];
  let at = 0;
  for (const table of tables)
    for (let row = 0; row < table.rows; row++, at++) {
      const values = rowOf(table, row);
      const most = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
      scales[at] = most / 127;
      if (most > 0)
        rows.set(
          Int8Array.from(values, (value) => Math.round((value / most) * 127)),
          at * columns,
        );
    }
  return { scales, rows };
}
