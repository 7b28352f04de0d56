import { editDistance } from "./editDistance.ts";
import { indexPieces, learn, lettersOf, pieces, sharing, type Pieces } from "./wordPieces.ts";

/** A known word near what was typed; `weight` is how sure we are that it was meant (0..1). */
export interface Near {
  word: string;
  weight: number;
}

const MAX_NEAR = 6;
const MOST_SLIPS = 2;
const WORDS_KEPT = 2_000;

export interface Spelling {
  near: (typed: string) => Near[];
  /** Further words, known from now on. */
  learn(words: readonly string[]): void;
}

/**
 * Known words near a typed one: one slip in four to seven letters, two from eight (Damerau-Levenshtein, adjacent swap
 * counts once), or most three-letter pieces in common (compounds, derived words). Only the words sharing pieces are compared.
 */
export function createSpelling(words: Iterable<string>): Spelling {
  const index = indexPieces([...new Set(words)].filter(isCorrigible));
  const looked = new Map<string, Near[]>();
  return {
    near: (typed) => {
      if (typed.length < 4 || /\d/.test(typed)) return [];
      const found = looked.get(typed) ?? near(typed, index);
      // Few words make up most of what is typed: those just looked up are kept, the one kept longest leaves first.
      looked.set(typed, found);
      const [oldest] = looked.size > WORDS_KEPT ? looked.keys() : [];
      if (oldest !== undefined) looked.delete(oldest);
      return found;
    },
    learn: (further) => {
      const fresh = further.filter(isCorrigible);
      for (const word of fresh) learn(word, index);
      if (fresh.length > 0) looked.clear();
    },
  };
}

/** Whether two words are forms of one: alike to the last letter of the shorter (« frappe », « frapper »). */
export function isFormOf(word: string, other: string): boolean {
  const alike = Math.min(word.length, other.length) - 1;
  return word.slice(0, alike) === other.slice(0, alike);
}

const isCorrigible = (word: string) => word.length >= 3 && !/\d/.test(word);

function near(typed: string, index: Pieces): Near[] {
  const wanted = pieces(typed);
  const found: Near[] = [];
  const letters = lettersOf(typed);
  for (const { at, common } of sharing(wanted, index)) {
    const word = index.known[at] ?? "";
    if (word === typed) continue;
    const slip = mayBeSlip(letters, index.letters[at] ?? 0) ? slipWeight(typed, word) : 0;
    const weight = Math.max(slip, derivedWeight(common, wanted.size, word));
    if (weight > 0) found.push({ word, weight });
  }
  return found.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, MAX_NEAR);
}

/** A slip brings one new letter at most: most words are told apart without comparing them letter by letter. */
function mayBeSlip(a: number, b: number): boolean {
  return count(a & ~b) <= MOST_SLIPS && count(b & ~a) <= MOST_SLIPS;
}

function count(bits: number): number {
  let found = 0;
  for (let left = bits; left !== 0; left &= left - 1) found++;
  return found;
}

function slipWeight(typed: string, word: string): number {
  const shortest = Math.min(typed.length, word.length);
  const allowed = shortest >= 8 ? MOST_SLIPS : 1;
  if (Math.abs(typed.length - word.length) > allowed || (shortest < 5 && !sameLetters(typed, word))) return 0;
  const slips = editDistance(typed, word, allowed);
  if (slips > allowed) return 0;
  return typed[0] === word[0] ? 0.9 - 0.15 * slips : 0.7 - 0.15 * slips;
}

/** In four letters another letter is mostly another word (« visa », « vise »): only a swap is a slip. */
function sameLetters(a: string, b: string): boolean {
  return a.split("").sort().join("") === b.split("").sort().join("");
}

function derivedWeight(common: number, wanted: number, word: string): number {
  const dice = (2 * common) / (wanted + word.length);
  return dice >= 0.62 && word.length >= 5 ? dice * 0.6 : 0;
}
