import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { RequestType } from "../../contracts/requestType.ts";

/** How alike a vector and the ways of saying each type are: the nearest way of those asked for, and the middle of each type. */
export interface VectorIndex {
  nearest(vector: Float32Array, type: number): number;
  middle(vector: Float32Array, type: number): number;
}

/** Embeds every way of saying once. */
export async function createVectorIndex(
  types: readonly RequestType[],
  embeddings: EmbeddingsInterface,
): Promise<VectorIndex> {
  const texts = types.map(({ title, said }) => [title.fr, title.en, ...said.fr, ...said.en]);
  const vectors = (await embeddings.embedDocuments(texts.flat())).map((vector) => Float32Array.from(vector));
  let from = 0;
  const ways = texts.map(({ length }) => vectors.slice(from, (from += length)));
  const middles = ways.map(middleOf);
  return {
    nearest: (vector, type) => Math.max(0, ...(ways[type] ?? []).map((way) => dot(vector, way))),
    middle: (vector, type) => dot(vector, middles[type] ?? vector.subarray(0, 0)),
  };
}

function middleOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  const norm = Math.sqrt(dot(sum, sum)) || 1;
  return sum.map((value) => value / norm);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < b.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
