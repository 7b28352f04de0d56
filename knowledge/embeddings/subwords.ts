/** Pieces of a word between its borders, 3 to 5 letters long, as numbers below `buckets` (fastText, Bojanowski et al. 2017). */
export function pieces(word: string, buckets: number): number[] {
  const bordered = `^${word}$`;
  const found: number[] = [];
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length <= bordered.length; at++) found.push(hash(bordered, at, at + length) % buckets);
  return found;
}

const SHORTEST = 3;
const LONGEST = 5;

/** FNV-1a, 32 bits, with the finaliser of MurmurHash3. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
