import { indexPatterns, openingsOfText, type PatternIndex, type TextOpenings } from "../patternIndex.ts";
import { digitsForNumberWords } from "./numberWords.ts";
import { isNegated } from "./negation.ts";

/**
 * A message being read. `folded` (lower case, no accents) and `raw` have the same length, so that a place found in one
 * can be cut from the other; what a reader has taken is covered in both, so that no other reader takes it again.
 */
export interface Scan {
  raw: string;
  folded: string;
  /** Of the message as it was opened: what is covered since only makes fewer patterns match. */
  openings: TextOpenings;
}

export interface Found<T> {
  at: number;
  value: T;
}

const cover = "▒";

/** « euh », "um": what a person says while thinking stands between a value and the words that tell what it is. */
const hesitations = /(?<![\p{L}\d'@.-])(?:e+u+h+|h+e+u+|h+u+m+|u+h+m*|u+m+)(?![\p{L}\d'@-])[ ,.…]*/giu;

/** Opens a message for reading: number words become digits, apostrophes become plain, spaces single, hesitations nothing. */
export function openScan(text: string): Scan {
  const raw = digitsForNumberWords(
    text
      .normalize("NFC")
      .replace(/[’ʼ‘`´]/g, "'")
      .replace(/[\s\u00a0\u202f]+/g, " ")
      .replace(hesitations, ""),
  );
  const folded = alignedFold(raw);
  return { raw, folded, openings: openingsOfText(folded) };
}

/** Folds without changing the length: « œ » becomes « o » and what would grow stays as it is. */
export function alignedFold(text: string): string {
  return text.replace(/[A-Z]+|[^\0-\x7f]/g, (found) => (found < "\u0080" ? found.toLowerCase() : foldUnit(found)));
}

function foldUnit(unit: string): string {
  if (unit === "œ" || unit === "Œ") return "o";
  const base = unit.normalize("NFD").charAt(0).toLowerCase();
  return base.length === 1 ? base : unit;
}

type ValueOf<T> = (match: RegExpExecArray, raw: string) => T | undefined;
/** A global pattern, what its match is worth, and, where the pattern begins with common words, what else its match must hold. */
export type Rule<T> = readonly [RegExp, ValueOf<T>, cue?: string];

export interface RuleSet<T> {
  rules: readonly Rule<T>[];
  index: PatternIndex;
}

/** Made once for all messages; the order of the rules is the order in which they take. */
export function ruleSet<T>(rules: readonly Rule<T>[]): RuleSet<T> {
  return { rules, index: indexPatterns(rules.map(([pattern, , cue]) => cue ?? pattern.source)) };
}

interface Taken<T> {
  found: Found<T>[];
  scan: Scan;
}

/**
 * Takes every match that `valueOf` gives a value for, and covers it. A value that the person excludes (« pas le samedi »)
 * is covered and not given. `valueOf` answers undefined to leave a match alone.
 */
export function takeAll<T>(scan: Scan, pattern: RegExp, valueOf: ValueOf<T>): Taken<T> {
  const found: Found<T>[] = [];
  const { folded } = scan;
  let covered = scan;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const at = match.index;
    const end = at + match[0].length;
    if (end === at) pattern.lastIndex += 1;
    const value = valueOf(match, scan.raw.slice(at, end));
    if (value === undefined) continue;
    if (!isNegated(folded, at, end)) found.push({ at, value });
    covered = coverSpan(covered, at, end);
  }
  return { found, scan: covered };
}

/** Runs several patterns one after the other; the values come in the order of the text. */
export function takeEach<T>(scan: Scan, { rules, index }: RuleSet<T>): Taken<T> {
  const candidates = index.candidates(scan.openings);
  if (candidates === 0) return { found: [], scan };
  let current = scan;
  const found: Found<T>[] = [];
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at];
    if (!rule || (candidates & (1 << at)) === 0) continue;
    const taken = takeAll(current, rule[0], rule[1]);
    found.push(...taken.found);
    current = taken.scan;
  }
  return { found: found.sort((a, b) => a.at - b.at), scan: current };
}

export const valuesOf = <T>(found: readonly Found<T>[]): T[] => [...new Set(found.map((one) => one.value))];

export function coverSpan({ raw, folded, openings }: Scan, start: number, end: number): Scan {
  const hidden = cover.repeat(end - start);
  return {
    raw: raw.slice(0, start) + hidden + raw.slice(end),
    folded: folded.slice(0, start) + hidden + folded.slice(end),
    openings,
  };
}
