import type { Ranked } from "./rank.ts";
import type { OnTopic } from "./retrieve.ts";

/** What the model looks at, of the best few found. */
export interface ConfidenceFeatures {
  /** Share of the topic that the words of one of them answer. */
  coverage: number;
  /** Cosine of the nearest, and how many deviations nearer it is than offerings taken at random. */
  cosine: number;
  deviations: number;
  /** What the limits left of the relevance of the best on the topic. */
  left: number;
}

/** A logistic model. `least`: below, « rien trouvé » is said; some 4 in 100 questions that have an answer fall there. */
type ConfidenceModel = ConfidenceFeatures & { bias: number; least: number };

/**
 * Learnt by logistic regression on our own judged queries (`tests/knowledge/search/archive`, `tests/knowledge/embeddings/dev`), some
 * of which nothing answers; `left` is held down, for too few of them tell. A cosine means something for the embedding it was learnt
 * with only; with another one, its distance from chance stands in for it.
 */
const models: Readonly<Record<"builtin" | "other", ConfidenceModel>> = {
  builtin: { coverage: 1.24, cosine: 7.95, deviations: 0, left: 4, bias: -9.2, least: 0.22 },
  other: { coverage: 5.1, cosine: 0, deviations: 0.38, left: 4.2, bias: -9.4, least: 0.2 },
};

/** The best few are looked at: the first may be a chance one. */
const LOOKED_AT = 3;

/** The best that passes is often not the best on the topic: only far below it does the limit tell. */
const MOST_LEFT = 0.6;

/** How sure it is (0..1) that the best found answers the question, and whether that is enough to show it. */
export function confidenceOf(
  ranked: readonly Ranked[],
  onTopic: readonly OnTopic[],
  embeddingsName: string,
): { confidence: number; enough: boolean } {
  const features = confidenceFeatures(ranked, onTopic);
  if (!features) return { confidence: 0, enough: false };
  const model = models[embeddingsName.startsWith("builtin") ? "builtin" : "other"];
  const sum =
    model.coverage * features.coverage +
    model.cosine * features.cosine +
    model.deviations * features.deviations +
    model.left * features.left;
  const confidence = 1 / (1 + Math.exp(-(sum + model.bias)));
  return { confidence, enough: confidence >= model.least };
}

/** Undefined when nothing passed. */
export function confidenceFeatures(
  ranked: readonly Ranked[],
  onTopic: readonly OnTopic[],
): ConfidenceFeatures | undefined {
  const best = ranked.slice(0, LOOKED_AT);
  if (best.length === 0) return undefined;
  return {
    coverage: most(best, ({ coverage }) => coverage),
    cosine: most(best, ({ cosine }) => cosine),
    deviations: most(best, ({ deviations }) => deviations),
    left: Math.min(1, most(best, relevanceOf) / (MOST_LEFT * most(onTopic, relevanceOf) || 1)),
  };
}

const relevanceOf = ({ relevance }: OnTopic) => relevance;
const most = (all: readonly OnTopic[], of: (one: OnTopic) => number) =>
  all.reduce((top, one) => Math.max(top, of(one)), 0);
