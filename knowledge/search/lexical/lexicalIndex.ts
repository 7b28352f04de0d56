import type { Language } from "../../../contracts/language.ts";
import type { Offering } from "../../../contracts/offering.ts";
import type { ConceptFinder } from "../../embeddings/concepts.ts";
import { contentWords, type Word } from "../../embeddings/words.ts";
import { fields } from "./fields.ts";
import { PostingsBuilder, type Postings } from "./postings.ts";
import { createSpelling, type Near } from "./spelling.ts";
import { createStemmer, type Stem } from "./stems.ts";

/** Words and ideas of the catalogue, each with the offerings that hold it. */
export interface LexicalIndex {
  size: number;
  /** Postings of a typed word (as written in the catalogue, else by its stem); empty when unknown. */
  word(word: Word, language: Language): Postings[];
  near(folded: string): Near[];
  concept(concept: number): Postings | undefined;
  finder: ConceptFinder;
}

export class LexicalIndexBuilder {
  readonly #finder: ConceptFinder;
  readonly #stem: Stem = createStemmer();
  readonly #terms = new Map<string, number>();
  /** Surface, folded → the terms it was stemmed to: finds « bibliotheque » without knowing its accents. */
  readonly #surfaces = new Map<string, Set<number>>();
  readonly #words = new PostingsBuilder(fields);
  readonly #concepts = new PostingsBuilder(fields.flatMap((field) => [field, { ...field, weight: field.weight / 2 }]));
  #size = 0;

  constructor(finder: ConceptFinder) {
    this.#finder = finder;
  }

  add(offering: Offering): void {
    const read = fields.map((field) => ({ language: field.language, words: contentWords(field.read(offering)) }));
    this.#words.add(read.map(({ words, language }) => words.map((word) => this.#term(word, language))));
    this.#concepts.add(read.flatMap(({ words, language }) => this.#ideas(words, language)));
    this.#size++;
  }

  async finish(pause: () => Promise<void>): Promise<LexicalIndex> {
    const words = await this.#words.finish(pause);
    const concepts = await this.#concepts.finish(pause);
    const list = (terms: Iterable<number>) =>
      [...terms].map((term) => words[term]).filter((found) => found !== undefined);
    return {
      size: this.#size,
      finder: this.#finder,
      word: (word, language) => list(this.#lookUp(word, language)),
      near: createSpelling([...this.#surfaces.keys(), ...this.#finder.words()]),
      concept: (concept) => concepts[concept],
    };
  }

  #term({ surface, folded }: Word, language: Language): number {
    const stem = this.#stem(surface, language);
    const term = this.#terms.get(stem) ?? this.#terms.size;
    this.#terms.set(stem, term);
    const kept = this.#surfaces.get(folded);
    if (kept) kept.add(term);
    else this.#surfaces.set(folded, new Set([term]));
    return term;
  }

  /** The ideas named, then the broader ones: two lists, the second in a field that counts half. */
  #ideas(words: Word[], language: Language): [number[], number[]] {
    const named = this.#finder.find(words, [language]).map(({ concept }) => concept);
    return [named, named.flatMap((concept) => this.#finder.broader(concept).map((up) => up.concept))];
  }

  #lookUp({ surface, folded }: Word, language: Language): Set<number> {
    const terms = new Set(this.#surfaces.get(folded));
    for (const form of [surface, folded]) {
      const term = this.#terms.get(this.#stem(form, language));
      if (term !== undefined) terms.add(term);
    }
    return terms;
  }
}
