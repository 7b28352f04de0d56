// Room for the letters already matched; names are short, and a thread compares one pair at a time.
const takenA = new Uint8Array(256);
const takenB = new Uint8Array(256);

/** Jaro-Winkler likeness, 0 to 1 (Winkler 1990): common letters near one another, and a common beginning. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [lengthA, lengthB] = [Math.min(a.length, 256), Math.min(b.length, 256)];
  if (lengthA === 0 || lengthB === 0) return 0;
  const common = match(a, b, lengthA, lengthB);
  if (common === 0) return 0;
  const half = transpositions(a, b, lengthA, lengthB) / 2;
  const jaro = (common / lengthA + common / lengthB + (common - half) / common) / 3;
  return jaro + Math.min(4, commonPrefix(a, b)) * 0.1 * (1 - jaro);
}

function match(a: string, b: string, lengthA: number, lengthB: number): number {
  takenA.fill(0, 0, lengthA);
  takenB.fill(0, 0, lengthB);
  const reach = Math.max(0, Math.floor(Math.max(lengthA, lengthB) / 2) - 1);
  let common = 0;
  for (let i = 0; i < lengthA; i++) {
    const end = Math.min(lengthB, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (takenB[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      takenA[i] = takenB[j] = 1;
      common++;
      break;
    }
  }
  return common;
}

function transpositions(a: string, b: string, lengthA: number, lengthB: number): number {
  let count = 0;
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (takenA[i] !== 1) continue;
    while (j < lengthB && takenB[j] !== 1) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) count++;
    j++;
  }
  return count;
}

function commonPrefix(a: string, b: string): number {
  let same = 0;
  while (same < 4 && same < a.length && same < b.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}
