import type { Offering } from "../../../contracts/offering.ts";
import type { Reason } from "../../../contracts/search.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import { contentWords, lightKey, type Word } from "../../embeddings/words.ts";
import { fields } from "../lexical/fields.ts";
import type { Retrieved } from "../ranking/retrieve.ts";
import { NBSP } from "./words.ts";

/**
 * « Natation, comme demandé »: the idea or the word of the question that stands in the offering, with the words of the
 * offering that say it; « Natation, dans le thème « sport » » when the offering names a narrower idea. None when only a
 * likeness of vectors, a broader idea or a guess at a spelling brought it here.
 */
export function topicReason(offering: Offering, { query }: Retrieved, finder: ConceptFinder): Reason | undefined {
  const read = fields.map((field) => ({ language: field.language, words: contentWords(field.read(offering)) }));
  const named = read.flatMap(({ words, language }) =>
    finder.find(words, [language]).map(({ concept, from, to }) => ({ concept, words: words.slice(from, to) })),
  );
  const asked = query.needs.map(({ concept }) => concept).filter((concept) => concept !== undefined);
  const same = named.find(({ concept }) => asked.includes(concept));
  if (same) return asAsked(finder.label(same.concept), same.words);
  const written = read
    .flatMap(({ words }) => words)
    .find(({ folded }) => query.words.some((word) => sameWord(word, folded)));
  if (written) return asAsked({ fr: written.surface, en: written.surface }, [written]);
  return narrower(named, asked, finder);
}

function narrower(
  named: readonly { concept: number; words: Word[] }[],
  asked: readonly number[],
  finder: ConceptFinder,
): Reason | undefined {
  for (const { concept, words } of named) {
    const theme = finder.broader(concept).find((up) => up.weight >= DIRECTLY && asked.includes(up.concept));
    if (!theme) continue;
    const [own, over] = [finder.label(concept), finder.label(theme.concept)];
    const fr = `${capital(own.fr)}, dans le thème «${NBSP}${over.fr}${NBSP}»`;
    return { kind: "topic", text: { fr, en: `${capital(own.en)}, under “${over.en}”` }, evidence: quote(words) };
  }
  return undefined;
}

/** Weight of the idea just above: further up, the link is true but no reason. */
const DIRECTLY = 0.5;

function sameWord(asked: Word, folded: string): boolean {
  return asked.folded.length > 2 && lightKey(asked.folded) === lightKey(folded);
}

function asAsked(label: { fr: string; en: string }, words: Word[]): Reason {
  const text = { fr: `${capital(label.fr)}, comme demandé`, en: `${capital(label.en)}, as you asked` };
  return { kind: "topic", text, evidence: quote(words) };
}

const quote = (words: readonly Word[]) => words.map(({ surface }) => surface).join(" ");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
