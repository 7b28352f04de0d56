import type { Language } from "../../../contracts/language.ts";
import type { Offering } from "../../../contracts/offering.ts";
import type { ConceptFinder, ConceptMatch } from "../../embeddings/concepts.ts";
import { fields } from "./fields.ts";
import { openLexicalIndex, type LexicalIndex } from "./lexicalIndex.ts";
import type { AllPostings } from "./postings.ts";
import { PostingsBuilder } from "./postingsBuilder.ts";
import { type Said, SaidBuilder } from "./said.ts";
import { createStemmer, type Stem } from "./stems.ts";
import { WordTable } from "./wordTable.ts";

/** The three parts of an index, being made or made. */
interface Growing {
  words: Pick<AllPostings, "add">;
  concepts: Pick<AllPostings, "add">;
  said: Pick<Said, "add">;
}

/** Reads each offering once, for the index of its words, that of its ideas, and what will be quoted of it. */
export class LexicalIndexBuilder {
  readonly #finder: ConceptFinder;
  readonly #isWord: (folded: string) => boolean;
  readonly #stem: Stem = createStemmer();
  readonly #table = new WordTable();
  readonly #terms = new Map<string, number>();
  readonly #folded = new Map<string, number[]>();
  /** Term of each word of the table, by language. */
  readonly #termOf: Record<Language, number[]> = { fr: [], en: [] };
  readonly #words = new PostingsBuilder(fields);
  readonly #concepts = new PostingsBuilder(fields.flatMap((field) => [field, { ...field, weight: field.weight / 2 }]));
  readonly #said = new SaidBuilder(this.#table);
  /** Folded words met for the first time in the offering that is read. */
  #fresh: string[] = [];
  #size = 0;

  constructor(finder: ConceptFinder, isWord: (folded: string) => boolean) {
    this.#finder = finder;
    this.#isWord = isWord;
  }

  add(offering: Offering): void {
    this.#fresh = [];
    this.#addTo({ words: this.#words, concepts: this.#concepts, said: this.#said }, offering);
    this.#size++;
  }

  /** The index takes further offerings one by one. */
  async finish(pause: () => Promise<void>): Promise<LexicalIndex> {
    const said = this.#said.finish();
    const words = await this.#words.finish(pause);
    const concepts = await this.#concepts.finish(pause);
    return openLexicalIndex({
      size: this.#size,
      finder: this.#finder,
      isWord: this.#isWord,
      said,
      words,
      concepts,
      terms: this.#terms,
      folded: this.#folded,
      add: (offering) => {
        this.#fresh = [];
        this.#addTo({ words, concepts, said }, offering);
        return this.#fresh;
      },
    });
  }

  #addTo({ words, concepts, said }: Growing, offering: Offering): void {
    const read = fields.map((field) => this.#read(field.read(offering), field.language));
    words.add(read.map((field) => field.words.map((word) => this.#term(word, field.language))));
    concepts.add(read.flatMap(({ ideas }) => this.#ideas(ideas)));
    said.add(read);
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
    if (!kept) {
      this.#folded.set(folded, [term]);
      this.#fresh.push(folded);
    } else if (!kept.includes(term)) kept.push(term);
    return term;
  }

  /** The ideas named, then the broader ones: two lists, the second in a field that counts half. */
  #ideas(found: readonly ConceptMatch[]): [number[], number[]] {
    const named = found.map(({ concept }) => concept);
    return [named, named.flatMap((concept) => this.#finder.broader(concept).map((up) => up.concept))];
  }
}
