import { inSteps, type Matrix } from "./matrix.ts";
import { randomNumbers, shuffledOrder } from "./random.ts";
import { trainBinary } from "./svm.ts";
import type { SparseVector } from "./vocabulary.ts";

/** `pull`: how much likeness to the middle of a label's texts counts beside the side of its boundary. */
export interface LinearOptions {
  /** The price of a training error. */
  cost: number;
  passes: number;
  pull: number;
}

/**
 * One linear support vector machine a label, pulled towards the middle of its texts. For each feature its weight for each
 * label, and the bias of each label last: a text is read along its features.
 */
export function learnLinear(
  vectors: SparseVector[],
  targets: Int32Array,
  { features, labels }: { features: number; labels: number },
  options: LinearOptions,
): Matrix {
  const order = shuffledOrder(vectors.length, randomNumbers(1));
  const weights = new Float32Array((features + 1) * labels);
  for (let label = 0; label < labels; label += 1) {
    const signs = Int8Array.from(targets, (target) => (target === label ? 1 : -1));
    const machine = trainBinary(vectors, signs, features, options, order);
    const centre = centreOf(vectors, signs, features);
    machine.forEach((weight, row) => {
      weights[row * labels + label] = weight + options.pull * (centre[row] ?? 0);
    });
  }
  return inSteps(weights, labels);
}

/** The mean direction of a label's own vectors, of length 1: a boundary alone says little of a text far from all of them. */
function centreOf(vectors: readonly SparseVector[], signs: Int8Array, size: number): Float32Array {
  const centre = new Float32Array(size);
  vectors.forEach(({ indices, values }, at) => {
    if (signs[at] !== 1) return;
    for (let k = 0; k < indices.length; k += 1)
      centre[indices[k] ?? 0] = (centre[indices[k] ?? 0] ?? 0) + (values[k] ?? 0);
  });
  const length = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0)) || 1;
  return centre.map((value) => value / length);
}
