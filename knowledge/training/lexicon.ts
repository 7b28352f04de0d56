import { contentWords, lightKey } from "../embeddings/words.ts";
import type { Concept } from "../embeddings/vocabulary.ts";
import type { Corpus } from "./corpus.ts";

/** The words that get a vector of their own, by their light key, and how often the training texts say each. */
export interface Lexicon {
  keys: readonly string[];
  rowOf: ReadonlyMap<string, number>;
  /** Share of all words of the texts. */
  frequency: Float64Array;
}

const LETTERS = /^[a-z]+$/;

/** The light keys of the words of a text; numbers have no meaning of their own. */
export function keysOf(text: string): string[] {
  return contentWords(text)
    .map(({ folded }) => lightKey(folded))
    .filter((key) => key.length > 1 && LETTERS.test(key));
}

/** Words of the vocabulary, and those that the texts say at least `least` times, the most frequent up to `most`. */
export function createLexicon(concepts: readonly Concept[], corpus: Corpus, least: number, most: number): Lexicon {
  const counts = new Map<string, number>();
  const texts = [...corpus.pages.flatMap(({ title, body }) => [title, body]), ...corpus.texts, ...corpus.pairs.flat()];
  for (const text of texts) for (const key of keysOf(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const named = new Set(concepts.flatMap(termsOf).flatMap(keysOf));
  const said = [...counts].filter(([key, count]) => count >= least && !named.has(key));
  const frequent = said.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most - named.size);
  const keys = [...named, ...frequent.map(([key]) => key)].toSorted();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    keys,
    rowOf: new Map(keys.map((key, row) => [key, row])),
    frequency: Float64Array.from(keys, (key) => (counts.get(key) ?? 0) / all),
  };
}

export const termsOf = ({ fr, en, cues }: Concept): string[] => [...fr, ...en, ...cues.fr, ...cues.en];
