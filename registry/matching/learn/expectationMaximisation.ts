import { levelIn, MISSING } from "../compare/comparer.ts";
import { filled, shares } from "./levelsAtRandom.ts";

export interface Learnt {
  /** By field; undefined for those that the blocks made agree. */
  m: (number[] | undefined)[];
  /** Pairs of one person that were seen, as expected. */
  matches: number;
}

const ROUNDS = 60;
/** Before anything is learnt: nearly all that is known of one person is the same. */
const FIRST_EXACT = 0.9;

/**
 * Learns `m` from the pairs of one rule's blocks, by pattern and how many pairs have it (Dempster, Laird and Rubin 1977; Winkler 1988).
 * `u` is known and kept. The fields of the rule are left out: in its blocks they agree for everybody.
 */
export function maximise(
  patterns: ReadonlyMap<number, number>,
  u: readonly number[][],
  left: readonly number[],
): Learnt {
  const fields = u.map((_, field) => field).filter((field) => !left.includes(field));
  let m = u.map(({ length }) => firstGuess(length));
  let share = 0.2;
  let matches = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const counts = u.map(({ length }) => filled(length, 0.1));
    matches = 0;
    let pairs = 0;
    for (const [pattern, times] of patterns) {
      const chance = posterior(pattern, { m, u, share, fields });
      matches += chance * times;
      pairs += times;
      for (const field of fields) {
        const level = levelIn(pattern, field);
        const ofField = counts[field];
        if (level !== MISSING && ofField) ofField[level] = (ofField[level] ?? 0) + chance * times;
      }
    }
    m = counts.map(shares);
    share = Math.min(0.999, Math.max(1e-9, matches / Math.max(1, pairs)));
  }
  return { m: m.map((ofField, field) => (left.includes(field) ? undefined : ofField)), matches };
}

interface Guess {
  m: readonly number[][];
  u: readonly number[][];
  share: number;
  fields: readonly number[];
}

function posterior(pattern: number, { m, u, share, fields }: Guess): number {
  let odds = share / (1 - share);
  for (const field of fields) {
    const level = levelIn(pattern, field);
    if (level !== MISSING) odds *= (m[field]?.[level] ?? 1) / (u[field]?.[level] ?? 1);
  }
  return odds / (1 + odds);
}

const firstGuess = (levels: number): number[] =>
  Array.from({ length: levels }, (_, level) => (level === levels - 1 ? FIRST_EXACT : (1 - FIRST_EXACT) / (levels - 1)));
