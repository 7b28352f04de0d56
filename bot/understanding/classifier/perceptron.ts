import { type Matrix, weighedSum } from "./matrix.ts";
import type { SparseVector } from "./vocabulary.ts";

/** A network with one hidden layer: what a linear boundary cannot say (« this word, but not beside that one »). */
export interface Perceptron {
  /** For each feature its weight for each hidden unit. */
  hidden: Matrix;
  /** For each hidden unit its weight for each label. */
  output: Matrix;
}

/** Adds what the network holds for each label (log-odds) to `sums`. Features beyond those it learnt from are passed over. */
export function addOutputs({ hidden, output }: Perceptron, vector: SparseVector, sums: Float64Array): void {
  const outputs = weighedSum(output, activeUnits(weighedSum(hidden, vector)));
  for (let label = 0; label < sums.length; label += 1) sums[label] = (sums[label] ?? 0) + (outputs[label] ?? 0);
}

function activeUnits(activity: Float64Array): SparseVector {
  const [indices, values] = [new Int32Array(activity.length), new Float32Array(activity.length)];
  let count = 0;
  for (let unit = 0; unit < activity.length; unit += 1) {
    const value = activity[unit] ?? 0;
    if (value <= 0) continue;
    indices[count] = unit;
    values[count] = value;
    count += 1;
  }
  return { indices: indices.subarray(0, count), values: values.subarray(0, count) };
}
