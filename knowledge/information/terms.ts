import type { Language } from "../../contracts/language.ts";
import { contentWords, type Word } from "../embeddings/words.ts";
import { createSpelling } from "../search/lexical/spelling.ts";
import { createStemmer } from "../search/lexical/stems.ts";

/** What a word of a question may be among the terms known, best first, with how sure that is (1 for the word itself). */
export type TermsOf = (word: Word) => ReadonlyMap<string, number>;

/** Words that ask in every question and tell nothing of this one. */
const ASKING = new Set(
  "quand comment combien pourquoi dois doit faut avoir droit peut puis puisje estce allez peux mon ma mes jai cest est-ce when how much many must need can allowed long get got laval ville city municipal municipale regle regles rules rule".split(
    " ",
  ),
);

/** The telling words of a question or of one of its forms. */
export const tellingWords = (text: string): Word[] =>
  contentWords(text.replace(/[’']/g, " ")).filter(({ folded }) => !ASKING.has(folded));

/** Stems of the words of the forms, and the reading of any word as one of them: inflected, or misspelt. */
export function createTerms() {
  const stem = createStemmer();
  const known = new Set<string>();
  const stemOfWord = new Map<string, string>();
  return {
    /** The terms of a form, which are known from then on. */
    learn(text: string, language: Language): string[] {
      const terms = tellingWords(text).map(({ surface, folded }) => {
        const term = stem(surface, language);
        stemOfWord.set(folded, term);
        known.add(term);
        return term;
      });
      return [...new Set(terms)];
    },
    /** To be called when everything was learnt. */
    reader(): TermsOf {
      const { near } = createSpelling(stemOfWord.keys());
      return ({ surface, folded }) => {
        const exact = [stem(surface, "fr"), stem(surface, "en")].filter((term) => known.has(term));
        if (exact.length > 0) return new Map(exact.map((term) => [term, 1]));
        return new Map(
          near(folded)
            .toReversed()
            .flatMap(({ word, weight }) => {
              const term = stemOfWord.get(word);
              return term === undefined ? [] : [[term, weight] as const];
            }),
        );
      };
    },
  };
}
