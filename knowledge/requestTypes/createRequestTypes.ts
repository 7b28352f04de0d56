import { setImmediate as pause } from "node:timers/promises";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { RequestType, RequestTypes } from "../../contracts/requestType.ts";
import { proposeTypes } from "./proposeTypes.ts";
import { lineReader, type LineReader } from "./readLine.ts";
import { readRequestTypes } from "./readRequestTypes.ts";
import { readSynonyms } from "./synonyms.ts";
import { createVectorIndex } from "./vectorIndex.ts";
import { createWordIndex } from "./wordIndex.ts";

/**
 * The request types and their ranking. What is said is compared with their titles and the ways of saying them by words (inflected,
 * misspelt, said otherwise) and by likeness; the index is made at the first proposal. Throws a sentence when a file of the list is wrong.
 *
 * @example
 * const types = createRequestTypes({ embeddings });
 * await types.propose([{ lineId: "u1", text: "mes vidanges ont pas été ramassées" }], "fr"); // COL-001 first
 */
export function createRequestTypes({ embeddings }: { embeddings: EmbeddingsInterface }): RequestTypes {
  const types = readRequestTypes();
  const byCode = new Map(types.map((type) => [type.code, type]));
  let reader: Promise<LineReader> | undefined;
  return {
    all: () => types,
    byCode: (code) => byCode.get(code),
    async propose(texts, _language, limit = 3) {
      reader ??= createReader(types, embeddings);
      // Whoever opens a conversation before a word was said waits for nothing.
      if (texts.length === 0) return [];
      const read = await reader;
      return proposeTypes(types, await read(texts), limit);
    },
  };
}

/** Without embeddings the words decide alone. */
async function createReader(types: readonly RequestType[], embeddings: EmbeddingsInterface): Promise<LineReader> {
  const votesOf = await createWordIndex(types, readSynonyms(), pause);
  const vectors = await createVectorIndex(types, embeddings, pause).catch(() => undefined);
  return lineReader({ size: types.length, votesOf, ...(vectors ? { likeness: { vectors, embeddings } } : {}) });
}
