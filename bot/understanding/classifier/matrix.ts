import type { SparseVector } from "./vocabulary.ts";

/**
 * Weights in whole steps of one size: half the memory of floats. What is lost, a 65 000th of the widest weight, is far below
 * what any decision hangs on. Two stand in a word of 32 bits, for fetching them takes the most time. The last row is the bias.
 */
export interface Matrix {
  /** Numbers in a row. */
  width: number;
  /** Row after row, each padded to a whole number of passes (`weighedSum`). */
  words: Int32Array;
  step: number;
}

const MOST_STEPS = 32_767;
/** Numbers summed at once, which the registers of a processor can hold, and the words they stand in. */
const A_PASS = 4;
const WORDS_A_PASS = 2;
const wordsIn = (width: number): number => Math.ceil(width / A_PASS) * WORDS_A_PASS;

/** How many words a matrix of so many rows has. */
export const wordsOf = (rows: number, width: number): number => rows * wordsIn(width);

export function inSteps(weights: Float32Array, width: number): Matrix {
  const widest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = widest / MOST_STEPS || 1;
  const rows = weights.length / width;
  const words = new Int32Array(wordsOf(rows, width));
  weights.forEach((weight, at) => {
    const place = at % width;
    const word = Math.floor(at / width) * wordsIn(width) + (place >> 1);
    const steps = Math.round(weight / step);
    words[word] = place % 2 === 0 ? steps & 0xffff : (words[word] ?? 0) | (steps << 16);
  });
  return { width, words, step };
}

/** The bias and, weighed, the rows of the features of a vector, summed. Features beyond the rows are passed over. */
export function weighedSum({ width, words, step }: Matrix, vector: SparseVector): Float64Array {
  const row = wordsIn(width);
  const bias = words.length - row;
  const { starts, factors, count } = startsOf(vector, row, bias);
  const sums = new Float64Array(row * 2);
  for (let word = 0; word < row; word += WORDS_A_PASS) {
    let first = words[bias + word] ?? 0;
    let second = words[bias + word + 1] ?? 0;
    let [a, b, c, d] = [(first << 16) >> 16, first >> 16, (second << 16) >> 16, second >> 16];
    for (let k = 0; k < count; k += 1) {
      const factor = factors[k] ?? 0;
      const at = (starts[k] ?? 0) + word;
      first = words[at] ?? 0;
      second = words[at + 1] ?? 0;
      a += factor * ((first << 16) >> 16);
      b += factor * (first >> 16);
      c += factor * ((second << 16) >> 16);
      d += factor * (second >> 16);
    }
    const at = word * 2;
    sums[at] = a * step;
    sums[at + 1] = b * step;
    sums[at + 2] = c * step;
    sums[at + 3] = d * step;
  }
  return sums.subarray(0, width);
}

/** Where the rows of the features begin, and what each counts: those before the bias. */
function startsOf({ indices, values }: SparseVector, row: number, bias: number) {
  const [starts, factors] = [new Int32Array(indices.length), new Float64Array(indices.length)];
  let count = 0;
  for (let k = 0; k < indices.length; k += 1) {
    const start = (indices[k] ?? 0) * row;
    if (start >= bias) continue;
    starts[count] = start;
    factors[count] = values[k] ?? 0;
    count += 1;
  }
  return { starts, factors, count };
}
