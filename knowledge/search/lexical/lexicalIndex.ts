import type { Language } from "../../../contracts/language.ts";
import type { Offering } from "../../../contracts/offering.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import type { Word } from "../../embeddings/words.ts";
import type { AllPostings, Postings } from "./postings.ts";
import type { Said } from "./said.ts";
import { createSpelling, type Near } from "./spelling.ts";
import { createStemmer } from "./stems.ts";

/** Words and ideas of the catalogue, each with the offerings that hold it. */
export interface LexicalIndex {
  readonly size: number;
  /** Postings of a typed word (as written in the catalogue, else by its stem); empty when unknown. */
  word(word: Word, language: Language): Postings[];
  near(folded: string): Near[];
  concept(concept: number): Postings | undefined;
  finder: ConceptFinder;
  /** What each offering says, to tell why it was found. */
  said: Said;
  /** One more offering, at the position `size`. Its new words are found as written; spelling is corrected to them after a reload. */
  add(offering: Offering): void;
}

export interface LexicalParts {
  size: number;
  finder: ConceptFinder;
  said: Said;
  words: AllPostings;
  concepts: AllPostings;
  /** Stem → term. */
  terms: ReadonlyMap<string, number>;
  /** Word, folded → the terms it was stemmed to: finds « bibliotheque » without knowing its accents. */
  folded: ReadonlyMap<string, readonly number[]>;
  add: (offering: Offering) => void;
}

export function openLexicalIndex({ words, concepts, terms, folded, add, ...parts }: LexicalParts): LexicalIndex {
  const stem = createStemmer();
  const termsOf = (word: Word, language: Language) => {
    const found = new Set(folded.get(word.folded));
    for (const form of [word.surface, word.folded]) {
      const term = terms.get(stem(form, language));
      if (term !== undefined) found.add(term);
    }
    return found;
  };
  let { size } = parts;
  return {
    ...parts,
    get size() {
      return size;
    },
    add: (offering) => {
      add(offering);
      size++;
    },
    word: (word, language) =>
      [...termsOf(word, language)].map((term) => words.of(term)).filter((found) => found !== undefined),
    near: createSpelling([...folded.keys(), ...parts.finder.words()]),
    concept: (concept) => concepts.of(concept),
  };
}
