import type { Language } from "../../../contracts/language.ts";
import { contentWords, type Word } from "../../embeddings/words.ts";
import { joined, splitCompound } from "./compounds.ts";
import type { LexicalIndex } from "./lexicalIndex.ts";
import { isLight } from "./lightWords.ts";
import type { Postings } from "./postings.ts";
import type { Near } from "./spelling.ts";
import { wordWeights } from "./wordWeights.ts";

/** One thing asked for: any of `options` answers it, the best counting. `bits` are the words of the query it covers. */
export interface Need {
  bits: number;
  options: { postings: Postings; weight: number }[];
  /** Set when it is an idea of the vocabulary. */
  concept?: number;
}
export interface ReadQuery {
  words: Word[];
  /** No word names a topic: only forms and publics (« activités pour ados »). */
  onlyLight: boolean;
  needs: Need[];
  /** Words of limits (a place): they order what is found and find nothing. */
  aside: Need[];
  /** How much each word tells (its idf; that of a rare word when the catalogue does not know it). */
  importance: number[];
  /** Unknown words that are one slip from a known one. */
  corrected: { from: string; to: string }[];
}

/** A query is read up to this many words: a coverage mask has 31 bits. */
const MAX_WORDS = 30;
/** Surer than this, a correction stands for the word as typed. */
const SURE = 0.55;
/** The weight of a word that is one slip away and begins alike. */
const ONE_SLIP = 0.75;

/** What the index knows of one word of the query, asked once. */
interface KnownOf {
  word: Word;
  exact: Postings[];
  /** In the catalogue or the vocabulary. */
  known: boolean;
  near: Near[];
  /** What it keeps of its weight. */
  share: number;
}

/** Reads the words of a topic, and those of limits apart. */
export function readQuery(text: string, language: Language, index: LexicalIndex, aside = ""): ReadQuery {
  const words = wordsOf(text, language, index);
  const looked = words.map((word) => lookUp(word, language, index));
  const onlyLight = looked.every(({ word }) => isLight(word.folded));
  if (!onlyLight) for (const known of looked) if (isLight(known.word.folded)) known.share = wordWeights.light;
  const corrected = looked.map(correct);
  const needs = looked.map((known, at) => wordNeed(known, at, language, index));
  const all = [...needs, ...compoundNeeds(words, language, index), ...conceptNeeds(corrected, looked, language, index)];
  return {
    words,
    onlyLight,
    needs: all.filter((need) => need.options.length > 0),
    aside: asideNeeds(aside, language, index),
    importance: needs.map((need, at) => importance(need, index.size, looked[at]?.share ?? 1)),
    corrected: looked.flatMap(({ word }, at) => {
      const to = corrected[at];
      const sure = (looked[at]?.near[0]?.weight ?? 0) >= ONE_SLIP;
      return sure && to && to !== word ? [{ from: word.surface, to: to.surface }] : [];
    }),
  };
}

/** An unknown word made of two that are known is read as the two. */
function wordsOf(text: string, language: Language, index: LexicalIndex): Word[] {
  const isKnown = (word: Word) => knows(word, index.word(word, language), index);
  const words = distinct(contentWords(text)).flatMap((word) =>
    isKnown(word) ? [word] : (splitCompound(word, isKnown) ?? [word]),
  );
  return distinct(words).slice(0, MAX_WORDS);
}

function lookUp(word: Word, language: Language, index: LexicalIndex): KnownOf {
  const exact = index.word(word, language);
  const known = knows(word, exact, index);
  return { word, exact, known, near: known ? [] : index.near(word.folded), share: 1 };
}

const knows = (word: Word, exact: readonly Postings[], index: LexicalIndex) =>
  exact.length > 0 || index.finder.find([word], ["fr", "en"]).length > 0;

/** A word that exists is never another; an unknown one may be any of those near it. */
function wordNeed({ exact, near, share }: KnownOf, at: number, language: Language, index: LexicalIndex): Need {
  const guessed = near.flatMap(({ word: folded, weight }) =>
    weighed(index.word({ surface: folded, folded }, language), weight * share),
  );
  return { bits: 1 << at, options: [...weighed(exact, share), ...guessed] };
}

/** A word that neither the catalogue nor the vocabulary knows is read as the nearest one that is known. */
function correct({ word, known, near: [nearest] }: KnownOf): Word {
  if (known || !nearest || nearest.weight < SURE) return word;
  return { surface: nearest.word, folded: nearest.word };
}

function compoundNeeds(words: readonly Word[], language: Language, index: LexicalIndex): Need[] {
  return words.slice(1).flatMap((word, at) => {
    const before = words[at];
    const options = before ? index.word(joined(before, word), language) : [];
    return options.length > 0 ? [{ bits: 3 << at, options: weighed(options, wordWeights.compound) }] : [];
  });
}

function conceptNeeds(words: Word[], looked: readonly KnownOf[], language: Language, index: LexicalIndex): Need[] {
  const asked: Language[] = language === "fr" ? ["fr"] : ["en", "fr"];
  const found = index.finder.find(words, asked);
  const matches = found.length > 0 ? found : index.finder.find(words, ["en"]);
  return matches.map(({ concept, from, to }) => {
    const share = Math.max(...looked.slice(from, to).map((known) => known.share));
    return {
      concept,
      bits: ((1 << (to - from)) - 1) << from,
      options: [
        ...weighed(index.concept(concept), wordWeights.concept * share),
        ...index.finder
          .broader(concept)
          .flatMap((up) => weighed(index.concept(up.concept), wordWeights.broader * up.weight * share)),
      ],
    };
  });
}

const weighed = (found: readonly Postings[], weight: number) => found.map((postings) => ({ postings, weight }));

function asideNeeds(text: string, language: Language, index: LexicalIndex): Need[] {
  return distinct(contentWords(text)).map((word) => ({
    bits: 0,
    options: weighed(index.word(word, language), wordWeights.aside),
  }));
}

/** A word the catalogue does not know may be noise as well as the very topic: it counts half of a rare one. */
function importance({ options }: Need, size: number, share: number): number {
  const exact = options.filter(({ weight }) => weight === share).map(({ postings }) => postings.idf);
  return share * (exact.length > 0 ? Math.max(Math.min(...exact), 0.1) : Math.log(1 + size) / 2);
}

function distinct(words: Word[]): Word[] {
  return [...new Map(words.map((word) => [word.folded, word])).values()];
}
