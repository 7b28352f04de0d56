import type { Offering } from "../../../contracts/offering.ts";
import type { Suggestion } from "../../../contracts/search.ts";
import { neighbourhoods } from "../../../contracts/territory.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import { Entries, wordsOf } from "./entries.ts";
import { Suggestions } from "./suggestions.ts";
import { TokenTable } from "./tokens.ts";

/** Gathers titles and places as the catalogue is read, then the ideas that something in it is about. */
export class SuggestionsBuilder {
  readonly #entries = new Entries();

  add(offering: Offering, position: number): void {
    for (const named of namesIn(offering)) this.#entries.put(named, [position]);
  }

  async finish(
    finder: ConceptFinder,
    holdersOf: (concept: number) => Int32Array,
    pause: () => Promise<void>,
  ): Promise<Suggestions> {
    for (let concept = 0; concept < finder.size; concept++) {
      const holders = holdersOf(concept);
      if (holders.length > 0) for (const topic of topicNames(concept, finder)) this.#entries.put(topic, holders);
      await pause();
    }
    const holders = new Map<string, number[]>();
    for (const [at, entry] of this.#entries.all.entries()) {
      for (const token of new Set(wordsOf(entry))) {
        const kept = holders.get(token);
        if (kept) kept.push(at);
        else holders.set(token, [at]);
      }
      await pause();
    }
    return new Suggestions(this.#entries, new TokenTable(holders));
  }
}

/** The titles and places of an offering. */
export function namesIn({ title, places, neighbourhoods: quarters }: Offering): Suggestion[] {
  const known = quarters.filter((name) => neighbourhoods.some((one) => one.name === name));
  return [
    { text: title.fr, language: "fr", kind: "activity" },
    ...(title.en ? [{ text: title.en, language: "en" as const, kind: "activity" as const }] : []),
    ...[...places.map(({ name }) => name), ...known].map(placeNamed),
  ];
}

const placeNamed = (text: string): Suggestion => ({ text, language: "fr", kind: "place" });

/** An idea, in both languages. */
export function topicNames(concept: number, finder: ConceptFinder): Suggestion[] {
  const { fr, en } = finder.label(concept);
  return [
    { text: fr, language: "fr", kind: "topic" },
    { text: en, language: "en", kind: "topic" },
  ];
}
