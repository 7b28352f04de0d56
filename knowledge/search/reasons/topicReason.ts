import type { Reason } from "../../../contracts/search.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import { lightKey } from "../../embeddings/words.ts";
import type { LexicalIndex } from "../lexical/lexicalIndex.ts";
import type { ReadQuery } from "../lexical/readQuery.ts";
import type { Said } from "../lexical/said.ts";
import { NBSP } from "./words.ts";

/** The reason of topic of the offering at a position of the index. */
export type TopicReason = (position: number) => Reason | undefined;

/**
 * « Natation, comme demandé »: the idea or the word of the question that stands in the offering, with the words of the
 * offering that say it; « Natation, dans le thème « sport » » when the offering names a narrower idea. None when only a
 * likeness of vectors, a broader idea or a guess at a spelling brought it here. What was asked is made ready once a search.
 */
export function createTopicReason(query: ReadQuery, { said, finder }: LexicalIndex): TopicReason {
  const asked = new Set(query.needs.map(({ concept }) => concept).filter((concept) => concept !== undefined));
  const themeOf = rememberThemes(asked, finder);
  const keys = keysOf(query, said);
  return (position) => {
    const same = said.mention(position, (concept) => asked.has(concept));
    if (same) return asAsked(finder.label(same.concept), same.words);
    const written = keys.size > 0 ? said.firstOf(position, keys) : undefined;
    if (written !== undefined) return asAsked({ fr: written, en: written }, written);
    const narrower = said.mention(position, (concept) => themeOf(concept) !== undefined);
    const theme = narrower && themeOf(narrower.concept);
    return narrower && theme !== undefined
      ? under(finder.label(narrower.concept), finder.label(theme), narrower.words)
      : undefined;
  };
}

/** Words of two letters are read as ideas only. */
function keysOf({ words }: ReadQuery, said: Said): Set<number> {
  const long = words.filter(({ folded }) => folded.length > 2);
  return new Set(long.map(({ folded }) => said.key(lightKey(folded))).filter((key) => key !== undefined));
}

/** Weight of the idea just above: further up, the link is true but no reason. */
const DIRECTLY = 0.5;

function rememberThemes(asked: ReadonlySet<number>, finder: ConceptFinder): (concept: number) => number | undefined {
  const known = new Map<number, number | undefined>();
  return (concept) => {
    if (!known.has(concept))
      known.set(concept, finder.broader(concept).find((up) => up.weight >= DIRECTLY && asked.has(up.concept))?.concept);
    return known.get(concept);
  };
}

function asAsked(label: { fr: string; en: string }, evidence: string): Reason {
  const text = { fr: `${capital(label.fr)}, comme demandé`, en: `${capital(label.en)}, as you asked` };
  return { kind: "topic", text, evidence };
}

function under(own: { fr: string; en: string }, theme: { fr: string; en: string }, evidence: string): Reason {
  const fr = `${capital(own.fr)}, dans le thème «${NBSP}${theme.fr}${NBSP}»`;
  return { kind: "topic", text: { fr, en: `${capital(own.en)}, under “${theme.en}”` }, evidence };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
