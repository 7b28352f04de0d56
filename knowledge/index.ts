export { createEmbeddings, type EmbeddingsOptions } from "./embeddings/createEmbeddings.ts";
export { createInformation } from "./information/createInformation.ts";
export { createKnowledge, type KnowledgeBase, type KnowledgeParts } from "./search/createKnowledge.ts";
export { compare, type Compared } from "./search/evaluation/compare.ts";
export { evaluateSearch } from "./search/evaluation/evaluate.ts";
export { searchReport } from "./search/evaluation/report.ts";
export { readCollection, type Collection } from "./search/evaluation/collection.ts";
