import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlaceNames } from "../placeNames.ts";
import { featuresOf, type Feature, type TextParts } from "./features.ts";
import { unpackWeights, type Family, type LabelWeights, type Weights } from "./weights.ts";

/** A label that the text is likely to carry. `words` are those of the text that weighed most. */
export interface Prediction {
  family: Family;
  label: string;
  /** Probability, 0 to 1. */
  score: number;
  words: string[];
}

export type Predict = (parts: TextParts) => Prediction[];

const FEW_WORDS = 3;

/** The committed weights, made by `npm run train:enrichment` (docs/models/enrichment.md). */
export function readCommittedWeights(): Weights {
  return unpackWeights(readFileSync(join(import.meta.dirname, "weights.bin")));
}

/** Predicts from a title and a text alone; only the labels at or above the threshold of their family. */
export function createPredict({ thresholds, buckets, labels }: Weights, places: PlaceNames): Predict {
  const positions = new Map(Array.from(buckets, (bucket, at) => [bucket, at]));
  return (parts) => {
    const known = featuresOf(parts, places).flatMap((feature) => {
      const at = positions.get(feature.bucket);
      return at === undefined ? [] : [{ ...feature, at }];
    });
    return labels.flatMap(({ family, label, bias, weights }) => {
      const score = probability(bias, weights, known);
      return score < thresholds[family] ? [] : [{ family, label, score, words: tellingWords(weights, known) }];
    });
  };
}

type Known = Feature & { at: number };

function probability(bias: number, weights: LabelWeights["weights"], features: readonly Known[]): number {
  const logOdds = features.reduce((sum, { at, value }) => sum + value * (weights[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-logOdds));
}

function tellingWords(weights: LabelWeights["weights"], features: readonly Known[]): string[] {
  const weighed = features
    .map(({ at, value, words }) => ({ words, weight: value * (weights[at] ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return [...new Set(weighed.map(({ words }) => words))].slice(0, FEW_WORDS);
}
