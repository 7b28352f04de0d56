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
  /** The first word of an offering that has one of these light keys, as it is written there. */
  firstOf(position: number, keys: ReadonlySet<number>): string | undefined;
  /** The number of a light key, when a word of the catalogue has it. */
  key(lightKey: string): number | undefined;
}

export class SaidBuilder {
  readonly #table: WordTable;
  readonly #words = new RaggedBuilder();
  /** Concept, first word, word after the last: three numbers an idea. */
  readonly #ideas = new RaggedBuilder();

  constructor(table: WordTable) {
    this.#table = table;
  }

  add(fields: readonly { words: readonly number[]; ideas: readonly ConceptMatch[] }[]): void {
    const first = new Map<number, number[]>();
    let before = 0;
    for (const { words, ideas } of fields) {
      for (const { concept, from, to } of ideas)
        if (!first.has(concept)) first.set(concept, [concept, before + from, before + to]);
      before += words.length;
    }
    this.#words.add(fields.flatMap(({ words }) => words));
    this.#ideas.add([...first.values()].flat());
  }

  finish(): Said {
    const { keys } = this.#table;
    const surfaces = this.#table.words.map(({ surface }) => surface);
    const keyOf = Int32Array.from(this.#table.words, ({ key }) => key);
    const [words, ideas] = [this.#words.finish(), this.#ideas.finish()];
    return {
      key: (lightKey) => keys.get(lightKey),
      mention: (position, wanted) => {
        const found = ideas.row(position);
        for (let at = 0; at < found.length; at += 3) {
          const concept = found[at] ?? -1;
          if (!wanted(concept)) continue;
          const said = words.row(position).subarray(found[at + 1], found[at + 2]);
          return { concept, words: Array.from(said, (word) => surfaces[word]).join(" ") };
        }
        return undefined;
      },
      firstOf: (position, wanted) => {
        for (const word of words.row(position)) if (wanted.has(keyOf[word] ?? -1)) return surfaces[word];
        return undefined;
      },
    };
  }
}
