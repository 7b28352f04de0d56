import { editDistance } from "../lexical/editDistance.ts";
import { nameWords } from "./names.ts";

/** A name must be told from the others by at least this share of its rarity: « bibliothèque » alone names none of nine. */
const ENOUGH = 0.55;

interface Entry<T> {
  words: string[];
  value: T;
}

/**
 * Finds the name meant by some words: each word said must be one of the name (typing errors allowed) and together they
 * must tell it from the others. Words are weighed by how few names hold them.
 */
export function createNameMatcher<T>(names: readonly { name: string; value: T }[]): (said: string[]) => T | undefined {
  const entries = names.map(({ name, value }) => ({ words: nameWords(name), value }));
  const holders = new Map<string, number>();
  for (const { words } of entries) for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log(1 + entries.length / (holders.get(word) ?? 1));
  return (said) => best(said, entries, rarity);
}

function best<T>(
  said: readonly string[],
  entries: readonly Entry<T>[],
  rarity: (word: string) => number,
): T | undefined {
  if (said.length === 0 || said.length > 12) return undefined;
  let found: { score: number; value: T } | undefined;
  for (const entry of entries) {
    const score = closeness(said, entry.words, rarity);
    if (score >= ENOUGH && (!found || score > found.score + 1e-9)) found = { score, value: entry.value };
  }
  return found?.value ?? runTogether(said, entries);
}

/** The share of the name's rarity that was said, less for typing errors; 0 when a word said is not of the name. */
function closeness(said: readonly string[], words: readonly string[], rarity: (word: string) => number): number {
  let got = 0;
  const free = [...words];
  for (const word of said) {
    const near = free
      .map((known, at) => ({ at, known, sure: likeness(word, known) }))
      .reduce((a, b) => (b.sure > a.sure ? b : a), { at: -1, known: "", sure: 0 });
    if (near.sure === 0) return 0;
    got += rarity(near.known) * near.sure;
    free.splice(near.at, 1);
  }
  return got / words.reduce((sum, word) => sum + rarity(word), 0);
}

function likeness(said: string, known: string): number {
  if (said === known) return 1;
  const allowed = known.length >= 8 ? 2 : known.length >= 5 ? 1 : 0;
  const slips = allowed === 0 ? 1 : editDistance(said, known, allowed);
  return slips <= allowed ? 1 - 0.15 * slips : 0;
}

/** « sterose », « pontviau »: the words written without their spaces. */
function runTogether<T>(said: readonly string[], entries: readonly Entry<T>[]): T | undefined {
  const typed = said.join("").replace(/^st(e?)(?!e?[aeiouy])/, "saint$1");
  if (typed.length < 5) return undefined;
  return entries.find(({ words }) => editDistance(typed, words.join(""), 1) <= (typed.length >= 8 ? 1 : 0))?.value;
}
