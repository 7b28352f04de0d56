import { createConceptFinder, type ConceptFinder } from "./concepts.ts";
import { readVocabulary } from "./vocabulary.ts";

let made: ConceptFinder | undefined;

/** The finder of the project's own vocabulary. It does not change: it is made at the first call, and shared. */
export function vocabularyFinder(): ConceptFinder {
  return (made ??= createConceptFinder(readVocabulary()));
}
