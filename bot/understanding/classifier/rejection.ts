import { type Classifier, openClassifier } from "./classify.ts";
import { type Example, learn } from "./train.ts";

/** A quarter of the labels is hidden, then another, and one text in five of the others is set aside to be known again. */
const parts = 4;
const setAside = 5;

/**
 * The best score under which a text belongs to none of the labels. Nobody gives examples of everything else: some labels
 * are hidden in turn, and the score sought is the one that best tells their texts from known ones set aside.
 */
export function learnRejection(examples: readonly Example[], otherwise: number): number {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  if (labels.length < 3) return otherwise;
  const hiding = [0, 1].map((part) => new Set(labels.filter((_, index) => index % parts === part)));
  return bestThreshold(hiding.flatMap((hidden) => scoresWithout(examples, hidden)));
}

interface Scored {
  score: number;
  known: boolean;
}

function scoresWithout(examples: readonly Example[], hidden: ReadonlySet<string>): Scored[] {
  const known = examples.filter(({ label }) => !hidden.has(label));
  const classifier = openClassifier(learn(known.filter((_, index) => index % setAside !== 0)));
  const scored = (texts: readonly Example[], isKnown: boolean): Scored[] =>
    texts.map(({ text }) => ({ score: bestScore(classifier, text), known: isKnown }));
  return [
    ...scored(
      known.filter((_, index) => index % setAside === 0),
      true,
    ),
    ...scored(
      examples.filter(({ label }) => hidden.has(label)),
      false,
    ),
  ];
}

const bestScore = (classifier: Classifier, text: string): number => classifier.classify(text)[0]?.score ?? 0;

/** Where the share of known texts kept and the share of the others refused are highest together. */
function bestThreshold(scored: readonly Scored[]): number {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  const known = sorted.filter((one) => one.known).length;
  const unknown = sorted.length - known;
  let [best, threshold, refused, lost] = [0, 0, 0, 0];
  for (const [index, one] of sorted.entries()) {
    if (one.known) lost += 1;
    else refused += 1;
    const gain = refused / unknown - lost / known;
    if (gain <= best) continue;
    best = gain;
    threshold = (one.score + (sorted[index + 1]?.score ?? one.score)) / 2;
  }
  return threshold;
}
