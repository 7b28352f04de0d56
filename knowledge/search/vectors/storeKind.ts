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

/** hnswlib-node where it is installed and loads, else exact search. */
export async function chooseStoreKind(load = loadHnsw): Promise<StoreKind> {
  const Hnsw = await load();
  if (!Hnsw) return exactKind;
  return {
    name: "hnswlib",
    create: (embeddings, dimensions, capacity) => HnswVectorStore.create(Hnsw, embeddings, dimensions, capacity),
    open: (embeddings, directory, dimensions) => HnswVectorStore.open(Hnsw, embeddings, directory, dimensions),
  };
}
