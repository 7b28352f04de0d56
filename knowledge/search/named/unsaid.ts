import type { Language } from "../../../contracts/language.ts";
import type { Word } from "../../embeddings/words.ts";
import type { LexicalIndex } from "../lexical/lexicalIndex.ts";
import type { Postings } from "../lexical/postings.ts";
import type { ReadQuery } from "../lexical/readQuery.ts";
import { type NamedThing, thingFinder, type Thing } from "./things.ts";

/** What a query names that the catalogue does not say. */
export interface Unsaid {
  /** The words of the query that name a thing which none of the offerings looked at says, a bit a word. */
  bits: number;
  /** Those of them that name a thing which no offering at all says. */
  nowhere: number;
  /** Whether another town is one of them. */
  elsewhere: boolean;
}

/** Looks for the things that a query names, slips corrected, in the offerings found (their positions). */
export function unsaidOf(
  { words, corrected }: ReadQuery,
  language: Language,
  found: readonly number[],
  index: LexicalIndex,
): Unsaid {
  const unsaid: Unsaid = { bits: 0, nowhere: 0, elsewhere: false };
  for (const { things, from, to } of namedThings(words, corrected, language)) {
    const said = things.flatMap((thing) => documentsOf(thing, index));
    if (found.some((position) => said.some((all) => all.every((one) => isIn(position, one))))) continue;
    const bits = ((1 << (to - from)) - 1) << from;
    unsaid.bits |= bits;
    unsaid.elsewhere ||= things.some(({ isTown }) => isTown);
    if (!said.some(meet)) unsaid.nowhere |= bits;
  }
  return unsaid;
}

/** As typed; where that names nothing, with its slips corrected. */
function namedThings(words: readonly Word[], corrected: ReadQuery["corrected"], language: Language): NamedThing[] {
  const find = thingFinder();
  const named = find(words, language);
  if (named.length > 0 || corrected.length === 0) return named;
  const slips = new Map(corrected.map(({ from, to }) => [from, to]));
  return find(
    words.map((word) => asWord(slips.get(word.surface)) ?? word),
    language,
  );
}

const asWord = (folded: string | undefined): Word | undefined =>
  folded === undefined ? undefined : { surface: folded, folded };

/** A word as it is written in several ways: the offerings of each. */
type Spellings = readonly Postings[];

/** For each name of a thing, its words; a name with a word that the catalogue does not have is left out. */
const documentsOf = ({ names }: Thing, index: LexicalIndex): Spellings[][] =>
  names
    .map(({ words, language }) => words.map((word) => index.word(word, language)))
    .filter((words) => words.every((spellings) => spellings.length > 0));

const isIn = (position: number, spellings: Spellings): boolean =>
  spellings.some(({ documents }) => has(documents, position));

/** Whether one offering has all the words of a name. */
function meet([first, ...others]: readonly Spellings[]): boolean {
  if (!first || others.length === 0) return first !== undefined;
  return first.some(({ documents }) => documents.some((position) => others.every((other) => isIn(position, other))));
}

/** Documents are in order. */
function has(documents: Int32Array, position: number): boolean {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return documents[low] === position;
}
