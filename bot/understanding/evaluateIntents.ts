import { evaluate, type LabelMeasure } from "./classifier/evaluate.ts";
import { learnRejection } from "./classifier/rejection.ts";
import { openClassifier } from "./classifier/classify.ts";
import { type Example, learn } from "./classifier/train.ts";
import { unknownBelow } from "./rankIntents.ts";

/** What a text of nobody's business is labelled in a test. */
const outOfScopeLabels: readonly string[] = ["oos", "out_of_scope"];

export interface IntentReport {
  accuracy: number;
  macroF1: number;
  /** Only when the test holds texts that are out of scope: without any, none is refused. */
  outOfScope?: { recall: number; precision: number };
  predictions: { text: string; label: string; predicted: string; score: number }[];
}

/**
 * The engine's own classifier, learnt from `train` and measured on `test`: any texts, any labels.
 *
 * @example evaluateIntents({ train: [{ text: "allô", label: "greet" }, …], test: [{ text: "quelle heure est-il", label: "oos" }, …] })
 */
export function evaluateIntents({
  train,
  test,
}: {
  train: readonly Example[];
  test: readonly Example[];
}): IntentReport {
  const outside = test.find(({ label }) => outOfScopeLabels.includes(label))?.label;
  const classifier = openClassifier(learn(train));
  const refusedBelow = outside === undefined ? 0 : learnRejection(train, unknownBelow);
  const scores: number[] = [];
  const predict = (text: string): string => {
    const [best] = classifier.classify(text);
    scores.push(best?.score ?? 0);
    return outside !== undefined && isOutside(best, refusedBelow) ? outside : (best?.label ?? "");
  };
  const { accuracy, macroF1, labels, predictions } = evaluate(test, predict);
  return {
    accuracy,
    macroF1,
    ...(outside === undefined ? {} : { outOfScope: outOfScopeOf(labels, outside) }),
    predictions: predictions.map((one, index) => ({ ...one, score: scores[index] ?? 0 })),
  };
}

const isOutside = (best: { label: string; score: number } | undefined, refusedBelow: number): boolean =>
  best === undefined || best.score < refusedBelow || outOfScopeLabels.includes(best.label);

function outOfScopeOf(labels: readonly LabelMeasure[], outside: string): { recall: number; precision: number } {
  const { recall, precision } = labels.find(({ label }) => label === outside) ?? { recall: 0, precision: 0 };
  return { recall, precision };
}
