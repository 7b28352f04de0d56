import { fold } from "../../../contracts/fold.ts";
import { editDistance } from "../lexical/editDistance.ts";
import { RaggedBuilder, type Ragged } from "../lexical/ragged.ts";

/** One slip is forgiven from so many letters, two never: half a word is too short to guess from. */
const SLIP_FROM = 4;

export const tokensOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

/** Every word of the entries once, in alphabetical order, with the entries that have it; then the words that came later. */
export class TokenTable {
  readonly #tokens: readonly string[];
  readonly #entries: Ragged;
  readonly #later = new Map<string, number[]>();

  constructor(entriesOf: ReadonlyMap<string, readonly number[]>) {
    this.#tokens = [...entriesOf.keys()].sort();
    const entries = new RaggedBuilder();
    for (const token of this.#tokens) entries.add(entriesOf.get(token) ?? []);
    this.#entries = entries.finish();
  }

  /** One more entry with a token. */
  add(token: string, entry: number): void {
    const kept = this.#later.get(token);
    if (kept) kept.push(entry);
    else this.#later.set(token, [entry]);
  }

  /** Visits the entries with a word that begins so (some more than once); with one slip when none does and enough was typed. */
  visit(prefix: string, each: (entry: number) => void): void {
    if (this.#visitExact(prefix, each) || prefix.length < SLIP_FROM) return;
    this.#tokens.forEach((token, at) => {
      if (slips(prefix, token)) for (const entry of this.#entries.row(at)) each(entry);
    });
    for (const [token, entries] of this.#later) if (slips(prefix, token)) entries.forEach(each);
  }

  /** Whether there was any. */
  #visitExact(prefix: string, each: (entry: number) => void): boolean {
    let found = false;
    for (let at = firstFrom(this.#tokens, prefix); this.#tokens[at]?.startsWith(prefix); at++) {
      found = true;
      for (const entry of this.#entries.row(at)) each(entry);
    }
    for (const [token, entries] of this.#later) {
      if (!token.startsWith(prefix)) continue;
      found = true;
      entries.forEach(each);
    }
    return found;
  }
}

/** The place of the first token that does not come before the prefix. */
function firstFrom(tokens: readonly string[], prefix: string): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the beginning of a token is the prefix with a letter more, less, other, or two swapped. */
function slips(prefix: string, token: string): boolean {
  if (token.length < prefix.length - 1) return false;
  // The first letter is seldom the wrong one, but may be one of the two swapped.
  if (token[0] !== prefix[0] && token[1] !== prefix[0] && token[0] !== prefix[1]) return false;
  return [prefix.length, prefix.length - 1, prefix.length + 1].some(
    (length) => editDistance(prefix, token.slice(0, length), 1) <= 1,
  );
}
