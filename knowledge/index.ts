export { createEmbeddings, type EmbeddingsOptions } from "./embeddings/createEmbeddings.ts";
export { createInformation } from "./information/createInformation.ts";
export { createRequestTypes, searchRequestTypes } from "./requestTypes/index.ts";
export { createKnowledge, type KnowledgeBase, type KnowledgeParts } from "./search/createKnowledge.ts";
