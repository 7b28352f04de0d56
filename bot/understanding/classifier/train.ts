import type { TextFeatures } from "./features.ts";
import { normalise } from "./normalise.ts";
import { trainBinary } from "./svm.ts";
import { countFeatures, openVocabulary, type SparseVector, type VocabularyData } from "./vocabulary.ts";

export interface Example {
  text: string;
  label: string;
  /** Signs read in the text by somebody else. */
  hints?: readonly string[];
}

export interface Prediction {
  label: string;
  /** 0..1; how sure, comparable from one message to the next. All are low when the text is like nothing known. */
  score: number;
}

export interface Classifier {
  labels: readonly string[];
  /** Every label with its score, best first. `hints`: read in the text as those of the examples were. */
  classify(text: string, hints?: readonly string[]): Prediction[];
  /** Share of the words of a text that stood in the training texts, 0..1. */
  familiarity(text: string): number;
}

/** Everything learnt, as numbers and names: can be written to a file and read back. */
export interface LearntModel {
  labels: string[];
  vocabulary: VocabularyData;
  /** For each feature its weight for each label, and the bias of each label last: a text is read along its features. */
  weights: Float32Array;
}

/**
 * What learning depends on beside the examples: the price of a training error, the passes over the examples, and how much
 * likeness to the middle of a label's texts counts beside the side of its boundary.
 */
export const learningSettings = { cost: 1, passes: 20, pull: 0.5 };

/**
 * Learns to label texts from examples: one linear support vector machine a label on words, pairs of words and pieces
 * of words. Deterministic: the same examples give the same model.
 *
 * @example openClassifier(learn([{ text: "bonjour", label: "greet" }, …])).classify("bonjour!")[0]
 */
export function learn(examples: readonly Example[]): LearntModel {
  const documents = examples.map(({ text, hints }) => featuresOf(text, hints));
  const data = countFeatures(documents);
  const vocabulary = openVocabulary(data);
  const vectors = documents.map((document) => vocabulary.vectorOf(document));
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const order = shuffledOrder(examples.length);
  const weights = new Float32Array((vocabulary.size + 1) * labels.length);
  labels.forEach((label, column) => {
    const signs = Int8Array.from(examples, (example) => (example.label === label ? 1 : -1));
    const machine = trainBinary(vectors, signs, vocabulary.size, learningSettings, order);
    const centre = centreOf(vectors, signs, vocabulary.size);
    machine.forEach((weight, row) => {
      weights[row * labels.length + column] = weight + learningSettings.pull * (centre[row] ?? 0);
    });
  });
  return { labels, vocabulary: data, weights };
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

/** The classifier of a model, which is taken over: its names are not kept. */
export function openClassifier({ labels, vocabulary: data, weights }: LearntModel): Classifier {
  const vocabulary = openVocabulary(data);
  return {
    labels,
    classify(text, hints) {
      const margins = marginsOf(vocabulary.vectorOf(featuresOf(text, hints)), weights, labels.length);
      return Array.from(scoresOf(margins), (score, index) => ({ label: labels[index] ?? "", score })).sort(
        (a, b) => b.score - a.score,
      );
    },
    familiarity(text) {
      const words = normalise(text);
      return words.length === 0 ? 0 : words.filter(vocabulary.knowsWord).length / words.length;
    },
  };
}

const featuresOf = (text: string, hints: readonly string[] = []): TextFeatures => ({ words: normalise(text), hints });

/** How far on the side of each label a text is. */
function marginsOf({ indices, values }: SparseVector, weights: Float32Array, labels: number): Float64Array {
  const margins = Float64Array.from(weights.subarray(weights.length - labels));
  for (let k = 0; k < indices.length; k += 1) {
    const row = (indices[k] ?? 0) * labels;
    const value = values[k] ?? 0;
    for (let label = 0; label < labels; label += 1)
      margins[label] = (margins[label] ?? 0) + value * (weights[row + label] ?? 0);
  }
  return margins;
}

/** Steepness of margin to score, and the margin at which « none of these » is as likely as the label itself. */
const calibration = { steepness: 5, none: -0.35 };

/** A soft maximum over the margins and over « none of these »: all scores are low when every margin is. */
function scoresOf(margins: Float64Array): Float64Array {
  const { steepness, none } = calibration;
  const odds = margins.map((value) => Math.exp(steepness * Math.min(value, 2)));
  const sum = odds.reduce((total, value) => total + value, Math.exp(steepness * none));
  return odds.map((value) => value / sum);
}

/** A fixed shuffle (linear congruential generator): examples of one label must not come in a row. */
function shuffledOrder(length: number): Int32Array {
  const order = Int32Array.from({ length }, (_, index) => index);
  let state = 42;
  for (let i = length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
}
