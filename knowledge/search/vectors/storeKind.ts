import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { ExactVectorStore } from "./exactStore.ts";
import { HnswVectorStore, loadHnsw } from "./hnswStore.ts";
import type { VectorStore } from "./vectorStore.ts";

export interface BuiltStore {
  store: VectorStore;
  /** 0 when nothing was embedded. */
  dimensions: number;
}

/** A way to keep vectors: another engine (pgvector…) is another of these. */
export interface StoreKind {
  name: string;
  create(embeddings: EmbeddingsInterface, dimensions: number, capacity: number): VectorStore;
  open(embeddings: EmbeddingsInterface, directory: string, dimensions: number): Promise<VectorStore>;
}

export const exactKind: StoreKind = {
  name: "exact",
  create: (embeddings) => new ExactVectorStore(embeddings),
  open: (embeddings, directory, dimensions) => ExactVectorStore.open(embeddings, directory, dimensions),
};

/** hnswlib-node where it is installed and loads, else our own exact search. Up to `exactUpTo` vectors it compares with each. */
export async function chooseStoreKind(load = loadHnsw, exactUpTo?: number): Promise<StoreKind> {
  const lib = await load();
  if (!lib) return exactKind;
  const limit = exactUpTo === undefined ? {} : { exactUpTo };
  return {
    name: "hnswlib",
    create: (embeddings, dimensions, capacity) =>
      HnswVectorStore.create(lib, embeddings, { dimensions, capacity, ...limit }),
    open: (embeddings, directory, dimensions) => HnswVectorStore.open(lib, embeddings, directory, dimensions),
  };
}
