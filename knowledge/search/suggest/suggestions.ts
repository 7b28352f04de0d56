import type { Language } from "../../../contracts/language.ts";
import type { Suggestion } from "../../../contracts/search.ts";
import { growInts } from "../grow.ts";
import { keepBest } from "../ranking/keepBest.ts";
import { beginsWith, type Entries, type Entry } from "./entries.ts";
import { tokensOf, type TokenTable } from "./tokens.ts";

export interface SuggestOptions {
  language: Language;
  limit: number;
  /** Whether an offering may still be proposed. */
  isOpen: (position: number) => boolean;
}

/** Words typed beyond these do not narrow any more. */
const MAX_WORDS = 8;
/** Marks begin again from zero beyond this: they are whole numbers of 32 bits. */
const MOST_USED = 2 ** 30;

/** What is suggested for what is being typed. */
export class Suggestions {
  readonly #entries: Entries;
  readonly #table: TokenTable;
  /** By entry: what the last calls left there, a number for each word of each call. */
  #marks = new Int32Array(0);
  #used = 0;

  constructor(entries: Entries, table: TokenTable) {
    this.#entries = entries;
    this.#table = table;
  }

  /** At most `limit`, best first, none for a blank text. */
  suggest(typed: string, options: SuggestOptions): Suggestion[] {
    const [word, ...others] = tokensOf(typed).slice(0, MAX_WORDS);
    if (word === undefined || options.limit === 0) return [];
    const first = this.#keepFirst([word, ...others].join(" "), options);
    const isFound = this.#foundBy(others);
    this.#table.visit(word, (at) => {
      if (isFound(at)) first.consider(at);
    });
    return first.sorted().map(({ text, language, kind }) => ({ text, language, kind }));
  }

  /** One more offering that a text stands for. */
  add(suggestion: Suggestion, position: number): void {
    const added = this.#entries.put(suggestion, [position]);
    if (added === undefined) return;
    for (const token of new Set(tokensOf(suggestion.text))) this.#table.add(token, added);
  }

  /** One offering less. */
  remove(suggestion: Suggestion, position: number): void {
    this.#entries.take(suggestion, position);
  }

  /** Whether an entry has each of the words; true once for each. */
  #foundBy(words: readonly string[]): (entry: number) => boolean {
    const marks = this.#freshMarks();
    const before = this.#used;
    words.forEach((word, nth) =>
      this.#table.visit(word, (at) => {
        if (nth === 0 || marks[at] === before + nth) marks[at] = before + nth + 1;
      }),
    );
    const wanted = before + words.length;
    this.#used = wanted + 1;
    return (at) => {
      const mark = marks[at] ?? 0;
      if (words.length === 0 ? mark > wanted : mark !== wanted) return false;
      marks[at] = wanted + 1;
      return true;
    };
  }

  #freshMarks(): Int32Array {
    const { length } = this.#entries.all;
    if (length > this.#marks.length) this.#marks = growInts(this.#marks, length);
    if (this.#used > MOST_USED) [this.#marks, this.#used] = [new Int32Array(this.#marks.length), 0];
    return this.#marks;
  }

  /** Keeps the first: what begins as typed, then in the order of entries, then as they come. Only those are looked at whole. */
  #keepFirst(typed: string, { language, limit, isOpen }: SuggestOptions) {
    const { all, order } = this.#entries;
    const best = keepBest<Kept>(limit, (a, b) => Number(b.begins) - Number(a.begins) || a.order - b.order);
    const kept = best.sorted();
    const isShown = ({ kind, language: own, positions }: Entry) =>
      (kind !== "topic" || own === language) && positions.some(isOpen);
    return {
      consider: (at: number) => {
        const [entry, own = 0, last] = [all[at], order[at], kept.length < limit ? undefined : kept[limit - 1]];
        if (!entry || (last?.begins && own >= last.order)) return;
        const begins = beginsWith(entry, typed);
        if (last && !begins && (last.begins || own >= last.order)) return;
        if (isShown(entry)) best.add({ entry, begins, order: own });
      },
      sorted: () => kept.map(({ entry }) => entry),
    };
  }
}

interface Kept {
  entry: Entry;
  begins: boolean;
  order: number;
}
