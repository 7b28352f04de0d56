import { createHash } from "node:crypto";
import type { Bilingual, Language } from "../../contracts/language.ts";
import type { Concept } from "./vocabulary.ts";
import { createTermReader, TermTable } from "./termTable.ts";
import { contentWords, lightKey, type Word } from "./words.ts";

/** A concept found in a list of words: `from` inclusive, `to` exclusive. */
export interface ConceptMatch {
  concept: number;
  from: number;
  to: number;
}
/** Finds the ideas of the vocabulary in a text, the longest expression first, in one or both languages. */
export interface ConceptFinder {
  /** Of the vocabulary's content. */
  readonly version: string;
  /** Of the ideas, in their order. */
  readonly ids: readonly string[];
  /** In a question: terms, and cues beside them. */
  find(words: readonly Word[], languages: readonly Language[]): ConceptMatch[];
  /** In a text of the catalogue, its words already turned into their light keys: terms only. */
  findKeys(keys: readonly string[], language: Language): ConceptMatch[];
  /** Broader ideas, nearest first, with how much of the narrower one they keep (0..1). */
  broader(concept: number): readonly { concept: number; weight: number }[];
  label(concept: number): Bilingual;
  /** Concepts are numbered from 0 to this, not included. */
  readonly size: number;
  /** Every word that stands in a term, folded: what spelling may be corrected to. */
  words(): ReadonlySet<string>;
}

export function createConceptFinder(concepts: readonly Concept[]): ConceptFinder {
  const ids = new Map(concepts.map((concept, index) => [concept.id, index]));
  const read = createTermReader();
  const tableOf = (terms: (concept: Concept) => readonly string[]) => {
    const table = new TermTable();
    concepts.forEach((concept, index) => {
      for (const term of terms(concept)) table.add(read(term), index);
    });
    return table;
  };
  const terms = { fr: tableOf(({ fr }) => fr), en: tableOf(({ en }) => en) };
  const cues = { fr: tableOf((concept) => concept.cues.fr), en: tableOf((concept) => concept.cues.en) };
  const above = concepts.map((concept) => ancestors(concept, concepts, ids));
  return {
    version: createHash("sha256").update(JSON.stringify(concepts)).digest("hex").slice(0, 12),
    ids: concepts.map(({ id }) => id),
    find: (words, languages) => {
      const keys = words.map((word) => lightKey(word.folded));
      return unique(languages.flatMap((language) => [...walk(terms[language], keys), ...walk(cues[language], keys)]));
    },
    findKeys: (keys, language) => walk(terms[language], keys),
    broader: (concept) => above[concept] ?? [],
    size: concepts.length,
    label: (concept) => ({ fr: concepts[concept]?.fr[0] ?? "", en: concepts[concept]?.en[0] ?? "" }),
    words: () => new Set(concepts.flatMap(termsOf).flatMap((term) => contentWords(term).map((word) => word.folded))),
  };
}

const termsOf = ({ fr, en, cues }: Concept) => [...fr, ...en, ...cues.fr, ...cues.en];

function walk(table: TermTable, keys: readonly string[]): ConceptMatch[] {
  const found: ConceptMatch[] = [];
  for (let from = 0; from < keys.length;) {
    const { ideas, to } = table.longestAt(keys, from);
    for (const concept of ideas) found.push({ concept, from, to });
    from = Math.max(from + 1, to);
  }
  return found;
}

function ancestors(start: Concept, concepts: readonly Concept[], ids: ReadonlyMap<string, number>) {
  const weights = new Map<number, number>();
  let level = [start];
  for (let weight = 0.5; level.length > 0 && weight > 0.1; weight /= 2) {
    const ups = level.flatMap((concept) => concept.broader.map((id) => ids.get(id) ?? unknown(concept.id, id)));
    for (const up of ups) if (!weights.has(up)) weights.set(up, weight);
    level = ups.map((up) => concepts[up]).filter((concept) => concept !== undefined);
  }
  return [...weights].map(([concept, weight]) => ({ concept, weight }));
}

function unknown(id: string, broader: string): never {
  throw new Error(`Vocabulary: "${id}" names the broader idea "${broader}", which is not written.`);
}

function unique(matches: ConceptMatch[]): ConceptMatch[] {
  const seen = new Map(matches.map((match) => [`${match.concept}:${match.from}`, match]));
  return [...seen.values()];
}
