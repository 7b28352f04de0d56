import { growInts } from "../grow.ts";
import { RaggedBuilder, type Ragged } from "./ragged.ts";

/** Words by the three-letter pieces they hold. `counts` is scratch of one look-up, at zero between two. */
export interface Pieces {
  known: string[];
  rowOf: Map<string, number>;
  holders: Ragged;
  /** By row: the words learnt later. */
  later: Map<number, number[]>;
  counts: Int32Array;
  letters: Int32Array;
}

export function indexPieces(known: string[]): Pieces {
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

export function learn(word: string, index: Pieces): void {
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

/** The words that have a third of their pieces in common with those wanted, or of these with them. */
export function sharing(wanted: ReadonlySet<string>, { known, rowOf, holders, later, counts }: Pieces) {
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
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** Three-letter pieces of « ^mot$ ». */
export function pieces(word: string): Set<string> {
  const padded = `^${word}$`;
  return new Set(Array.from({ length: word.length }, (_, at) => padded.slice(at, at + 3)));
}
