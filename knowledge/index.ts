export { createEmbeddings, embeddingsProviderSchema, type EmbeddingsOptions } from "./embeddings/createEmbeddings.ts";
export { createKnowledge, type KnowledgeParts, type Reloaded, type KnowledgeBase } from "./search/createKnowledge.ts";
export { evaluateSearch, type Evaluation, type JudgedQuery, type Measures } from "./search/evaluate.ts";
export { judgedOfferings, readCollection, type Collection } from "./search/collection.ts";
