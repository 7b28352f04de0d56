import type { ConceptMatch } from "../../embeddings/concepts.ts";
import { RaggedBuilder } from "./ragged.ts";
import type { WordTable } from "./wordTable.ts";

/** An idea and the words of the offering that name it first. */
export interface Mention {
  concept: number;
  words: string;
}

/** What each offering says, kept when it was indexed: its texts are not read again at each search. */
export interface Said {
  /** The first idea an offering names, in the order of its fields, that is one of those wanted. */
  mention(position: number, wanted: (concept: number) => boolean): Mention | undefined;
  /** The ideas an offering names, each once. */
  concepts(position: number): number[];
  /** The first word of an offering that has one of these light keys, as it is written there. */
  firstOf(position: number, keys: ReadonlySet<number>): string | undefined;
  /** The number of a light key, when a word of the catalogue has it. */
  key(lightKey: string): number | undefined;
  /** One more offering, after the last. */
  add(fields: SaidFields): void;
}

export type SaidFields = readonly { words: readonly number[]; ideas: readonly ConceptMatch[] }[];

export class SaidBuilder {
  readonly #table: WordTable;
  readonly #words = new RaggedBuilder();
  /** Concept, first word, word after the last: three numbers an idea. */
  readonly #ideas = new RaggedBuilder();

  constructor(table: WordTable) {
    this.#table = table;
  }

  add(fields: SaidFields): void {
    this.#words.add(wordsOf(fields));
    this.#ideas.add(ideasOf(fields));
  }

  finish(): Said {
    const { keys, words: known } = this.#table;
    const surface = (word: number) => known[word]?.surface;
    const [words, ideas] = [this.#words.finish(), this.#ideas.finish()];
    return {
      key: (lightKey) => keys.get(lightKey),
      add: (fields) => {
        words.add(wordsOf(fields));
        ideas.add(ideasOf(fields));
      },
      mention: (position, wanted) => {
        const found = ideas.row(position);
        for (let at = 0; at < found.length; at += 3) {
          const concept = found[at] ?? -1;
          if (!wanted(concept)) continue;
          const said = words.row(position).subarray(found[at + 1], found[at + 2]);
          return { concept, words: Array.from(said, surface).join(" ") };
        }
        return undefined;
      },
      concepts: (position) => Array.from(ideas.row(position).filter((_, at) => at % 3 === 0)),
      firstOf: (position, wanted) => {
        for (const word of words.row(position)) if (wanted.has(known[word]?.key ?? -1)) return surface(word);
        return undefined;
      },
    };
  }
}

const wordsOf = (fields: SaidFields): number[] => fields.flatMap(({ words }) => [...words]);

/** Each idea once, where it stands first. */
function ideasOf(fields: SaidFields): number[] {
  const first = new Map<number, number[]>();
  let before = 0;
  for (const { words, ideas } of fields) {
    for (const { concept, from, to } of ideas)
      if (!first.has(concept)) first.set(concept, [concept, before + from, before + to]);
    before += words.length;
  }
  return [...first.values()].flat();
}
