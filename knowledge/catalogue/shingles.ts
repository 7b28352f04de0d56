import { fold } from "../../contracts/fold.ts";
import { hash } from "../enrich/hash.ts";

/** Words of a text as compared: without accents, capitals or signs. */
export function comparedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every run of three words, as 32-bit numbers (FNV-1a): what two texts share is what they have copied. */
export function shinglesOf(text: string): Set<number> {
  const words = comparedWords(text);
  const shingles = new Set<number>();
  for (let at = 0; at === 0 || at + 2 < words.length; at++) shingles.add(hash(words.slice(at, at + 3).join(" ")));
  return shingles;
}

/** Jaccard: shared over all, 0 to 1. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared / (a.size + b.size - shared);
}
