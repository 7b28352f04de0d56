/** A table of numbers, row after row. */
export interface Dense {
  rows: number;
  columns: number;
  values: Float32Array;
}

export function zeros(rows: number, columns: number): Dense {
  return { rows, columns, values: new Float32Array(rows * columns) };
}

export function rowOf({ columns, values }: Dense, row: number): Float32Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** `target += weight × source`. */
export function addScaled(target: Float32Array, source: Float32Array, weight: number): void {
  for (let at = 0; at < target.length; at++) target[at] = (target[at] ?? 0) + weight * (source[at] ?? 0);
}

/** Makes the length 1 where there is one. Returns the length it had. */
export function normalise(row: Float32Array): number {
  const length = Math.sqrt(dot(row, row));
  if (length > 0) for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / length;
  return length;
}

/** What is left of a column that the others make up is rounding errors. */
const NOTHING_NEW = 1e-5;

/** Makes the columns orthonormal in place: Gram-Schmidt, done twice for its rounding errors. One that adds nothing is emptied. */
export function orthonormalise(table: Dense): void {
  const columns = transpose(table);
  for (let at = 0; at < columns.rows; at++) {
    const column = rowOf(columns, at);
    const whole = Math.sqrt(dot(column, column));
    for (let round = 0; round < 2; round++)
      for (let before = 0; before < at; before++) {
        const other = rowOf(columns, before);
        addScaled(column, other, -dot(column, other));
      }
    if (normalise(column) < NOTHING_NEW * whole) column.fill(0);
  }
  table.values.set(transpose(columns).values);
}

export function transpose({ rows, columns, values }: Dense): Dense {
  const turned = zeros(columns, rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      turned.values[column * rows + row] = values[row * columns + column] ?? 0;
  return turned;
}
