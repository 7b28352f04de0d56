// Written by `npm run train:confidence`: do not edit.
import type { ConfidenceModel } from "./confidence.ts";

/** For our own embedding, and for any other one: there the distance from chance stands in for the cosine. */
export const confidenceModels: Readonly<Record<"builtin" | "other", ConfidenceModel>> = {
  builtin: {
    weights: {
      near: 6.87,
      far: 0,
      said: 5.21,
      somewhere: 5.3,
      known: 4.55,
      left: 0,
      long: 2.39,
    },
    bias: -17.8,
    least: 0.27,
  },
  other: {
    weights: {
      near: 0,
      far: 4.22,
      said: 5.91,
      somewhere: 5.62,
      known: 6.02,
      left: 1.27,
      long: 0.36,
    },
    bias: -19.21,
    least: 0.3,
  },
};
