/** A column of whole numbers, and room after it for those that come: a fifth more than asked, so that it seldom grows. */
export function growInts(column: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(roomFor(least));
  grown.set(column);
  return grown;
}

/** The same for a column of numbers. */
export function growFloats(column: Float64Array, least: number): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(roomFor(least));
  grown.set(column);
  return grown;
}

const roomFor = (least: number) => Math.ceil(least * 1.2) + 64;
