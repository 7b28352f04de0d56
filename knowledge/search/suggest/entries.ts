import type { Suggestion } from "../../../contracts/search.ts";
import { tokensOf } from "./tokens.ts";

/** What may be suggested: its text in a language, and the offerings that it stands for. */
export interface Entry extends Suggestion {
  /** Its kind and language, then its words as they are compared. */
  key: string;
  /** A few of its offerings, the last read: enough to know that not all is over. */
  positions: number[];
  count: number;
}

const ORDER: Readonly<Record<Suggestion["kind"], number>> = { topic: 0, place: 1, activity: 2 };
/** Positions kept of an entry. */
const KEPT = 64;
/** Above any count, and above any length of a text. */
const COUNTS = 2 ** 30;
const LENGTHS = 2 ** 16;

/** The entries by number, each text once. */
export class Entries {
  readonly all: Entry[] = [];
  /** Of each: topics first, then places, then titles; of many offerings before few, short before long. The least comes first. */
  readonly order: number[] = [];
  readonly #byKey = new Map<string, number>();

  /** Further offerings that an entry stands for. Says the number of the entry when it is new. */
  put(suggestion: Suggestion, positions: Iterable<number>): number | undefined {
    const key = keyOf(suggestion);
    const known = this.#byKey.get(key);
    const at = known ?? this.all.length;
    const entry = (this.all[at] ??= { ...suggestion, key, positions: [], count: 0 });
    for (const position of positions) {
      if (entry.positions.length < KEPT) entry.positions.push(position);
      else entry.positions[entry.count % KEPT] = position;
      entry.count++;
    }
    this.#order(at, entry);
    if (known !== undefined) return undefined;
    this.#byKey.set(key, at);
    return at;
  }

  /** One offering less. */
  take(suggestion: Suggestion, position: number): void {
    const at = this.#byKey.get(keyOf(suggestion));
    const entry = at === undefined ? undefined : this.all[at];
    if (at === undefined || !entry) return;
    entry.positions = entry.positions.filter((kept) => kept !== position);
    entry.count--;
    this.#order(at, entry);
  }

  #order(at: number, entry: Entry): void {
    this.order[at] = (ORDER[entry.kind] * COUNTS - entry.count) * LENGTHS + Math.min(entry.text.length, LENGTHS - 1);
  }
}

const keyOf = (suggestion: Suggestion) => `${startOf(suggestion)}${tokensOf(suggestion.text).join(" ")}`;
const startOf = ({ kind, language }: Suggestion) => `${kind} ${language} `;

/** The words of an entry. */
export const wordsOf = (entry: Entry): string[] => entry.key.slice(startOf(entry).length).split(" ").filter(Boolean);

/** Whether the words of an entry begin with what was typed. */
export const beginsWith = (entry: Entry, typed: string): boolean => entry.key.startsWith(typed, startOf(entry).length);
