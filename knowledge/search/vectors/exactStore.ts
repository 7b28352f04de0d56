import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentInterface } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { readIds, requireSameLength, writeIds } from "./ids.ts";
import type { VectorStore } from "./vectorStore.ts";

const FILE = "vectors.f32";

/** LangChain's `VectorStore` by comparing with every vector: for machines where hnswlib-node cannot be built, and to measure it. */
export class ExactVectorStore implements VectorStore {
  readonly embeddings: EmbeddingsInterface;
  readonly #ids: string[];
  readonly #vectors: Float32Array[];

  constructor(embeddings: EmbeddingsInterface, ids: string[] = [], vectors: Float32Array[] = []) {
    this.embeddings = embeddings;
    this.#ids = ids;
    this.#vectors = vectors;
  }

  static async open(embeddings: EmbeddingsInterface, directory: string, dimensions: number) {
    const ids = await readIds(directory);
    const bytes = await readFile(join(directory, FILE));
    if (bytes.length !== ids.length * dimensions * 4)
      throw new Error("The saved vectors are not as many as their ids.");
    const all = new Float32Array(Uint8Array.from(bytes).buffer);
    const vectors = ids.map((_, at) => all.subarray(at * dimensions, (at + 1) * dimensions));
    return new ExactVectorStore(embeddings, ids, vectors);
  }

  addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<void> {
    requireSameLength(vectors, documents);
    vectors.forEach((vector, at) => {
      this.#vectors.push(unit(vector));
      this.#ids.push(String(documents[at]?.metadata["id"]));
    });
    return Promise.resolve();
  }

  similaritySearchVectorWithScore(query: number[], k: number): Promise<[DocumentInterface, number][]> {
    const wanted = unit(query);
    const scored = this.#vectors.map((vector, at): [DocumentInterface, number] => [
      { pageContent: "", metadata: { id: this.#ids[at] } },
      dot(vector, wanted),
    ]);
    return Promise.resolve(scored.sort((a, b) => b[1] - a[1]).slice(0, k));
  }

  remove(id: string): void {
    const at = this.#ids.indexOf(id);
    if (at < 0) return;
    this.#ids.splice(at, 1);
    this.#vectors.splice(at, 1);
  }

  async save(directory: string): Promise<void> {
    await writeIds(directory, this.#ids);
    const bytes = this.#vectors.map((vector) => new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
    await writeFile(join(directory, FILE), Buffer.concat(bytes));
  }
}

function unit(vector: readonly number[]): Float32Array {
  const norm = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (value) => value / norm);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
