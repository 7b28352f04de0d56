import { join } from "node:path";
import type { DocumentInterface } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { HierarchicalNSW } from "hnswlib-node";
import { readIds, requireSameLength, writeIds } from "./ids.ts";
import type { VectorStore } from "./vectorStore.ts";

type Constructor = typeof HierarchicalNSW;
const FILE = "hnsw.index";
/** Graph degree and building effort: recall@20 against exact search is measured by tests/bench/search.ts. */
const GRAPH = { m: 24, efConstruction: 200, efSearch: 400 };

/** The native module, or undefined where it could not be built: the exact store then takes over. */
export async function loadHnsw(): Promise<Constructor | undefined> {
  try {
    return (await import("hnswlib-node")).default.HierarchicalNSW;
  } catch {
    return undefined;
  }
}

/**
 * LangChain's `VectorStore` over hnswlib-node: approximate nearest neighbours by cosine. Documents carry only `metadata.id`.
 * The wrapper of @langchain/community is not used: its document store compares every new id with all known ones at each
 * batch, and it can only be filled without a pause for the searches going on.
 */
export class HnswVectorStore implements VectorStore {
  readonly embeddings: EmbeddingsInterface;
  readonly #index: HierarchicalNSW;
  readonly #ids: string[];
  /** Those found once: a document is its id and nothing else. */
  readonly #documents: DocumentInterface[] = [];

  constructor(embeddings: EmbeddingsInterface, index: HierarchicalNSW, ids: string[] = []) {
    this.embeddings = embeddings;
    this.#index = index;
    this.#ids = ids;
  }

  static create(Hnsw: Constructor, embeddings: EmbeddingsInterface, dimensions: number, capacity: number) {
    const index = new Hnsw("cosine", dimensions);
    index.initIndex(Math.max(1, capacity), GRAPH.m, GRAPH.efConstruction);
    index.setEf(GRAPH.efSearch);
    return new HnswVectorStore(embeddings, index);
  }

  /** Reads what `save` wrote. The caller has checked the bytes: the native reader trusts its file. */
  static async open(Hnsw: Constructor, embeddings: EmbeddingsInterface, directory: string, dimensions: number) {
    const index = new Hnsw("cosine", dimensions);
    await index.readIndex(join(directory, FILE));
    index.setEf(GRAPH.efSearch);
    return new HnswVectorStore(embeddings, index, await readIds(directory));
  }

  addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<void> {
    requireSameLength(vectors, documents);
    const needed = this.#ids.length + vectors.length;
    if (needed > this.#index.getMaxElements()) this.#index.resizeIndex(Math.ceil(needed * 1.5));
    vectors.forEach((vector, at) => {
      this.#index.addPoint(vector, this.#ids.length);
      this.#ids.push(String(documents[at]?.metadata["id"]));
    });
    return Promise.resolve();
  }

  similaritySearchVectorWithScore(query: number[], k: number): Promise<[DocumentInterface, number][]> {
    const limit = Math.min(k, this.#ids.length);
    if (limit === 0) return Promise.resolve([]);
    const { neighbors, distances } = this.#index.searchKnn(query, limit);
    return Promise.resolve(neighbors.map((label, at) => [this.#document(label), 1 - (distances[at] ?? 1)]));
  }

  async save(directory: string): Promise<void> {
    await writeIds(directory, this.#ids);
    await this.#index.writeIndex(join(directory, FILE));
  }

  #document(label: number): DocumentInterface {
    return (this.#documents[label] ??= { pageContent: "", metadata: { id: this.#ids[label] } });
  }
}
