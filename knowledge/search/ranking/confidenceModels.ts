// Written by `npm run train:confidence`: do not edit.
import type { ConfidenceModel } from "./confidence.ts";

/** For our own embedding, and for any other one: there the distance from chance stands in for the cosine. */
export const confidenceModels: Readonly<Record<"builtin" | "other", ConfidenceModel>> = {
  builtin: {
    weights: {
      near: 6.82,
      far: 0,
      said: 5.22,
      somewhere: 5.3,
      known: 4.57,
      left: 0,
      long: 2.3,
    },
    bias: -17.77,
    least: 0.14,
  },
  other: {
    weights: {
      near: 0,
      far: 4.2,
      said: 5.94,
      somewhere: 5.63,
      known: 6.05,
      left: 1.31,
      long: 0.28,
    },
    bias: -19.26,
    least: 0.14,
  },
};
