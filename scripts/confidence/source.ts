import type { ConfidenceFeatures } from "../../knowledge/search/ranking/confidenceFeatures.ts";

interface FittedModel {
  weights: Partial<ConfidenceFeatures>;
  bias: number;
  least: number;
}

const features = ["near", "far", "said", "somewhere", "known", "left", "long", "aim"] as const;

/** The models as the source file that the search reads. */
export function confidenceSource(models: Readonly<Record<"builtin" | "other", FittedModel>>): string {
  return `// Written by \`npm run train:confidence\`: do not edit.
import type { ConfidenceModel } from "./confidence.ts";

/** For our own embedding, and for any other one: there the distance from chance stands in for the cosine. */
export const confidenceModels: Readonly<Record<"builtin" | "other", ConfidenceModel>> = {
  builtin: ${modelSource(models.builtin)},
  other: ${modelSource(models.other)},
};
`;
}

function modelSource({ weights, bias, least }: FittedModel): string {
  const lines = features.map((name) => `      ${name}: ${rounded(weights[name] ?? 0)},\n`).join("");
  return `{\n    weights: {\n${lines}    },\n    bias: ${rounded(bias)},\n    least: ${least},\n  }`;
}

const rounded = (value: number) => Number(value.toFixed(2));
