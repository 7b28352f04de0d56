import { alignedFold } from "../understanding/entities/scan.ts";
import type { Stretch } from "./stretch.ts";

/** Shorter words are of every sentence: they only join two that tell, « nid de poule ». */
const TELLS_FROM = 4;
/** « ramassé », « ramassage », « ramassées »: a common beginning as long as this is the same word. */
const BEGINNING = 5;

interface Word {
  stem: string;
  tells: boolean;
  start: number;
  end: number;
}

/** The longest run of words that also stand in one of `names`, whatever their endings. Undefined when none tells anything. */
export function sharedWords(text: string, names: readonly string[]): Stretch | undefined {
  const known = new Set(names.flatMap((name) => wordsOf(name).map(({ stem }) => stem)));
  const runs = wordsOf(text).reduce<Word[][]>(
    (all, word) => (known.has(word.stem) ? [...all.slice(0, -1), [...(all.at(-1) ?? []), word]] : [...all, []]),
    [[]],
  );
  const telling = runs.filter((run) => run.some(({ tells }) => tells)).map(withoutEdges);
  const longest = telling.toSorted((a, b) => b.length - a.length)[0];
  const [first, last] = [longest?.[0], longest?.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function wordsOf(text: string): Word[] {
  return [...alignedFold(text).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    stem: word.length < TELLS_FROM ? word : word.slice(0, BEGINNING).replace(/[es]+$/, ""),
    tells: word.length >= TELLS_FROM,
    start: index,
    end: index + word.length,
  }));
}

/** « de » at either end belongs to the sentence. */
function withoutEdges(run: readonly Word[]): Word[] {
  const isPart = ({ tells, stem }: Word) => tells || stem.length === TELLS_FROM - 1;
  return run.slice(run.findIndex(isPart), run.findLastIndex(isPart) + 1);
}

/** How many different telling words two texts have in common. */
export function wordsShared(one: string, other: string): number {
  const known = new Set(wordsOf(other).map(({ stem }) => stem));
  const mine = wordsOf(one).flatMap(({ stem, tells }) => (tells || /^\d+$/.test(stem) ? [stem] : []));
  return new Set(mine.filter((stem) => known.has(stem))).size;
}
