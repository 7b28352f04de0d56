import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBuiltinEmbeddings } from "../../../knowledge/embeddings/readBuiltin.ts";
import { decodeModel } from "../../../knowledge/embeddings/modelFile.ts";
import { readVocabulary } from "../../../knowledge/embeddings/vocabulary.ts";
import { ideasMeant, misspelt, sentenceLikeness, sharedData } from "../../bench/embeddingMeasures.ts";

// The floors are a little under what docs/models/embedding.md reports: a worse file fails here.
const embeddings = readBuiltinEmbeddings();
const file = join(import.meta.dirname, "../../../knowledge/embeddings/builtin.bin");

describe("the committed embedding", () => {
  it("is small", () => {
    expect(statSync(file).size).toBeLessThan(8_000_000);
  });
  it("knows every idea of the vocabulary: else `npm run train:embeddings` was forgotten", () => {
    expect(decodeModel(readFileSync(file)).concepts).toEqual(readVocabulary().map(({ id }) => id));
  });
  it("finds the idea meant by questions that name it otherwise", async () => {
    const { first, fifth } = await ideasMeant(embeddings, readVocabulary());
    expect(first).toBeGreaterThan(0.5);
    expect(fifth).toBeGreaterThan(0.75);
  });
  it("reads misspelt words", async () => {
    expect(await misspelt(embeddings, readVocabulary())).toBeGreaterThan(0.5);
  });
  it.skipIf(!existsSync(sharedData)).each(["fr", "en"] as const)(
    "agrees with people on likeness of sentences in %s (skipped without ../shared/data)",
    async (language) => {
      expect(await sentenceLikeness(embeddings, language)).toBeGreaterThan(0.73);
    },
  );
});
