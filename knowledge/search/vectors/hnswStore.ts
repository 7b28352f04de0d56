import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DocumentInterface } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { BruteforceSearch, HierarchicalNSW } from "hnswlib-node";
import { readIds, requireSameLength, writeIds } from "./ids.ts";
import type { VectorStore } from "./vectorStore.ts";

/** The two indexes of the library: a graph, and the comparison with every vector. */
export interface Hnswlib {
  HierarchicalNSW: typeof HierarchicalNSW;
  BruteforceSearch: typeof BruteforceSearch;
}
const GRAPH_FILE = "hnsw.index";
const EXACT_FILE = "exact.index";
/** Up to so many vectors comparing with each is quicker than the graph, and misses none. Measured at 3 000: 128 against 217 µs. */
const EXACT_UP_TO = 4_000;
/** An exact index cannot grow, and a graph is copied whole when it does: both are made with room for some more. */
const SPARE = { least: 256, share: 0.05 };
/** Never the id of an offering: those have a letter. */
const REMOVED = "";
/** Graph degree and building effort: recall@20 against exact search is measured by tests/bench/search.ts. */
const GRAPH = { m: 24, efConstruction: 200, efSearch: 400 };

/** The native module, or undefined where it could not be built: the exact store then takes over. */
export async function loadHnsw(): Promise<Hnswlib | undefined> {
  try {
    return (await import("hnswlib-node")).default;
  } catch {
    return undefined;
  }
}

/**
 * LangChain's `VectorStore` over hnswlib-node: nearest neighbours by cosine, approximate once there are many. Documents carry only `metadata.id`.
 * The wrapper of @langchain/community is not used: its document store compares every new id with all known ones at each
 * batch, and it can only be filled without a pause for the searches going on.
 */
export class HnswVectorStore implements VectorStore {
  readonly embeddings: EmbeddingsInterface;
  readonly #index: HierarchicalNSW | BruteforceSearch;
  readonly #ids: string[];
  /** Those found once: a document is its id and nothing else. */
  readonly #documents = new Map<number, DocumentInterface>();

  constructor(embeddings: EmbeddingsInterface, index: HierarchicalNSW | BruteforceSearch, ids: string[] = []) {
    this.embeddings = embeddings;
    this.#index = index;
    this.#ids = ids;
  }

  static create(
    { HierarchicalNSW, BruteforceSearch }: Hnswlib,
    embeddings: EmbeddingsInterface,
    { dimensions, capacity, exactUpTo = EXACT_UP_TO }: { dimensions: number; capacity: number; exactUpTo?: number },
  ) {
    if (capacity <= exactUpTo) {
      const exact = new BruteforceSearch("cosine", dimensions);
      exact.initIndex(capacity + SPARE.least);
      return new HnswVectorStore(embeddings, exact);
    }
    const graph = new HierarchicalNSW("cosine", dimensions);
    const room = capacity + Math.max(SPARE.least, Math.ceil(SPARE.share * capacity));
    graph.initIndex(room, GRAPH.m, GRAPH.efConstruction);
    graph.setEf(GRAPH.efSearch);
    return new HnswVectorStore(embeddings, graph);
  }

  /** Reads what `save` wrote. The caller has checked the bytes: the native reader trusts its file. */
  static async open(lib: Hnswlib, embeddings: EmbeddingsInterface, directory: string, dimensions: number) {
    const ids = await readIds(directory);
    if (existsSync(join(directory, EXACT_FILE))) {
      const exact = new lib.BruteforceSearch("cosine", dimensions);
      await exact.readIndex(join(directory, EXACT_FILE));
      return new HnswVectorStore(embeddings, exact, ids);
    }
    const graph = new lib.HierarchicalNSW("cosine", dimensions);
    await graph.readIndex(join(directory, GRAPH_FILE));
    graph.setEf(GRAPH.efSearch);
    return new HnswVectorStore(embeddings, graph, ids);
  }

  /** Throws when an exact index has no room left: it is made for a catalogue whose size is known. */
  addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<void> {
    requireSameLength(vectors, documents);
    const needed = this.#ids.length + vectors.length;
    if ("resizeIndex" in this.#index && needed > this.#index.getMaxElements())
      this.#index.resizeIndex(Math.ceil(needed * 1.5));
    vectors.forEach((vector, at) => {
      this.#index.addPoint(vector, this.#ids.length);
      this.#ids.push(String(documents[at]?.metadata["id"]));
    });
    return Promise.resolve();
  }

  similaritySearchVectorWithScore(query: number[], k: number): Promise<[DocumentInterface, number][]> {
    const limit = Math.min(k, this.#index.getCurrentCount());
    if (limit === 0) return Promise.resolve([]);
    const { neighbors, distances } = this.#index.searchKnn(query, limit);
    return Promise.resolve(neighbors.map((label, at) => [this.#document(label), 1 - (distances[at] ?? 1)]));
  }

  /** The label keeps its number and names nothing any more. */
  remove(id: string): void {
    const label = this.#ids.lastIndexOf(id);
    if (label < 0) return;
    this.#ids[label] = REMOVED;
    this.#documents.delete(label);
    if ("markDelete" in this.#index) this.#index.markDelete(label);
    else this.#index.removePoint(label);
  }

  async save(directory: string): Promise<void> {
    await writeIds(directory, this.#ids);
    await this.#index.writeIndex(join(directory, "resizeIndex" in this.#index ? GRAPH_FILE : EXACT_FILE));
  }

  #document(label: number): DocumentInterface {
    const known = this.#documents.get(label) ?? { pageContent: "", metadata: { id: this.#ids[label] } };
    this.#documents.set(label, known);
    return known;
  }
}
