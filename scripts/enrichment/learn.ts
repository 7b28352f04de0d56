// Logistic regression, one label at a time, by AdaGrad in a fixed order: the same pages give the same weights to the last bit.
import { BUCKETS, type Feature } from "../../knowledge/enrich/model/features.ts";

const EPOCHS = 30;
const RATE = 0.5;
const DECAY = 1e-4;

export interface Example {
  features: readonly Feature[];
  labels: ReadonlySet<string>;
}
export interface Learned {
  bias: number;
  weights: Float64Array;
}

export function learnLabel(label: string, examples: readonly Example[]): Learned {
  const weights = new Float64Array(BUCKETS);
  const squares = new Float64Array(BUCKETS);
  let bias = 0;
  let biasSquares = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { features, labels } of examples) {
      const error = oddsOf({ bias, weights }, features) - (labels.has(label) ? 1 : 0);
      for (const { bucket, value } of features) {
        const weight = weights[bucket] ?? 0;
        const slope = error * value + DECAY * weight;
        const square = (squares[bucket] = (squares[bucket] ?? 0) + slope * slope);
        weights[bucket] = weight - (RATE * slope) / Math.sqrt(square + 1e-8);
      }
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares + 1e-8);
    }
  return { bias, weights };
}

export function oddsOf({ bias, weights }: Learned, features: readonly Feature[]): number {
  let logOdds = bias;
  for (const { bucket, value } of features) logOdds += value * (weights[bucket] ?? 0);
  return 1 / (1 + Math.exp(-logOdds));
}
