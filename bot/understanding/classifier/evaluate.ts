import type { Example } from "./train.ts";

export interface LabelMeasure {
  label: string;
  precision: number;
  recall: number;
  f1: number;
  support: number;
}

export interface Evaluation {
  accuracy: number;
  macroF1: number;
  labels: LabelMeasure[];
  predictions: { text: string; label: string; predicted: string }[];
}

/** Compares the labels that `predict` gives with the known ones. Rates are 0..1; a label never predicted has precision 0. */
export function evaluate(examples: readonly Example[], predict: (text: string) => string): Evaluation {
  const predictions = examples.map((example) => ({ ...example, predicted: predict(example.text) }));
  const names = [...new Set(predictions.flatMap(({ label, predicted }) => [label, predicted]))].sort();
  const labels = names.map((label) => measureLabel(label, predictions));
  const right = predictions.filter((one) => one.label === one.predicted).length;
  return {
    accuracy: ratio(right, predictions.length),
    macroF1: ratio(
      labels.reduce((sum, one) => sum + one.f1, 0),
      labels.length,
    ),
    labels,
    predictions,
  };
}

function measureLabel(label: string, predictions: { label: string; predicted: string }[]): LabelMeasure {
  const support = predictions.filter((one) => one.label === label).length;
  const named = predictions.filter((one) => one.predicted === label).length;
  const both = predictions.filter((one) => one.label === label && one.predicted === label).length;
  const precision = ratio(both, named);
  const recall = ratio(both, support);
  return { label, precision, recall, f1: ratio(2 * precision * recall, precision + recall), support };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
