import type { Offering } from "../../../contracts/offering.ts";
import type { Reason } from "../../../contracts/search.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import { contentWords, lightKey, type Word } from "../../embeddings/words.ts";
import { fields } from "../lexical/fields.ts";
import type { Retrieved } from "../ranking/retrieve.ts";

/**
 * « Natation, comme demandé »: the idea or the word of the question that stands in the offering, with the words of the
 * offering that say it. None when only a likeness of vectors, a broader idea or a guess at a spelling brought it here.
 */
export function topicReason(offering: Offering, { query }: Retrieved, finder: ConceptFinder): Reason | undefined {
  const read = fields.map((field) => ({ language: field.language, words: contentWords(field.read(offering)) }));
  for (const { words, language } of read) {
    const found = finder.find(words, [language]);
    for (const { concept } of query.needs) {
      const match = found.find((one) => concept !== undefined && meets(one.concept, concept, finder));
      if (match && concept !== undefined) return asAsked(finder.label(concept), words.slice(match.from, match.to));
    }
  }
  for (const { words } of read) {
    const word = words.find(({ folded }) => query.words.some((asked) => sameWord(asked, folded)));
    if (word) return asAsked({ fr: word.surface, en: word.surface }, [word]);
  }
  return undefined;
}

/** The offering names the idea asked, or a narrower one. */
function meets(named: number, asked: number, finder: ConceptFinder): boolean {
  return named === asked || finder.broader(named).some(({ concept }) => concept === asked);
}

function sameWord(asked: Word, folded: string): boolean {
  return asked.folded.length > 2 && lightKey(asked.folded) === lightKey(folded);
}

function asAsked(label: { fr: string; en: string }, words: Word[]): Reason {
  return {
    kind: "topic",
    text: { fr: `${capital(label.fr)}, comme demandé`, en: `${capital(label.en)}, as you asked` },
    evidence: words.map(({ surface }) => surface).join(" "),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
