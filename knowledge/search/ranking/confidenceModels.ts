// Written by `npm run train:confidence`: do not edit.
import type { ConfidenceModel } from "./confidence.ts";

/** For our own embedding, and for any other one: there the distance from chance stands in for the cosine. */
export const confidenceModels: Readonly<Record<"builtin" | "other", ConfidenceModel>> = {
  builtin: {
    weights: {
      near: 6.74,
      far: 0,
      said: 5.47,
      somewhere: 1.4,
      known: 4.05,
      left: 0,
      long: 2.91,
    },
    bias: -13.81,
    least: 0.27,
  },
  other: {
    weights: {
      near: 0,
      far: 4.06,
      said: 6.07,
      somewhere: 1.59,
      known: 5.43,
      left: 1.33,
      long: 0.89,
    },
    bias: -14.93,
    least: 0.29,
  },
};
