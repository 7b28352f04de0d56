import type { FeatureOptions } from "./features.ts";
import { featureBlocks } from "./features.ts";
import { margin, trainBinary } from "./svm.ts";
import { countFeatures, openVocabulary, type VocabularyData } from "./vocabulary.ts";

export interface Example {
  text: string;
  label: string;
}

export interface Prediction {
  label: string;
  /** 0..1; how sure, comparable from one message to the next. All are low when the text is like nothing known. */
  score: number;
}

export interface ClassifierOptions extends FeatureOptions {
  /** Price of a training error (default 1). */
  cost?: number;
  /** Passes over the examples (default 8). */
  passes?: number;
}

export interface Classifier {
  labels: readonly string[];
  /** Every label with its score, best first. */
  classify(text: string): Prediction[];
  /** Share of the words of a text that stood in the training texts, 0..1. */
  familiarity(text: string): number;
}

/** Everything learnt, as numbers and names: can be written to a file and read back. */
export interface LearntModel {
  labels: string[];
  vocabulary: VocabularyData;
  /** The weights of one machine a label, the bias last. */
  machines: Float32Array[];
}

/**
 * Learns to label texts from examples: one linear support vector machine a label on words, pairs of words and pieces
 * of words. Deterministic: the same examples give the same model.
 *
 * @example openClassifier(learn([{ text: "bonjour", label: "greet" }, …])).classify("bonjour!")[0]
 */
export function learn(examples: readonly Example[], options: ClassifierOptions = {}): LearntModel {
  const documents = examples.map((example) => featureBlocks(example.text, options));
  const data = countFeatures(documents);
  const vocabulary = openVocabulary(data);
  const vectors = documents.map((document) => vocabulary.vectorOf(document));
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const order = shuffledOrder(examples.length);
  const settings = { cost: options.cost ?? 1, passes: options.passes ?? 8 };
  const machines = labels.map((label) => {
    const signs = Int8Array.from(examples, (example) => (example.label === label ? 1 : -1));
    return trainBinary(vectors, signs, vocabulary.size, settings, order);
  });
  return { labels, vocabulary: data, machines };
}

/** The classifier of a model; `options` must be those it was learnt with. */
export function openClassifier(
  { labels, vocabulary: data, machines }: LearntModel,
  options: FeatureOptions = {},
): Classifier {
  const vocabulary = openVocabulary(data);
  return {
    labels,
    classify(text) {
      const vector = vocabulary.vectorOf(featureBlocks(text, options));
      const margins = machines.map((weights) => margin(vector, weights));
      return scoresOf(margins)
        .map((score, index) => ({ label: labels[index] ?? "", score }))
        .sort((a, b) => b.score - a.score);
    },
    familiarity(text) {
      const words = featureBlocks(text, {}).flatMap((block) => block.names.filter((name) => name.startsWith("w ")));
      return words.length === 0 ? 0 : words.filter((word) => vocabulary.knows(word)).length / words.length;
    },
  };
}

/** Steepness of margin to score, and the margin at which « none of these » is as likely as the label itself. */
const calibration = { steepness: 5, none: -0.35 };

/** A soft maximum over the margins and over « none of these »: all scores are low when every margin is. */
function scoresOf(margins: number[]): number[] {
  const odds = margins.map((value) => Math.exp(calibration.steepness * Math.min(value, 2)));
  const sum = odds.reduce((total, value) => total + value, Math.exp(calibration.steepness * calibration.none));
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
