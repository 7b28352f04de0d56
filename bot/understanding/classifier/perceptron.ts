import { addRow, type Matrix, rowOf } from "./matrix.ts";
import type { SparseVector } from "./vocabulary.ts";

/** A network with one hidden layer: what a linear boundary cannot say (« this word, but not beside that one »). */
export interface Perceptron {
  /** For each feature its weight for each hidden unit, and the bias of each unit last. */
  hidden: Matrix;
  /** For each hidden unit its weight for each label, and the bias of each label last. */
  output: Matrix;
}

/** Adds what the network holds for each label (log-odds) to `sums`. Features beyond those it learnt from are passed over. */
export function addOutputs({ hidden, output }: Perceptron, vector: SparseVector, sums: Float64Array): void {
  const labels = sums.length;
  const units = output.steps.length / labels - 1;
  const activity = activityOf(hidden, units, vector);
  for (let unit = 0; unit < units; unit += 1) {
    const value = activity[unit] ?? 0;
    if (value > 0) addRow(sums, output, unit * labels, value);
  }
  addRow(sums, output, units * labels, 1);
}

function activityOf(hidden: Matrix, units: number, { indices, values }: SparseVector): Float64Array {
  const features = hidden.steps.length / units - 1;
  const activity = rowOf(hidden, features * units, units);
  for (let k = 0; k < indices.length; k += 1) {
    const feature = indices[k] ?? 0;
    if (feature < features) addRow(activity, hidden, feature * units, values[k] ?? 0);
  }
  return activity;
}
