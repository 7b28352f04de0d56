import { pieces } from "../embeddings/subwords.ts";
import { addScaled, rowOf, zeros, type Dense } from "./dense.ts";

/** A spelling and the row of the vector that its pieces should give. */
export interface Spelling {
  word: string;
  row: number;
}

const ROUNDS = 24;

/**
 * Vectors of pieces of words such that the mean of a word's pieces is near the vector of the word: ridge regression, solved
 * by conjugate gradient for all dimensions at once.
 */
export function learnSubwords(spellings: readonly Spelling[], targets: Dense, buckets: number, ridge: number): Dense {
  const samples = spellings.map(({ word, row }) => ({ pieces: pieces(word, buckets), row }));
  const normal = (from: Dense) => {
    const result = zeros(buckets, from.columns);
    addScaled(result.values, from.values, ridge);
    const mean = new Float32Array(from.columns);
    for (const sample of samples) {
      meanOf(sample.pieces, from, mean);
      spread(sample.pieces, mean, result);
    }
    return result;
  };
  const wanted = zeros(buckets, targets.columns);
  for (const sample of samples) spread(sample.pieces, rowOf(targets, sample.row), wanted);
  return conjugateGradient(normal, wanted);
}

function meanOf(of: readonly number[], table: Dense, mean: Float32Array): void {
  mean.fill(0);
  for (const piece of of) addScaled(mean, rowOf(table, piece), 1 / of.length);
}

function spread(of: readonly number[], row: Float32Array, into: Dense): void {
  for (const piece of of) addScaled(rowOf(into, piece), row, 1 / of.length);
}

/** Solves `apply(x) = wanted`, column by column, all columns in step. */
function conjugateGradient(apply: (x: Dense) => Dense, wanted: Dense): Dense {
  const { rows, columns } = wanted;
  const x = zeros(rows, columns);
  const residual = { rows, columns, values: Float32Array.from(wanted.values) };
  const direction = { rows, columns, values: Float32Array.from(wanted.values) };
  let size = columnDots(residual, residual);
  for (let round = 0; round < ROUNDS; round++) {
    const moved = apply(direction);
    const step = divide(size, columnDots(direction, moved));
    addColumns(x, direction, step, 1);
    addColumns(residual, moved, step, -1);
    const next = columnDots(residual, residual);
    const keep = divide(next, size);
    for (let at = 0; at < direction.values.length; at++)
      direction.values[at] = (residual.values[at] ?? 0) + (keep[at % columns] ?? 0) * (direction.values[at] ?? 0);
    size = next;
  }
  return x;
}

function columnDots(a: Dense, b: Dense): Float64Array {
  const dots = new Float64Array(a.columns);
  for (let at = 0; at < a.values.length; at++) {
    const column = at % a.columns;
    dots[column] = (dots[column] ?? 0) + (a.values[at] ?? 0) * (b.values[at] ?? 0);
  }
  return dots;
}

const divide = (a: Float64Array, b: Float64Array) => a.map((value, at) => (b[at] ? value / b[at] : 0));

function addColumns(target: Dense, source: Dense, weights: Float64Array, sign: number): void {
  for (let at = 0; at < target.values.length; at++)
    target.values[at] =
      (target.values[at] ?? 0) + sign * (weights[at % target.columns] ?? 0) * (source.values[at] ?? 0);
}
