// Which texts are near copies of one another, among many: MinHash proposes, exact Jaccard decides.
import { jaccard, shinglesOf } from "./shingles.ts";

export interface SimilarPair {
  /** Positions in the list given, the smaller first. */
  first: number;
  second: number;
  /** Exact Jaccard of the runs of three words, 0 to 1. */
  likeness: number;
}

// Two texts alike at .7 meet in one band at least 999 times in 1 000 (1 - (1 - .7³)³²).
const BANDS = 32;
const ROWS = 3;
/** A text that everybody copies would compare all with all: beyond this many in a bucket, only neighbours are compared. */
const CROWD = 200;

/** Every pair at least so alike, in the order of positions. Deterministic. */
export function similarPairs(texts: readonly string[], least: number): SimilarPair[] {
  const shingles = texts.map(shinglesOf);
  const pairs = new Map<string, SimilarPair>();
  for (const [first, second] of candidates(shingles)) {
    const key = `${first} ${second}`;
    const [a, b] = [shingles[first], shingles[second]];
    if (pairs.has(key) || !a || !b) continue;
    const likeness = jaccard(a, b);
    if (likeness >= least) pairs.set(key, { first, second, likeness });
  }
  return [...pairs.values()].toSorted((a, b) => a.first - b.first || a.second - b.second);
}

function* candidates(shingles: readonly ReadonlySet<number>[]): Iterable<[number, number]> {
  const signatures = shingles.map(signatureOf);
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<string, number[]>();
    for (const [at, signature] of signatures.entries()) {
      const key = signature.subarray(band * ROWS, (band + 1) * ROWS).join(" ");
      const bucket = buckets.get(key) ?? [];
      buckets.set(key, bucket);
      for (const other of bucket.slice(-CROWD)) yield [other, at];
      bucket.push(at);
    }
  }
}

/** The smallest of each of 96 mixings of the shingles: two sets share a smallest as often as they share members. */
function signatureOf(shingles: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles)
    for (let at = 0; at < signature.length; at++) {
      const mixed = mix(shingle ^ Math.imul(at + 1, 0x9e3779b1));
      if (mixed < (signature[at] ?? 0)) signature[at] = mixed;
    }
  return signature;
}

/** The finaliser of MurmurHash3 (public domain): each bit of the number moves half of those of the result. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
