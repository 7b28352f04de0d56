import type { TextFeatures } from "./features.ts";
import { weighedSum } from "./matrix.ts";
import { normalise } from "./normalise.ts";
import { addOutputs } from "./perceptron.ts";
import type { LearntModel } from "./train.ts";
import { openVocabulary } from "./vocabulary.ts";

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

/** The classifier of a model, which is taken over: its names are not kept. */
export function openClassifier({ labels, vocabulary: data, weights, networks }: LearntModel): Classifier {
  const vocabulary = openVocabulary(data);
  return {
    labels,
    classify(text, hints) {
      const vector = vocabulary.vectorOf(featuresOf(text, hints));
      const margins = weighedSum(weights, vector);
      const odds = margins.map((margin) => marginWeight * margin);
      for (const network of networks) addOutputs(network, vector, odds);
      return toScores(odds, likenessOf(margins))
        .map((score, index) => ({ label: labels[index] ?? "", score }))
        .sort((a, b) => b.score - a.score);
    },
    familiarity(text) {
      const words = normalise(text);
      return words.length === 0 ? 0 : words.filter(vocabulary.knowsWord).length / words.length;
    },
  };
}

export const featuresOf = (text: string, hints: readonly string[] = []): TextFeatures => ({
  words: normalise(text),
  hints,
});

/** What a margin of the linear models counts beside the log-odds of the networks. */
const marginWeight = 4;
/** Brings the summed votes to one that is as sure as it is right (both values by cross-validation on texts that are not ours). */
const sureness = 0.5;

/** The share of each label, by a soft maximum, of the chance that the text is like any of them. */
function toScores(odds: Float64Array, likeness: number): number[] {
  const highest = odds.reduce((most, value) => Math.max(most, value), -Infinity);
  const shares = Array.from(odds, (value) => Math.exp(sureness * (value - highest)));
  const sum = shares.reduce((total, value) => total + value, 0);
  return shares.map((share) => (likeness * share) / sum);
}

/** Steepness of margin to likeness, and the margin at which « none of these » is as likely as the label itself. */
const nothingKnown = { steepness: 5, margin: -0.5 };

/** Networks are as sure of a text of unknown words as of any other: only the margins tell that it is like nothing known. */
function likenessOf(margins: Float64Array): number {
  const best = margins.reduce((most, value) => Math.max(most, value), -Infinity);
  return 1 / (1 + Math.exp(nothingKnown.steepness * (nothingKnown.margin - best)));
}
