import { nearMark, pairMark, reach, textEnd, textStart, wordMark } from "./features.ts";
import { openPairTable } from "./pairTable.ts";

// A message has some dozens of pairs of words: spelling each out to look it up would cost more than the sums that follow. A
// word is a number instead, and a pair of words two numbers.

const [start, end] = [0, 1];
/** Numbers of the words of a model begin here. */
const firstWord = 2;

/** `key`: the same for the same word or pair of one text, and for no other. `index`: -1 when unknown. */
type Visit = (key: number, index: number) => void;

export interface WordTable {
  knows(word: string): boolean;
  /** Calls back for each word and each pair, in the order of `wordNames`. */
  forEachName(words: readonly string[], visit: Visit): void;
}

export function openWordTable(names: readonly string[]): WordTable {
  const numbers = new Map<string, number>();
  const indices: number[] = [];
  names.forEach((name, index) => {
    if (!name.startsWith(wordMark)) return;
    numbers.set(name.slice(wordMark.length), firstWord + indices.length);
    indices.push(index);
  });
  const [neighbours, near] = [pairsNamed(pairMark, names, numbers), pairsNamed(nearMark, names, numbers)];
  return {
    knows: (word) => numbers.has(word),
    forEachName(words, visit) {
      const written = numbered(words, numbers);
      for (const number of written) visit(number, indices[number - firstWord] ?? -1);
      for (let at = 0; at <= written.length; at += 1)
        neighbours.visit(written[at - 1] ?? start, written[at] ?? end, visit);
      for (let at = 0; at < written.length; at += 1)
        for (let other = at + 2; other <= at + reach && other < written.length; other += 1)
          near.visit(...inOrder(written[at] ?? 0, written[other] ?? 0), visit);
    },
  };
}

const inOrder = (a: number, b: number): readonly [number, number] => (a < b ? [a, b] : [b, a]);

/** The pairs of one kind among the names; words near each other in the order of their numbers. */
function pairsNamed(mark: typeof pairMark | typeof nearMark, names: readonly string[], numbers: Map<string, number>) {
  const numberOf = (word = ""): number =>
    numbers.get(word) ?? (word === textStart ? start : word === textEnd ? end : -1);
  return openPairTable(
    mark === pairMark ? 1 : 2,
    names.flatMap((name, index) => {
      if (!name.startsWith(mark)) return [];
      const [one, other] = name.slice(mark.length).split(" ");
      const pair: readonly [number, number] = [numberOf(one), numberOf(other)];
      return [[...(mark === nearMark ? inOrder(...pair) : pair), index] as const];
    }),
  );
}

/** A word never met has a number after all others, while this text is read. */
function numbered(words: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  const strangers = new Map<string, number>();
  return words.map((word) => {
    const number = numbers.get(word) ?? strangers.get(word);
    if (number !== undefined) return number;
    const next = firstWord + numbers.size + strangers.size;
    strangers.set(word, next);
    return next;
  });
}
