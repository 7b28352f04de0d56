import { openingLength, openingsOf, signOf } from "./openings.ts";

/**
 * Says which of a list of patterns a message may match, in one walk over the message: trying some two hundred patterns
 * on every message would cost more than everything else that is done with it. Never wrong on the safe side: a pattern
 * left aside has no match.
 */
export interface PatternIndex {
  /** One bit a pattern, in the order of the list. */
  candidates(text: TextOpenings): number;
}

/** The three signs that begin at each place of a text, as one number each. */
export type TextOpenings = Uint16Array;

const signs = 32;
const bitsOfSign = 5;
const codes = signs ** openingLength;

export function openingsOfText(text: string): TextOpenings {
  const openings = new Uint16Array(text.length);
  let code = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    code = (code >> bitsOfSign) | (signOf(text.charCodeAt(at)) << (2 * bitsOfSign));
    openings[at] = code;
  }
  return openings;
}

/** `sources`: at most 32 sources of regular expressions, or of what every match begins with or holds. */
export function indexPatterns(sources: readonly string[]): PatternIndex {
  if (sources.length > 32) throw new Error(`patternIndex: ${sources.length} patterns, one number holds 32.`);
  const masks = new Int32Array(codes);
  let always = 0;
  sources.forEach((source, index) => {
    for (const opening of openingsOf(source)) {
      if (opening.length === 0) always |= 1 << index;
      else mark(masks, opening, 1 << index);
    }
  });
  return compact(masks, always);
}

/** Every code that begins with these signs. */
function mark(masks: Int32Array, opening: readonly number[], bit: number): void {
  const free = bitsOfSign * (openingLength - opening.length);
  const first = opening.reduce((code, sign) => (code << bitsOfSign) | sign, 0) << free;
  for (let code = first; code < first + (1 << free); code += 1) masks[code] = (masks[code] ?? 0) | bit;
}

/** Few different sets of patterns begin alike: one byte a code names the set, a quarter of the memory. */
function compact(masks: Int32Array, always: number): PatternIndex {
  const sets = [...new Set(masks)];
  if (sets.length > 256) return { candidates: (text) => union(text, masks, undefined, always) };
  const numbers = new Map(sets.map((mask, index) => [mask, index]));
  const names = Uint8Array.from(masks, (mask) => numbers.get(mask) ?? 0);
  const different = Int32Array.from(sets);
  return { candidates: (text) => union(text, different, names, always) };
}

function union(text: TextOpenings, masks: Int32Array, names: Uint8Array | undefined, always: number): number {
  let found = always;
  for (let at = 0; at < text.length; at += 1) {
    const code = text[at] ?? 0;
    found |= masks[names ? (names[code] ?? 0) : code] ?? 0;
  }
  return found;
}
