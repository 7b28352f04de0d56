import { growInts } from "../grow.ts";
import { editDistance } from "./editDistance.ts";
import { RaggedBuilder, type Ragged } from "./ragged.ts";

/** A known word near what was typed; `weight` is how sure we are that it was meant (0..1). */
export interface Near {
  word: string;
  weight: number;
}

const MAX_NEAR = 6;
const MOST_SLIPS = 2;
const WORDS_KEPT = 2_000;

/** Words by the three-letter pieces they hold. `counts` is scratch of one look-up, at zero between two. */
interface Pieces {
  known: string[];
  rowOf: Map<string, number>;
  holders: Ragged;
  /** By row: the words learnt later. */
  later: Map<number, number[]>;
  counts: Int32Array;
  letters: Int32Array;
}

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

const isCorrigible = (word: string) => word.length >= 3 && !/\d/.test(word);

function indexPieces(known: string[]): Pieces {
  const rowOf = new Map<string, number>();
  const lists: number[][] = [];
  known.forEach((word, index) => {
    for (const piece of pieces(word)) {
      const row = rowOf.get(piece) ?? rowOf.size;
      rowOf.set(piece, row);
      (lists[row] ??= []).push(index);
    }
  });
  const holders = new RaggedBuilder();
  for (const list of lists) holders.add(list);
  const letters = Int32Array.from(known, lettersOf);
  return { known, rowOf, holders: holders.finish(), later: new Map(), counts: new Int32Array(known.length), letters };
}

function learn(word: string, index: Pieces): void {
  const at = index.known.push(word) - 1;
  if (at >= index.counts.length) {
    index.counts = growInts(index.counts, at + 1);
    index.letters = growInts(index.letters, at + 1);
  }
  index.letters[at] = lettersOf(word);
  for (const piece of pieces(word)) {
    const row = index.rowOf.get(piece) ?? index.rowOf.size;
    index.rowOf.set(piece, row);
    const kept = index.later.get(row);
    if (kept) kept.push(at);
    else index.later.set(row, [at]);
  }
}

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

/** The words that have a third of their pieces in common with those wanted, or of these with them. */
function sharing(wanted: ReadonlySet<string>, { known, rowOf, holders, later, counts }: Pieces) {
  const touched: number[] = [];
  const touch = (word: number) => {
    const count = counts[word] ?? 0;
    if (count === 0) touched.push(word);
    counts[word] = count + 1;
  };
  for (const piece of wanted) {
    const row = rowOf.get(piece);
    if (row === undefined) continue;
    for (const word of holders.row(row)) touch(word);
    for (const word of later.get(row) ?? []) touch(word);
  }
  const found: { at: number; common: number }[] = [];
  for (const at of touched) {
    const common = counts[at] ?? 0;
    counts[at] = 0;
    if (common * 3 >= Math.min(wanted.size, known[at]?.length ?? 0)) found.push({ at, common });
  }
  return found;
}

/** The letters a word has, a bit each (a letter out of a-z shares the bit of another). */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
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

/** Three-letter pieces of « ^mot$ ». */
function pieces(word: string): Set<string> {
  const padded = `^${word}$`;
  return new Set(Array.from({ length: word.length }, (_, at) => padded.slice(at, at + 3)));
}
