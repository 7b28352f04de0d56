import { hash } from "../../knowledge/enrich/hash.ts";
import { learnLabel, oddsOf, type Example } from "./learn.ts";

const FOLDS = 3;

export interface GroupedExample extends Example {
  group: string;
}

/** The probability from which a label is given, that makes the best micro-F1 on pages put aside in turn among those learned from. */
export function bestThreshold(labels: readonly string[], examples: readonly GroupedExample[]): number {
  const outcomes = labels.flatMap((label) => crossValidated(label, examples));
  const candidates = Array.from({ length: 36 }, (_, step) => 0.1 + step * 0.02);
  const scored = candidates.map((threshold) => ({ threshold, f1: microF1(outcomes, threshold) }));
  return scored.reduce((best, one) => (one.f1 > best.f1 ? one : best)).threshold;
}

interface Outcome {
  score: number;
  isRight: boolean;
}

function crossValidated(label: string, examples: readonly GroupedExample[]): Outcome[] {
  const foldOf = ({ group }: GroupedExample) => hash(`fold: ${group}`) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const learned = learnLabel(
      label,
      examples.filter((example) => foldOf(example) !== fold),
    );
    return examples
      .filter((example) => foldOf(example) === fold)
      .map(({ features, labels }) => ({ score: oddsOf(learned, features), isRight: labels.has(label) }));
  });
}

function microF1(outcomes: readonly Outcome[], threshold: number): number {
  const given = outcomes.filter(({ score }) => score >= threshold);
  const right = given.filter(({ isRight }) => isRight).length;
  return (2 * right) / (given.length + outcomes.filter(({ isRight }) => isRight).length);
}
