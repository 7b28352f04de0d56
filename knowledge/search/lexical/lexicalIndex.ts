import type { Language } from "../../../contracts/language.ts";
import type { Offering } from "../../../contracts/offering.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import type { Word } from "../../embeddings/words.ts";
import type { AllPostings, Postings } from "./postings.ts";
import type { Said } from "./said.ts";
import { createSpelling, isFormOf, type Near } from "./spelling.ts";
import { createStemmer } from "./stems.ts";

/** Words and ideas of the catalogue, each with the offerings that hold it. */
export interface LexicalIndex {
  readonly size: number;
  /** Postings of a typed word (as written in the catalogue, else by its stem); empty when unknown. */
  word(word: Word, language: Language): Postings[];
  /** Known words near a typed one; near a word that exists, its other forms alone. */
  near(folded: string): Near[];
  concept(concept: number): Postings[];
  finder: ConceptFinder;
  /** What each offering says, to tell why it was found. */
  said: Said;
  /** The ideas that the offering at a position names, and the broader ones. */
  conceptsAt(position: number): ReadonlySet<number>;
  /** The offerings of the catalogue as it was first read that name an idea or a narrower one. */
  holdersOf: (concept: number) => Int32Array;
  /** One more offering, at the position `size`. Spelling is corrected to its new words from now on. */
  add(offering: Offering): void;
}

export interface LexicalParts {
  size: number;
  finder: ConceptFinder;
  /** Whether a word (folded) exists: « boire » is no slip of « boisé ». */
  isWord: (folded: string) => boolean;
  said: Said;
  words: AllPostings;
  concepts: AllPostings;
  /** Stem → term. */
  terms: ReadonlyMap<string, number>;
  /** Word, folded → the terms it was stemmed to: finds « bibliotheque » without knowing its accents. */
  folded: ReadonlyMap<string, readonly number[]>;
  /** Says which folded words are new. */
  add: (offering: Offering) => readonly string[];
}

export function openLexicalIndex({
  words,
  concepts,
  terms,
  folded,
  isWord,
  add,
  ...parts
}: LexicalParts): LexicalIndex {
  const stem = createStemmer();
  const termsOf = (word: Word, language: Language) => {
    const found = new Set(folded.get(word.folded));
    for (const form of [word.surface, word.folded]) {
      const term = terms.get(stem(form, language));
      if (term !== undefined) found.add(term);
    }
    return found;
  };
  const vocabulary = parts.finder.words();
  const spelling = createSpelling([...folded.keys(), ...vocabulary]);
  let { size } = parts;
  return {
    ...parts,
    get size() {
      return size;
    },
    add: (offering) => {
      spelling.learn(add(offering).filter((word) => !vocabulary.has(word)));
      size++;
    },
    word: (word, language) => [...termsOf(word, language)].flatMap((term) => words.of(term)),
    near: (typed) => {
      const near = spelling.near(typed);
      return near.length > 0 && isWord(typed) ? near.filter(({ word }) => isFormOf(word, typed)) : near;
    },
    concept: (concept) => concepts.of(concept),
    holdersOf: (concept) => concepts.of(concept)[0]?.documents ?? new Int32Array(0),
    conceptsAt: (position) => {
      const named = parts.said.concepts(position);
      return new Set([...named, ...named.flatMap((one) => parts.finder.broader(one).map((up) => up.concept))]);
    },
  };
}
