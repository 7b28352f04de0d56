import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Document } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { SaveableVectorStore } from "@langchain/core/vectorstores";
import { readIds, requireSameLength, writeIds } from "./ids.ts";

const FILE = "vectors.f32";

/** LangChain's `VectorStore` by comparing with every vector: for machines where hnswlib-node cannot be built, and to measure it. */
export class ExactVectorStore extends SaveableVectorStore {
  declare FilterType: (document: Document) => boolean;
  readonly #ids: string[];
  readonly #vectors: Float32Array[];

  constructor(embeddings: EmbeddingsInterface, ids: string[] = [], vectors: Float32Array[] = []) {
    super(embeddings, {});
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

  override _vectorstoreType(): string {
    return "exact";
  }

  override async addDocuments(documents: Document[]): Promise<void> {
    await this.addVectors(await this.embeddings.embedDocuments(documents.map((d) => d.pageContent)), documents);
  }

  override addVectors(vectors: number[][], documents: Document[]): Promise<void> {
    requireSameLength(vectors, documents);
    vectors.forEach((vector, at) => {
      this.#vectors.push(unit(vector));
      this.#ids.push(String(documents[at]?.metadata["id"]));
    });
    return Promise.resolve();
  }

  override similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this["FilterType"],
  ): Promise<[Document, number][]> {
    const wanted = unit(query);
    const scored: [Document, number][] = [];
    this.#vectors.forEach((vector, at) => {
      const document = new Document({ pageContent: "", metadata: { id: this.#ids[at] } });
      if (!filter || filter(document)) scored.push([document, dot(vector, wanted)]);
    });
    return Promise.resolve(scored.sort((a, b) => b[1] - a[1]).slice(0, k));
  }

  override async save(directory: string): Promise<void> {
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
