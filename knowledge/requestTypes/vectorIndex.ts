import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { RequestType } from "../../contracts/requestType.ts";

/** How alike a vector and the ways of saying each type are. */
export interface VectorIndex {
  /** The cosine with the nearest way of saying a type, 0 at least. */
  nearest(vector: Float32Array, type: number): number;
  /** Adds so much of the cosine with the middle of each type to its score, where it is above 0. */
  addMiddles(scores: Float64Array, vector: Float32Array, share: number): void;
}

/** Texts embedded between two pauses: some milliseconds. */
const AT_ONCE = 100;

/** Embeds every way of saying once. `pause` lets others work meanwhile. */
export async function createVectorIndex(
  types: readonly RequestType[],
  embeddings: EmbeddingsInterface,
  pause: () => Promise<void>,
): Promise<VectorIndex> {
  const texts = types.map(({ title, said }) => [title.fr, title.en, ...said.fr, ...said.en]);
  const { ways, size } = await embedAll(texts.flat(), embeddings, pause);
  const ends = texts.map(
    (
      (sum) =>
      ({ length }) =>
        (sum += length)
    )(0),
  );
  const firstOf = (type: number) => ends[type - 1] ?? 0;
  const middles = new Float32Array(types.length * size);
  types.forEach((_, type) => {
    for (let way = firstOf(type); way < (ends[type] ?? 0); way++) addRow(middles, type * size, ways, way * size, size);
    normalise(middles.subarray(type * size, (type + 1) * size));
  });
  return {
    nearest(vector, type) {
      let most = 0;
      for (let way = firstOf(type); way < (ends[type] ?? 0); way++)
        most = Math.max(most, dot(vector, ways, way * size));
      return most;
    },
    addMiddles(scores, vector, share) {
      for (let type = 0; type < scores.length; type++)
        scores[type] = (scores[type] ?? 0) + share * Math.max(0, dot(vector, middles, type * size));
    },
  };
}

/** The vectors one after the other. */
async function embedAll(texts: readonly string[], embeddings: EmbeddingsInterface, pause: () => Promise<void>) {
  let [ways, size] = [new Float32Array(0), 0];
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const vectors = await embeddings.embedDocuments(texts.slice(from, from + AT_ONCE));
    size = vectors[0]?.length ?? 0;
    if (from === 0) ways = new Float32Array(texts.length * size);
    vectors.forEach((vector, at) => ways.set(vector, (from + at) * size));
    await pause();
  }
  return { ways, size };
}

function addRow(to: Float32Array, at: number, from: Float32Array, start: number, size: number): void {
  for (let i = 0; i < size; i++) to[at + i] = (to[at + i] ?? 0) + (from[start + i] ?? 0);
}

function normalise(vector: Float32Array): void {
  const norm = Math.sqrt(dot(vector, vector, 0)) || 1;
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / norm;
}

function dot(a: Float32Array, rows: Float32Array, start: number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (rows[start + i] ?? 0);
  return sum;
}
