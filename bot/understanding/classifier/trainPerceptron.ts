import { inSteps } from "./matrix.ts";
import type { Perceptron } from "./perceptron.ts";
import { randomNumbers, shuffledOrder } from "./random.ts";
import type { SparseVector } from "./vocabulary.ts";

export interface PerceptronOptions {
  units: number;
  passes: number;
  rate: number;
  /** Share of the features of an example hidden from each pass: no single word may decide. */
  hiddenFeatures: number;
  /** Share of the units silenced at each step. */
  silentUnits: number;
  seed: number;
}

interface Size {
  features: number;
  labels: number;
}

/**
 * Learns a network by stochastic gradient descent on the cross-entropy, with dropout (Srivastava et al. 2014) and steps
 * that shrink for what was often changed (Adagrad, Duchi et al. 2011). `targets`: the number of each vector's label.
 */
export function trainPerceptron(
  vectors: readonly SparseVector[],
  targets: Int32Array,
  size: Size,
  options: PerceptronOptions,
): Perceptron {
  const random = randomNumbers(options.seed);
  const learner = openLearner(size, options, random);
  const steps = vectors.length * options.passes;
  for (let pass = 0; pass < options.passes; pass += 1) {
    shuffledOrder(vectors.length, random).forEach((index, done) => {
      const vector = vectors[index];
      const rate = options.rate * (1 - (pass * vectors.length + done) / steps);
      if (vector)
        learner.step(withoutSome(vector, size.features, options.hiddenFeatures, random), targets[index] ?? 0, rate);
    });
  }
  return { hidden: inSteps(learner.hidden, options.units), output: inSteps(learner.output, size.labels) };
}

/** An example with some of its features left out, the others louder; those that nobody else has are never kept. */
function withoutSome({ indices, values }: SparseVector, features: number, share: number, random: () => number) {
  const kept: SparseVector = { indices: new Int32Array(indices.length), values: new Float32Array(indices.length) };
  let count = 0;
  for (let k = 0; k < indices.length; k += 1) {
    const feature = indices[k] ?? 0;
    if (feature >= features || random() < share) continue;
    kept.indices[count] = feature;
    kept.values[count] = (values[k] ?? 0) / (1 - share);
    count += 1;
  }
  return { indices: kept.indices.subarray(0, count), values: kept.values.subarray(0, count) };
}

const firstWeights = 0.05;
/** Keeps the first steps of Adagrad bounded. */
const damping = 0.01;
/** A label this little wrong is left as it is: most are, and the time goes into the others. */
const rightEnough = 0.001;

function openLearner({ features, labels }: Size, { units, silentUnits }: PerceptronOptions, random: () => number) {
  const hidden = new Float32Array((features + 1) * units);
  const output = new Float32Array((units + 1) * labels);
  const around = (width: number): number => (random() * 2 - 1) * width;
  for (let at = 0; at < features * units; at += 1) hidden[at] = around(firstWeights);
  for (let at = 0; at < units * labels; at += 1) output[at] = around(1 / Math.sqrt(units));

  // Squared gradients are summed by row, which saves a square root for each weight.
  const [hiddenSquares, outputSquares] = [new Float64Array(features + 1), new Float64Array(units + 1)];
  const [activity, blame, odds] = [new Float64Array(units), new Float64Array(units), new Float64Array(labels)];

  const forward = ({ indices, values }: SparseVector): void => {
    activity.set(hidden.subarray(features * units));
    for (let k = 0; k < indices.length; k += 1) addFloats(activity, hidden, (indices[k] ?? 0) * units, values[k] ?? 0);
    odds.set(output.subarray(units * labels));
    for (let unit = 0; unit < units; unit += 1) {
      const value = activity[unit] ?? 0;
      activity[unit] = value > 0 && random() >= silentUnits ? value / (1 - silentUnits) : 0;
      if (activity[unit] !== 0) addFloats(odds, output, unit * labels, activity[unit] ?? 0);
    }
  };

  /** Changes a row of the second matrix; the answer is the blame of its unit. */
  const correctOutput = (unit: number, input: number, rate: number, wrong: Wrong): number => {
    const square = (outputSquares[unit] ?? 0) + (input * input * wrong.squared) / labels;
    outputSquares[unit] = square;
    const step = (rate * input) / (Math.sqrt(square) + damping);
    let sum = 0;
    for (let k = 0; k < wrong.labels.length; k += 1) {
      const at = unit * labels + (wrong.labels[k] ?? 0);
      const [weight, error] = [output[at] ?? 0, wrong.errors[k] ?? 0];
      sum += weight * error;
      output[at] = weight - step * error;
    }
    return sum;
  };

  const correctHidden = (row: number, input: number, rate: number, meanBlame: number): void => {
    const square = (hiddenSquares[row] ?? 0) + input * input * meanBlame;
    hiddenSquares[row] = square;
    addRowTo(hidden, row * units, blame, (-rate * input) / (Math.sqrt(square) + damping));
  };

  return {
    hidden,
    output,
    step(vector: SparseVector, target: number, rate: number): void {
      forward(vector);
      const wrong = wrongLabels(odds, target);
      let squared = 0;
      for (let unit = 0; unit < units; unit += 1) {
        const value = activity[unit] ?? 0;
        blame[unit] = value === 0 ? 0 : correctOutput(unit, value, rate, wrong) / (1 - silentUnits);
        squared += (blame[unit] ?? 0) ** 2;
      }
      correctOutput(units, 1, rate, wrong);
      for (let k = 0; k < vector.indices.length; k += 1)
        correctHidden(vector.indices[k] ?? 0, vector.values[k] ?? 0, rate, squared / units);
      correctHidden(features, 1, rate, squared / units);
    },
  };
}

/** sums += factor × one row of a matrix. */
function addFloats(sums: Float64Array, matrix: Float32Array, start: number, factor: number): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + factor * (matrix[start + at] ?? 0);
}

/** One row of a matrix += factor × values. */
function addRowTo(matrix: Float32Array, start: number, values: Float64Array, factor: number): void {
  for (let at = 0; at < values.length; at += 1)
    matrix[start + at] = (matrix[start + at] ?? 0) + factor * (values[at] ?? 0);
}

interface Wrong {
  labels: number[];
  /** What the softmax gave too much to each of them. */
  errors: number[];
  squared: number;
}

function wrongLabels(odds: Float64Array, target: number): Wrong {
  let highest = -Infinity;
  for (let label = 0; label < odds.length; label += 1) highest = Math.max(highest, odds[label] ?? 0);
  let sum = 0;
  for (let label = 0; label < odds.length; label += 1) {
    const likelihood = Math.exp((odds[label] ?? 0) - highest);
    odds[label] = likelihood;
    sum += likelihood;
  }
  const wrong: Wrong = { labels: [], errors: [], squared: 0 };
  for (let label = 0; label < odds.length; label += 1) {
    const error = (odds[label] ?? 0) / sum - (label === target ? 1 : 0);
    if (Math.abs(error) < rightEnough) continue;
    wrong.labels.push(label);
    wrong.errors.push(error);
    wrong.squared += error * error;
  }
  return wrong;
}
