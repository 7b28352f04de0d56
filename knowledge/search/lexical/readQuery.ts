import type { Language } from "../../../contracts/language.ts";
import { contentWords, type Word } from "../../embeddings/words.ts";
import type { LexicalIndex } from "./lexicalIndex.ts";
import type { Postings } from "./postings.ts";
import type { Near } from "./spelling.ts";

/** One thing asked for: any of `options` answers it, the best counting. `bits` are the words of the query it covers. */
export interface Need {
  bits: number;
  options: { postings: Postings; weight: number }[];
  /** Set when it is an idea of the vocabulary. */
  concept?: number;
}
export interface ReadQuery {
  words: Word[];
  needs: Need[];
  /** How much each word tells (its idf; that of a rare word when the catalogue does not know it). */
  importance: number[];
}

/** Weights of an idea against a word, of its broader idea, and of a near word when the typed one is known. */
const WEIGHTS = { concept: 0.9, broader: 0.25, nearOfKnown: 0.35 };
/** A query is read up to this many words: a coverage mask has 31 bits. */
const MAX_WORDS = 30;

/** What the index knows of one word of the query, asked once. */
interface KnownOf {
  word: Word;
  exact: Postings[];
  /** In the catalogue or the vocabulary. */
  known: boolean;
  near: Near[];
}

export function readQuery(text: string, language: Language, index: LexicalIndex): ReadQuery {
  const words = distinct(contentWords(text)).slice(0, MAX_WORDS);
  const looked = words.map((word) => lookUp(word, language, index));
  const ideas = conceptNeeds(looked.map(correct), language, index);
  const needs = looked.map((known, at) => wordNeed(known, at, language, index));
  return {
    words,
    needs: [...needs, ...ideas].filter((need) => need.options.length > 0),
    importance: needs.map((need) => importance(need, index.size)),
  };
}

function lookUp(word: Word, language: Language, index: LexicalIndex): KnownOf {
  const exact = index.word(word, language);
  const known = exact.length > 0 || index.finder.find([word], ["fr", "en"]).length > 0;
  return { word, exact, known, near: index.near(word.folded) };
}

function wordNeed({ exact, known, near }: KnownOf, at: number, language: Language, index: LexicalIndex): Need {
  const scale = known ? WEIGHTS.nearOfKnown : 1;
  const guessed = near.flatMap(({ word: folded, weight }) =>
    index.word({ surface: folded, folded }, language).map((postings) => ({ postings, weight: weight * scale })),
  );
  return { bits: 1 << at, options: [...exact.map((postings) => ({ postings, weight: 1 })), ...guessed] };
}

/** A word that neither the catalogue nor the vocabulary knows is read as the nearest one that is known. */
function correct({ word, known, near: [nearest] }: KnownOf): Word {
  if (known || !nearest || nearest.weight < 0.55) return word;
  return { surface: nearest.word, folded: nearest.word };
}

function conceptNeeds(words: Word[], language: Language, index: LexicalIndex): Need[] {
  const asked: Language[] = language === "fr" ? ["fr"] : ["en", "fr"];
  const found = index.finder.find(words, asked);
  const matches = found.length > 0 ? found : index.finder.find(words, ["en"]);
  return matches.map(({ concept, from, to }) => ({
    concept,
    bits: ((1 << (to - from)) - 1) << from,
    options: [
      ...option(index.concept(concept), WEIGHTS.concept),
      ...index.finder.broader(concept).flatMap((up) => option(index.concept(up.concept), WEIGHTS.broader * up.weight)),
    ],
  }));
}

const option = (postings: Postings | undefined, weight: number) => (postings ? [{ postings, weight }] : []);

/** A word the catalogue does not know may be noise as well as the very topic: it counts half of a rare one. */
function importance({ options }: Need, size: number): number {
  const exact = options.filter(({ weight }) => weight === 1).map(({ postings }) => postings.idf);
  return exact.length > 0 ? Math.max(Math.min(...exact), 0.1) : Math.log(1 + size) / 2;
}

function distinct(words: Word[]): Word[] {
  return [...new Map(words.map((word) => [word.folded, word])).values()];
}
