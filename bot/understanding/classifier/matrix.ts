/**
 * Weights in whole steps of one size: half the memory of floats. What is lost, a 65 000th of the widest weight, is far below
 * what any decision hangs on.
 */
export interface Matrix {
  steps: Int16Array;
  step: number;
}

const MOST_STEPS = 32_767;

export function inSteps(weights: Float32Array): Matrix {
  const widest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = widest / MOST_STEPS || 1;
  return { steps: Int16Array.from(weights, (weight) => Math.round(weight / step)), step };
}

/** The numbers of one row, `length` of them from `start`. */
export function rowOf({ steps, step }: Matrix, start: number, length: number): Float64Array {
  return Float64Array.from({ length }, (_, at) => (steps[start + at] ?? 0) * step);
}

/** sums += factor × one row. */
export function addRow(sums: Float64Array, { steps, step }: Matrix, start: number, factor: number): void {
  const scale = factor * step;
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + scale * (steps[start + at] ?? 0);
}
