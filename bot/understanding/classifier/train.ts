import { featuresOf } from "./classify.ts";
import { learnLinear } from "./linear.ts";
import type { Matrix } from "./matrix.ts";
import type { Perceptron } from "./perceptron.ts";
import { trainPerceptron } from "./trainPerceptron.ts";
import { countFeatures, openVocabulary, type VocabularyData } from "./vocabulary.ts";

export interface Example {
  text: string;
  label: string;
  /** Signs read in the text by somebody else. */
  hints?: readonly string[];
}

/** Everything learnt, as numbers and names: can be written to a file and read back. */
export interface LearntModel {
  labels: string[];
  vocabulary: VocabularyData;
  /** Of the linear models (linear.ts). */
  weights: Matrix;
  /** They see the features that two texts or more have. */
  networks: Perceptron[];
}

/** What learning depends on beside the examples; chosen by five-fold cross-validation on the training half of Banking77. */
export const learningSettings = {
  linear: { cost: 1, passes: 20, pull: 0.5 },
  network: { units: 64, passes: 20, rate: 0.05, hiddenFeatures: 0.6, silentUnits: 0.1 },
  seeds: [1, 2],
};

/**
 * Learns to label texts from examples: linear support vector machines and two small networks on words, pairs of words and
 * pieces of words, which vote together. Deterministic: the same examples give the same model.
 *
 * @example openClassifier(learn([{ text: "bonjour", label: "greet" }, …])).classify("bonjour!")[0]
 */
export function learn(examples: readonly Example[]): LearntModel {
  const documents = examples.map(({ text, hints }) => featuresOf(text, hints));
  const data = countFeatures(documents);
  const vocabulary = openVocabulary(data);
  const vectors = documents.map((document) => vocabulary.vectorOf(document));
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const targets = Int32Array.from(examples, ({ label }) => labels.indexOf(label));
  const { linear, network, seeds } = learningSettings;
  return {
    labels,
    vocabulary: data,
    weights: learnLinear(vectors, targets, { features: vocabulary.size, labels: labels.length }, linear),
    networks: seeds.map((seed) =>
      trainPerceptron(vectors, targets, { features: data.shared, labels: labels.length }, { ...network, seed }),
    ),
  };
}
