import type { Language } from "../../../contracts/language.ts";
import type { Offering } from "../../../contracts/offering.ts";
import type { Suggestion } from "../../../contracts/search.ts";
import { neighbourhoods } from "../../../contracts/territory.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import { createTokenTable, tokensOf } from "./tokens.ts";

/** What may be suggested: its text in a language, and the offerings that it stands for. */
interface Entry extends Suggestion {
  /** A few of them, the last read: enough to know that not all is over. */
  positions: number[];
  count: number;
}
/** Made with a snapshot of the catalogue; what changed since is suggested after the next one. */
export interface Suggestions {
  /** `isOpen`: whether an offering may still be proposed. At most `limit`, best first, none for a blank text. */
  suggest(
    typed: string,
    options: { language: Language; limit: number; isOpen: (position: number) => boolean },
  ): Suggestion[];
}

const ORDER: Readonly<Record<Suggestion["kind"], number>> = { topic: 0, place: 1, activity: 2 };
/** Positions kept of an entry. */
const KEPT = 64;
/** Words typed beyond these do not narrow any more. */
const MAX_WORDS = 8;

/** Gathers titles and places as the catalogue is read, then the ideas that something in it is about. */
export class SuggestionsBuilder {
  readonly #entries: Entry[] = [];
  readonly #byText = new Map<string, number>();

  add(offering: Offering, position: number): void {
    this.#put({ text: offering.title.fr, language: "fr", kind: "activity" }, position);
    if (offering.title.en) this.#put({ text: offering.title.en, language: "en", kind: "activity" }, position);
    for (const { name } of offering.places) this.#put({ text: name, language: "fr", kind: "place" }, position);
    for (const name of offering.neighbourhoods)
      if (neighbourhoods.some((known) => known.name === name))
        this.#put({ text: name, language: "fr", kind: "place" }, position);
  }

  finish(finder: ConceptFinder, holdersOf: (concept: number) => ArrayLike<number>): Suggestions {
    for (let concept = 0; concept < finder.size; concept++) {
      const label = finder.label(concept);
      for (const position of Array.from(holdersOf(concept))) {
        this.#put({ text: label.fr, language: "fr", kind: "topic" }, position);
        this.#put({ text: label.en, language: "en", kind: "topic" }, position);
      }
    }
    return open(this.#entries);
  }

  #put(suggestion: Suggestion, position: number): void {
    const key = `${suggestion.kind} ${suggestion.language} ${tokensOf(suggestion.text).join(" ")}`;
    const known = this.#byText.get(key);
    const entry = known === undefined ? undefined : this.#entries[known];
    if (entry) entry.positions[entry.count++ % KEPT] = position;
    else {
      this.#byText.set(key, this.#entries.length);
      this.#entries.push({ ...suggestion, positions: [position], count: 1 });
    }
  }
}

function open(entries: readonly Entry[]): Suggestions {
  const holders = new Map<string, number[]>();
  entries.forEach(({ text }, at) => {
    for (const token of new Set(tokensOf(text))) {
      const kept = holders.get(token);
      if (kept) kept.push(at);
      else holders.set(token, [at]);
    }
  });
  const table = createTokenTable(holders);
  return {
    suggest: (typed, { language, limit, isOpen }) => {
      const words = tokensOf(typed).slice(0, MAX_WORDS);
      const [first, ...others] = words.map((word) => table.beginning(word));
      if (!first) return [];
      const found = [...first]
        .filter((at) => others.every((set) => set.has(at)))
        .flatMap((at) => entries[at] ?? [])
        .filter((entry) => entry.kind !== "topic" || entry.language === language)
        .filter((entry) => entry.positions.some(isOpen));
      const begins = (entry: Entry) => tokensOf(entry.text).join(" ").startsWith(words.join(" "));
      const order = (entry: Entry) => [begins(entry) ? 0 : 1, ORDER[entry.kind], -entry.count, entry.text.length];
      return found
        .map((entry) => ({ entry, order: order(entry) }))
        .sort((a, b) => compare(a.order, b.order))
        .slice(0, limit)
        .map(({ entry: { text, language: written, kind } }) => ({ text, language: written, kind }));
    },
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
