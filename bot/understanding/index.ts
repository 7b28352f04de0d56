export { evaluate } from "./classifier/evaluate.ts";
export { createUnderstanding } from "./createUnderstanding.ts";
export { readTrainingPhrases } from "./phrases.ts";
