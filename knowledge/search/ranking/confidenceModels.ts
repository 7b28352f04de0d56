// Written by `npm run train:confidence`: do not edit.
import type { ConfidenceModel } from "./confidence.ts";

/** For our own embedding, and for any other one: there the distance from chance stands in for the cosine. */
export const confidenceModels: Readonly<Record<"builtin" | "other", ConfidenceModel>> = {
  builtin: {
    weights: {
      near: 5.74,
      far: 0,
      said: 5.45,
      somewhere: 4.39,
      known: 3.7,
      left: 0,
      long: 2.6,
      aim: 0.43,
    },
    bias: -15.69,
    least: 0.1,
  },
  other: {
    weights: {
      near: 0,
      far: 3.58,
      said: 6.13,
      somewhere: 4.62,
      known: 5.05,
      left: 0.35,
      long: 1.15,
      aim: 0.18,
    },
    bias: -16.46,
    least: 0.13,
  },
};
