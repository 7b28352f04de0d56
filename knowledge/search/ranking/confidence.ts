import { confidenceFeatures, type ConfidenceFeatures, type Evidence } from "./confidenceFeatures.ts";
import { confidenceModels } from "./confidenceModels.ts";

/** A logistic model: no weight is below zero. `least`: below, « rien trouvé » is said. */
export interface ConfidenceModel {
  weights: ConfidenceFeatures;
  bias: number;
  least: number;
}

/** How sure it is (0..1) that the best found answers the question, and whether that is enough to show it. */
export function confidenceOf(
  evidence: Evidence,
  embeddingsName: string,
): { confidence: number; enough: boolean; absent: boolean } {
  const features = confidenceFeatures(evidence);
  if (!features) return { confidence: 0, enough: false, absent: false };
  const model = confidenceModels[embeddingsName.startsWith("builtin") ? "builtin" : "other"];
  const confidence = probability(model, features);
  return { confidence, enough: confidence >= model.least, absent: features.somewhere < 1 };
}

export function probability({ weights, bias }: ConfidenceModel, features: ConfidenceFeatures): number {
  const sum =
    weights.near * features.near +
    weights.far * features.far +
    weights.said * features.said +
    weights.somewhere * features.somewhere +
    weights.known * features.known +
    weights.left * features.left +
    weights.long * features.long +
    weights.aim * features.aim;
  return 1 / (1 + Math.exp(-(sum + bias)));
}
