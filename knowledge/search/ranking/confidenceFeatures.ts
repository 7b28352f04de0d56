import type { Language } from "../../../contracts/language.ts";
import type { LexicalIndex } from "../lexical/lexicalIndex.ts";
import type { ReadQuery } from "../lexical/readQuery.ts";
import { coverage } from "../lexical/scoreQuery.ts";
import { tellsAim } from "../named/aims.ts";
import { unsaidOf } from "../named/unsaid.ts";
import type { Ranked } from "./rank.ts";
import type { OnTopic } from "./retrieve.ts";

/** What the model looks at, each from 0 (nothing speaks for an answer) to 1. */
export interface ConfidenceFeatures {
  /** How near the nearest is: its cosine, for a third alone, and for the rest as far as its words answer the topic. */
  near: number;
  /** The same by its distance from offerings taken at random, for embeddings whose cosines were not learnt. */
  far: number;
  /** Share of the topic that is not the name of a thing which none of the best says. */
  said: number;
  /** The same of things which no offering says at all. */
  somewhere: number;
  /** Share of the topic that is not an idea of the vocabulary which no offering has. */
  known: number;
  /** What the limits left of the relevance of the best on the topic. */
  left: number;
  /** A long line is seldom met word by word: it may be less so. */
  long: number;
  /** 1 where the line tells an aim rather than a name: it need not be said in the words of the page. */
  aim: number;
}

export interface Evidence {
  ranked: readonly Ranked[];
  query: ReadQuery;
  /** The relevance of the best on the topic, whatever the limits. */
  best: number;
  /** As it was searched. */
  text: string;
  language: Language;
  index: LexicalIndex;
}

/** The best few are looked at: the first may be a chance one. */
const LOOKED_AT = 3;
/** Of the cosine, what counts without the words. */
const ALONE = 0.3;
/** So many deviations from chance are near; more are not nearer. */
const FURTHEST = 12;
/** The best that passes is often not the best on the topic: only far below it does the limit tell. */
const MOST_LEFT = 0.6;
const LONG = 8;
/** However long the line, what is asked for in another town is not here. */
const ELSEWHERE = 0.4;

/** Undefined when nothing passed. */
export function confidenceFeatures({
  ranked,
  query,
  best: relevance,
  text,
  language,
  index,
}: Evidence): ConfidenceFeatures | undefined {
  const best = ranked.slice(0, LOOKED_AT);
  if (best.length === 0) return undefined;
  const positions = best.map(({ position }) => position);
  const unsaid = unsaidOf(query, language, positions, index);
  const mostSaid = unsaid.elsewhere ? ELSEWHERE : 1;
  const answering = ({ coverage: share }: OnTopic) => ALONE + (1 - ALONE) * share;
  return {
    near: most(best, (one) => one.cosine * answering(one)),
    far: most(best, (one) => Math.min(1, one.deviations / FURTHEST) * answering(one)),
    said: Math.min(mostSaid, 1 - coverage(unsaid.bits, query.importance)),
    somewhere: Math.min(mostSaid, 1 - coverage(unsaid.nowhere, query.importance)),
    known: 1 - coverage(lacking(query, index), query.importance),
    left: Math.min(1, most(best, (one) => one.relevance) / (MOST_LEFT * relevance || 1)),
    long: Math.min(1, query.words.length / LONG),
    aim: tellsAim(text, language) ? 1 : 0,
  };
}

/** The words that name ideas of the vocabulary none of which an offering has, a bit a word. */
function lacking({ words }: ReadQuery, index: LexicalIndex): number {
  let [without, within] = [0, 0];
  for (const { concept, from, to } of index.finder.find(words, ["fr", "en"])) {
    const bits = ((1 << (to - from)) - 1) << from;
    if (index.concept(concept).some(({ documents }) => documents.length > 0)) within |= bits;
    else without |= bits;
  }
  return without & ~within;
}

const most = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((top, one) => Math.max(top, of(one)), 0);
