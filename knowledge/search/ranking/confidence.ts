import type { Ranked } from "./rank.ts";
import type { OnTopic } from "./retrieve.ts";

/**
 * How sure we are (0..1) that the best found answers the question: a logistic model of how much of the topic their words say, how
 * near they are, their score, and what the limits left of the best on the topic. Learnt by `tests/bench/fitConfidence.ts` on our
 * own judged queries, half of which nothing answers; `least` is where 4 in 100 answered questions would be told « rien trouvé ».
 */
export const confidenceModel = {
  coverage: 5.567,
  deviations: 0.2656,
  score: 3.146,
  left: 3.579,
  bias: -10.496,
  least: 0.2,
};

/** The best few are looked at: the first may be a chance one. */
const LOOKED_AT = 3;

export function confidenceOf(ranked: readonly Ranked[], onTopic: readonly OnTopic[]): number {
  const features = confidenceFeatures(ranked, onTopic);
  if (!features) return 0;
  const { coverage, deviations, score, left, bias } = confidenceModel;
  const sum =
    coverage * features.coverage + deviations * features.deviations + score * features.score + left * features.left;
  return 1 / (1 + Math.exp(-(sum + bias)));
}

/** What the model looks at; undefined when nothing passed. */
export function confidenceFeatures(ranked: readonly Ranked[], onTopic: readonly OnTopic[]) {
  const best = ranked.slice(0, LOOKED_AT);
  const [first] = best;
  if (!first) return undefined;
  const most = (of: (one: OnTopic) => number, all: readonly OnTopic[]) =>
    all.reduce((top, one) => Math.max(top, of(one)), 0);
  const relevance = (one: OnTopic) => one.relevance;
  return {
    coverage: most((one) => one.coverage, best),
    deviations: most((one) => one.deviations, best),
    score: first.relevance * first.eligible.certainty,
    left: Math.min(1, most(relevance, best) / (most(relevance, onTopic) || 1)),
  };
}
