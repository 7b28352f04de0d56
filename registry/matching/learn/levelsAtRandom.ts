import { type Comparer, levelIn, MISSING } from "../compare/comparer.ts";
import { exactOf } from "../compare/levels.ts";
import { seeded } from "./random.ts";

const PAIRS = 200_000;

/** `u` of each field: two records taken at random are hardly ever of one person. */
export function levelsAtRandom(comparer: Comparer, size: number): number[][] {
  const draw = seeded(360);
  const counts = comparer.fields.map(({ scale }) => filled(exactOf(scale) + 1, 0.5));
  for (let pair = 0; pair < PAIRS; pair++) {
    const [a, b] = [Math.floor(draw() * size), Math.floor(draw() * size)];
    if (a === b) continue;
    const pattern = comparer.pattern(a, b);
    counts.forEach((ofField, field) => {
      const level = levelIn(pattern, field);
      if (level !== MISSING) ofField[level] = (ofField[level] ?? 0) + 1;
    });
  }
  return counts.map(shares);
}

export function shares(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => count / sum);
}

export const filled = (length: number, value: number): number[] => Array.from({ length }, () => value);
