import { fold } from "../../contracts/fold.ts";
import type { Language } from "../../contracts/language.ts";
import { contentWord, lightKey } from "../embeddings/words.ts";
import { createSpelling } from "../search/lexical/spelling.ts";
import { createStemmer } from "../search/lexical/stems.ts";

/** A word or expression of a text: where it stands, and what it may be among the known terms, with how sure that is. */
export interface SpokenTerm {
  start: number;
  end: number;
  terms: ReadonlyMap<string, number>;
}

/** How sure another word for the same thing is, and a misspelt one. */
const SURENESS = { idea: 0.9, misspelt: 0.8 };
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LANGUAGES: readonly Language[] = ["fr", "en"];

/** « Ramassage » and « ramasser », « remorquage » and « remorquer »: the stemmer leaves the ending of the first. */
const base = (stem: string): string => (stem.length > 6 && stem.endsWith("ag") ? stem.slice(0, -2) : stem);

/** The terms of the list and the reading of what is said as those terms: inflected, without its accents, misspelt, or by a synonym. */
export function createTerms(synonyms: readonly (readonly string[])[]) {
  const stem = createStemmer();
  const termOf = (surface: string, language: Language) => base(stem(surface, language));
  const ofFolded = new Map<string, Set<string>>();
  const known = new Set<string>();
  const ideas = ideasOf(synonyms, (word) => LANGUAGES.map((language) => termOf(word, language)));
  let near: ReturnType<typeof createSpelling>["near"] | undefined;

  function learn(surface: string, language: Language): void {
    const term = termOf(surface, language);
    const folded = fold(surface);
    known.add(term);
    ofFolded.set(folded, (ofFolded.get(folded) ?? new Set()).add(term));
  }

  function exact(surface: string, folded: string): Set<string> {
    const found = new Set(ofFolded.get(folded));
    for (const term of LANGUAGES.map((language) => termOf(surface, language))) if (known.has(term)) found.add(term);
    return found;
  }

  function termsOf(surface: string, folded: string, isName: boolean): Map<string, number> {
    const found = new Map([...exact(surface, folded)].map((term) => [term, 1]));
    if (found.size === 0 && !isName)
      for (const { word, weight } of (near ??= createSpelling(ofFolded.keys()).near)(folded))
        for (const term of ofFolded.get(word) ?? []) if (!found.has(term)) found.set(term, weight * SURENESS.misspelt);
    for (const term of [...found.keys(), ...LANGUAGES.map((language) => termOf(surface, language))])
      for (const idea of ideas.ofWord.get(term) ?? []) found.set(idea, (found.get(term) ?? 1) * SURENESS.idea);
    return found;
  }

  return {
    /** The words of a text of the list, known from then on. */
    learn(text: string, language: Language): void {
      for (const [surface] of text.matchAll(WORD)) if (contentWord(surface)) learn(surface, language);
    },
    read(text: string): SpokenTerm[] {
      const words = [...text.matchAll(WORD)].map((match) => ({ surface: match[0], start: match.index }));
      const single = words.flatMap(({ surface, start }, at) => {
        const word = contentWord(surface);
        return word
          ? [{ start, end: start + surface.length, terms: termsOf(surface, word.folded, namesStreet(words, at)) }]
          : [];
      });
      return [...single, ...expressions(words, ideas.ofExpression)];
    },
  };
}

type Spoken = { surface: string; start: number };

const STREET = /^(?:rue|avenue|boulevard|boul|chemin|place|montee|croissant|rang|street|road|crescent|drive|lane)$/;

/** « Rue Cartier », « Cartier Street »: the name of a street is no misspelt « quartier ». */
const namesStreet = (words: readonly Spoken[], at: number): boolean =>
  [-3, -2, -1, 1].some((away) => STREET.test(fold(words[at + away]?.surface ?? "")));

/** Expressions of the synonyms, by the light keys of their words. */
function expressions(words: readonly Spoken[], ideas: ReadonlyMap<string, ReadonlySet<string>>): SpokenTerm[] {
  const keys = words.map(({ surface }) => lightKey(fold(surface)));
  return words.flatMap(({ start }, at) =>
    [2, 3, 4].flatMap((length) => {
      const last = words[at + length - 1];
      const found = last && ideas.get(keys.slice(at, at + length).join(" "));
      if (!last || !found) return [];
      const terms = new Map([...found].map((idea) => [idea, SURENESS.idea]));
      return [{ start, end: last.start + last.surface.length, terms }];
    }),
  );
}

function ideasOf(synonyms: readonly (readonly string[])[], termsOf: (word: string) => string[]) {
  const ofWord = new Map<string, Set<string>>();
  const ofExpression = new Map<string, Set<string>>();
  const put = (to: Map<string, Set<string>>, key: string, idea: string) =>
    to.set(key, (to.get(key) ?? new Set()).add(idea));
  synonyms.forEach((group, at) => {
    for (const text of group) {
      const words = text.match(WORD) ?? [];
      if (words.length > 1) put(ofExpression, words.map((word) => lightKey(fold(word))).join(" "), `idea:${at}`);
      else for (const term of words.flatMap(termsOf)) put(ofWord, term, `idea:${at}`);
    }
  });
  return { ofWord, ofExpression };
}
