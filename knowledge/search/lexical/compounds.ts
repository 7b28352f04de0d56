import type { Word } from "../../embeddings/words.ts";

/** Shorter parts are endings and prefixes, not words. */
const SHORTEST = 4;

/** « Vélocargo » → « vélo », « cargo »: a word nobody knows, made of two that are known; undefined otherwise. */
export function splitCompound({ folded, surface }: Word, isKnown: (word: Word) => boolean): Word[] | undefined {
  if (folded.length !== surface.length) return undefined;
  const middle = folded.length / 2;
  const cuts = Array.from({ length: Math.max(0, folded.length - 2 * SHORTEST + 1) }, (_, at) => at + SHORTEST);
  for (const cut of cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))) {
    const parts = [part(surface, folded, 0, cut), part(surface, folded, cut)];
    if (parts.every(isKnown)) return parts;
  }
  return undefined;
}

const part = (surface: string, folded: string, from: number, to?: number): Word => ({
  surface: surface.slice(from, to),
  folded: folded.slice(from, to),
});

/** « Porte folio », « porte-folio » → « portefolio ». */
export const joined = (a: Word, b: Word): Word => ({
  surface: a.surface + b.surface,
  folded: a.folded + b.folded,
});
