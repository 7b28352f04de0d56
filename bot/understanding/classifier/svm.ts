import type { SparseVector } from "./vocabulary.ts";

export interface SvmOptions {
  /** Price of an error against the simplicity of the boundary. */
  cost: number;
  passes: number;
}

/**
 * One linear support vector machine with squared hinge loss: « this label or another », learned by dual coordinate
 * descent (Hsieh et al. 2008, the method of LIBLINEAR). The last weight is the bias.
 */
export function trainBinary(
  vectors: SparseVector[],
  signs: Int8Array,
  size: number,
  options: SvmOptions,
  order: Int32Array,
): Float32Array {
  const weights = new Float32Array(size + 1);
  const alphas = new Float32Array(vectors.length);
  const squares = Float32Array.from(vectors, (vector) => squaredLength(vector) + 1 + 1 / (2 * options.cost));
  let active = order;
  for (let pass = 0; pass < options.passes; pass += 1) {
    const kept: number[] = [];
    for (const i of active) {
      const vector = vectors[i];
      if (!vector) continue;
      const sign = signs[i] ?? 0;
      const alpha = alphas[i] ?? 0;
      const gradient = sign * margin(vector, weights) - 1 + alpha / (2 * options.cost);
      if (alpha === 0 && gradient > shrinkBeyond) continue;
      kept.push(i);
      const next = Math.max(alpha - gradient / (squares[i] ?? 1), 0);
      if (next === alpha) continue;
      addTo(weights, vector, (next - alpha) * sign);
      alphas[i] = next;
    }
    // Examples far on the right side are left aside, but looked at again in the middle and at the end.
    active = pass === Math.floor(options.passes / 2) || pass === options.passes - 2 ? order : Int32Array.from(kept);
  }
  return weights;
}

const shrinkBeyond = 0.25;

function margin(vector: SparseVector, weights: Float32Array): number {
  const { indices, values } = vector;
  let sum = weights[weights.length - 1] ?? 0;
  for (let k = 0; k < indices.length; k += 1) sum += (values[k] ?? 0) * (weights[indices[k] ?? 0] ?? 0);
  return sum;
}

function addTo(weights: Float32Array, vector: SparseVector, step: number): void {
  const { indices, values } = vector;
  for (let k = 0; k < indices.length; k += 1) {
    const index = indices[k] ?? 0;
    weights[index] = (weights[index] ?? 0) + step * (values[k] ?? 0);
  }
  const bias = weights.length - 1;
  weights[bias] = (weights[bias] ?? 0) + step;
}

function squaredLength(vector: SparseVector): number {
  let sum = 0;
  for (const value of vector.values) sum += value * value;
  return sum;
}
