import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BuiltinEmbeddings } from "./builtin.ts";
import { decodeModel } from "./modelFile.ts";
import { vocabularyFinder } from "./vocabularyFinder.ts";

/** The embedding as `npm run train:embeddings` last made it, from the file beside this one. */
export function readBuiltinEmbeddings(): BuiltinEmbeddings {
  return new BuiltinEmbeddings(vocabularyFinder(), decodeModel(readFileSync(join(import.meta.dirname, "builtin.bin"))));
}
