import { createHash } from "node:crypto";
import { blockWeights } from "./features.ts";
import { learningSettings } from "./train.ts";
import { unknownWeight } from "./vocabulary.ts";

/** How a model is learnt. `featureFormat`: to be raised when what is drawn from a text changes (words, pieces, values, hints), or how weights are kept. */
export const learntHow = { featureFormat: 8, blockWeights, unknownWeight, learningSettings };

/** A model learnt from other phrases, or in another way, has another fingerprint. */
export function fingerprintOf(phrases: readonly unknown[], how: object = learntHow): string {
  return createHash("sha256").update(JSON.stringify({ how, phrases })).digest("hex");
}
