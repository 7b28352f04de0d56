import type { UnderstandingContext } from "../../../contracts/understanding.ts";
import { digitsForNumberWords } from "./numberWords.ts";
import { isNegated } from "./negation.ts";

/**
 * A message being read. `folded` (lower case, no accents) and `raw` have the same length, so that a place found in one
 * can be cut from the other; what a reader has taken is covered in both, so that no other reader takes it again.
 */
export interface Scan {
  raw: string;
  folded: string;
}

export interface Found<T> {
  at: number;
  value: T;
}

export interface ReaderContext extends UnderstandingContext {
  places: readonly { name: string }[];
}

const cover = "▒";

/** Opens a message for reading: number words become digits, apostrophes become plain, spaces single. */
export function openScan(text: string): Scan {
  const raw = digitsForNumberWords(
    text
      .normalize("NFC")
      .replace(/[’ʼ‘`´]/g, "'")
      .replace(/[\s\u00a0\u202f]+/g, " "),
  );
  return { raw, folded: alignedFold(raw) };
}

/** Folds without changing the length: « œ » becomes « o » and what would grow stays as it is. */
export function alignedFold(text: string): string {
  return Array.from({ length: text.length }, (_, index) => foldUnit(text.charAt(index))).join("");
}

function foldUnit(unit: string): string {
  if (unit < "\u0080") return unit.toLowerCase();
  if (unit === "œ" || unit === "Œ") return "o";
  const base = unit.normalize("NFD").charAt(0).toLowerCase();
  return base.length === 1 ? base : unit;
}

/**
 * Takes every match that `valueOf` gives a value for, and covers it. A value that the person excludes (« pas le samedi »)
 * is covered and not given. `valueOf` answers undefined to leave a match alone.
 */
export function takeAll<T>(
  scan: Scan,
  pattern: RegExp,
  valueOf: (match: RegExpMatchArray, raw: string) => T | undefined,
): { found: Found<T>[]; scan: Scan } {
  const found: Found<T>[] = [];
  let { raw, folded } = scan;
  for (const match of scan.folded.matchAll(pattern)) {
    const at = match.index;
    const end = at + match[0].length;
    const value = valueOf(match, scan.raw.slice(at, end));
    if (value === undefined) continue;
    if (!isNegated(scan.folded, at, end)) found.push({ at, value });
    raw = coverSpan(raw, at, end);
    folded = coverSpan(folded, at, end);
  }
  return { found, scan: { raw, folded } };
}

/** Runs several patterns one after the other; the values come in the order of the text. */
export function takeEach<T>(
  scan: Scan,
  rules: readonly (readonly [RegExp, (match: RegExpMatchArray, raw: string) => T | undefined])[],
): { found: Found<T>[]; scan: Scan } {
  let current = scan;
  const found: Found<T>[] = [];
  for (const [pattern, valueOf] of rules) {
    const taken = takeAll(current, pattern, valueOf);
    found.push(...taken.found);
    current = taken.scan;
  }
  return { found: found.sort((a, b) => a.at - b.at), scan: current };
}

export const valuesOf = <T>(found: readonly Found<T>[]): T[] => [...new Set(found.map((one) => one.value))];

function coverSpan(text: string, start: number, end: number): string {
  return text.slice(0, start) + cover.repeat(end - start) + text.slice(end);
}
