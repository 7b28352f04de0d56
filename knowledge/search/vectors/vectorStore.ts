import type { VectorStoreInterface } from "@langchain/core/vectorstores";

/**
 * What a search asks of LangChain's `VectorStore`: any of its stores (pgvector…) that can be saved fits. Only the types are
 * imported: with the class come the runnables and tracers of LangChain, 12 MB that no search uses.
 */
export interface VectorStore extends Pick<
  VectorStoreInterface,
  "embeddings" | "addVectors" | "similaritySearchVectorWithScore"
> {
  save(directory: string): Promise<void>;
  /** Forgets the vector of an id, at once. */
  remove(id: string): void;
}
