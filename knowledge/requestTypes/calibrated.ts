import { best } from "./readLine.ts";

/**
 * Fitted by logistic regression on ways of saying left out of the list, each between words that callers begin with: whether a type is
 * the right one, by how well it fits and by how much better than the best other one.
 */
const FIT = { bias: -1.92, score: 1.17, ahead: 7.39 };

/** How likely a type is the right one, 0..1. */
export function calibrated(scores: Float64Array, type: number): number {
  const [first, second] = best(scores, 2);
  const rival = scores[(first === type ? second : first) ?? 0] ?? 0;
  const score = scores[type] ?? 0;
  const odds = FIT.bias + FIT.score * score + FIT.ahead * (score - rival);
  return Math.round(1_000 / (1 + Math.exp(-odds))) / 1_000;
}
