import type { Language } from "../../../contracts/language.ts";
import type { Offering } from "../../../contracts/offering.ts";
import type { ConceptFinder, ConceptMatch } from "../../embeddings/concepts.ts";
import { fields } from "./fields.ts";
import { openLexicalIndex, type LexicalIndex } from "./lexicalIndex.ts";
import { PostingsBuilder } from "./postings.ts";
import { SaidBuilder } from "./said.ts";
import { createStemmer, type Stem } from "./stems.ts";
import { WordTable } from "./wordTable.ts";

/** Reads each offering once, for the index of its words, that of its ideas, and what will be quoted of it. */
export class LexicalIndexBuilder {
  readonly #finder: ConceptFinder;
  readonly #stem: Stem = createStemmer();
  readonly #table = new WordTable();
  readonly #terms = new Map<string, number>();
  readonly #folded = new Map<string, number[]>();
  /** Term of each word of the table, by language. */
  readonly #termOf: Record<Language, number[]> = { fr: [], en: [] };
  readonly #words = new PostingsBuilder(fields);
  readonly #concepts = new PostingsBuilder(fields.flatMap((field) => [field, { ...field, weight: field.weight / 2 }]));
  readonly #said = new SaidBuilder(this.#table);
  #size = 0;

  constructor(finder: ConceptFinder) {
    this.#finder = finder;
  }

  add(offering: Offering): void {
    const read = fields.map((field) => this.#read(field.read(offering), field.language));
    this.#words.add(read.map(({ words, language }) => words.map((word) => this.#term(word, language))));
    this.#concepts.add(read.flatMap(({ ideas }) => this.#ideas(ideas)));
    this.#said.add(read);
    this.#size++;
  }

  async finish(pause: () => Promise<void>): Promise<LexicalIndex> {
    return openLexicalIndex({
      size: this.#size,
      finder: this.#finder,
      said: this.#said.finish(),
      words: await this.#words.finish(pause),
      concepts: await this.#concepts.finish(pause),
      terms: this.#terms,
      folded: this.#folded,
    });
  }

  #read(text: string, language: Language): { language: Language; words: number[]; ideas: ConceptMatch[] } {
    const words = this.#table.read(text);
    const keys = words.map((word) => this.#table.words[word]?.lightKey ?? "");
    return { language, words, ideas: this.#finder.findKeys(keys, language) };
  }

  #term(word: number, language: Language): number {
    return (this.#termOf[language][word] ??= this.#newTerm(word, language));
  }

  #newTerm(word: number, language: Language): number {
    const { surface = "", folded = "" } = this.#table.words[word] ?? {};
    const stem = this.#stem(surface, language);
    const term = this.#terms.get(stem) ?? this.#terms.size;
    this.#terms.set(stem, term);
    const kept = this.#folded.get(folded);
    if (!kept) this.#folded.set(folded, [term]);
    else if (!kept.includes(term)) kept.push(term);
    return term;
  }

  /** The ideas named, then the broader ones: two lists, the second in a field that counts half. */
  #ideas(found: readonly ConceptMatch[]): [number[], number[]] {
    const named = found.map(({ concept }) => concept);
    return [named, named.flatMap((concept) => this.#finder.broader(concept).map((up) => up.concept))];
  }
}
