import { fold } from "../../../contracts/fold.ts";
import { editDistance } from "../lexical/editDistance.ts";

/** Every word of the entries once, in alphabetical order, with the entries that have it. */
export interface TokenTable {
  /** The entries with a word that begins so; with one slip when none does and enough was typed. */
  beginning(prefix: string): ReadonlySet<number>;
}

/** One slip is forgiven from so many letters, two never: half a word is too short to guess from. */
const SLIP_FROM = 4;

export const tokensOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

export function createTokenTable(entriesOf: ReadonlyMap<string, readonly number[]>): TokenTable {
  const tokens = [...entriesOf.keys()].sort();
  const entries = tokens.map((token) => entriesOf.get(token) ?? []);
  const range = (prefix: string) => {
    const from = firstFrom(tokens, prefix);
    let to = from;
    while (tokens[to]?.startsWith(prefix)) to++;
    return entries.slice(from, to).flat();
  };
  return {
    beginning: (prefix) => {
      const exact = range(prefix);
      if (exact.length > 0 || prefix.length < SLIP_FROM) return new Set(exact);
      return new Set(entries.filter((_, at) => slips(prefix, tokens[at] ?? "")).flat());
    },
  };
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
