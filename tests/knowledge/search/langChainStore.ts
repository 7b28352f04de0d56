import type { DocumentInterface } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { SaveableVectorStore } from "@langchain/core/vectorstores";
import { exactKind, type StoreKind } from "../../../knowledge/search/vectors/storeKind.ts";
import type { VectorStore } from "../../../knowledge/search/vectors/vectorStore.ts";

/** A store made on LangChain's own class, as those of its other packages are. */
class LangChainStore extends SaveableVectorStore {
  readonly #inner: VectorStore;

  constructor(embeddings: EmbeddingsInterface, inner: VectorStore) {
    super(embeddings, {});
    this.#inner = inner;
  }

  override _vectorstoreType(): string {
    return "test";
  }
  override async addDocuments(documents: DocumentInterface[]): Promise<void> {
    await this.addVectors(await this.embeddings.embedDocuments(documents.map((d) => d.pageContent)), documents);
  }
  override async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<void> {
    await this.#inner.addVectors(vectors, documents);
  }
  override similaritySearchVectorWithScore(query: number[], k: number) {
    return this.#inner.similaritySearchVectorWithScore(query, k);
  }
  remove(id: string): void {
    this.#inner.remove(id);
  }
  override async save(directory: string): Promise<void> {
    await this.#inner.save(directory);
  }
}

export const langChainKind: StoreKind = {
  name: "langchain",
  create: (embeddings, dimensions, capacity) =>
    new LangChainStore(embeddings, exactKind.create(embeddings, dimensions, capacity)),
  open: async (embeddings, directory, dimensions) =>
    new LangChainStore(embeddings, await exactKind.open(embeddings, directory, dimensions)),
};
