import { editDistance, tolerance } from "./editDistance.ts";

/** Those of a list that a written word may be, typing errors allowed, in the order of the list. `limit`: of edits. */
export type NearWords<T> = (written: string, limit?: number) => T[];

interface Entry<T> {
  item: T;
  word: string;
  letters: number;
}

/** Opens a list for comparison; the first letter must be right. Without a limit, each word says how many edits it allows. */
export function nearWords<T>(items: readonly T[], wordOf: (item: T) => string): NearWords<T> {
  const groups = new Map<string, Entry<T>[]>();
  for (const item of items) {
    const word = wordOf(item);
    const entry = { item, word, letters: lettersOf(word) };
    const group = groups.get(word.charAt(0));
    if (group) group.push(entry);
    else groups.set(word.charAt(0), [entry]);
  }
  return (written, limit) => {
    const letters = lettersOf(written);
    const near: T[] = [];
    for (const entry of groups.get(written.charAt(0)) ?? []) {
      if (isNear(written, letters, entry, limit ?? tolerance(entry.word.length))) near.push(entry.item);
    }
    return near;
  };
}

function isNear(written: string, letters: number, entry: Entry<unknown>, limit: number): boolean {
  if (limit === 0) return written === entry.word;
  if (Math.abs(written.length - entry.word.length) > limit) return false;
  // One edit adds or takes away two letters at most.
  if (bitsIn(letters ^ entry.letters) > 2 * limit) return false;
  return editDistance(written, entry.word, limit) <= limit;
}

/** One bit a letter that stands in the word. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
