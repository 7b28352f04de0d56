import { levelIn, MISSING } from "../compare/comparer.ts";
import { filled, shares } from "./levelsAtRandom.ts";

/** What two records may be to one another, and how alike each field then is. */
export interface Classes {
  /** One person: learnt. */
  m: number[][];
  /** Two of one family or address: what they share is learnt, who they are is as at random, but for twins and namesakes. */
  family: number[][];
  /** Two people taken at random: known. */
  u: readonly number[][];
}
export interface Shares {
  m: number;
  family: number;
}
export interface Learnt extends Classes {
  /** Fields that were left out. */
  left: readonly number[];
  /** Pairs of each kind that were seen, as expected. */
  seen: Shares;
}

const ROUNDS = 60;

/**
 * Learns from the pairs of one rule's blocks, by pattern and how many pairs have it (Dempster, Laird and Rubin 1977; Winkler 1988), with
 * a third class beside those of Fellegi and Sunter: without it, a family looks like one person beside strangers. The fields of the
 * rule are left out: in its blocks they agree for everybody.
 */
export function maximise(
  patterns: ReadonlyMap<number, number>,
  first: Classes,
  { left, shared }: { left: readonly number[]; shared: readonly number[] },
): Learnt {
  const fields = first.u.map((_, field) => field).filter((field) => !left.includes(field));
  let classes = first;
  let share: Shares = { m: 0.2, family: shared.length > 0 ? 0.2 : 0 };
  let seen: Shares = { m: 0, family: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const counts = { m: zeros(first.u), family: zeros(first.u) };
    let pairs = 0;
    seen = { m: 0, family: 0 };
    for (const [pattern, times] of patterns) {
      const chance = chancesOf(pattern, classes, share, fields);
      pairs += times;
      seen.m += chance.m * times;
      seen.family += chance.family * times;
      for (const field of fields) {
        const level = levelIn(pattern, field);
        if (level === MISSING) continue;
        add(counts.m[field], level, chance.m * times);
        add(counts.family[field], level, chance.family * times);
      }
    }
    const kept = (field: number) => left.includes(field);
    classes = {
      ...classes,
      m: first.m.map((levels, field) => (kept(field) ? levels : shares(counts.m[field] ?? levels))),
      family: first.family.map((levels, field) =>
        kept(field)
          ? levels
          : ofFamily(counts.family[field] ?? levels, first.u[field] ?? levels, shared.includes(field)),
      ),
    };
    share = {
      m: within(seen.m / Math.max(1, pairs)),
      family: shared.length > 0 ? within(seen.family / Math.max(1, pairs)) : 0,
    };
  }
  return { ...classes, left, seen };
}

/**
 * Twins and namesakes are a few in a hundred of a family; where more seem to be, it is one person who gave something else. Beyond them,
 * a family has first names and birthdays as anybody.
 */
const MOST_IN_COMMON = 0.15;

function ofFamily(counts: readonly number[], u: readonly number[], shared: boolean): number[] {
  const met = shares(counts);
  if (shared) return met;
  const inCommon = Math.min(MOST_IN_COMMON, met.at(-1) ?? 0);
  return u.map((share, level) => (1 - inCommon) * share + (level === u.length - 1 ? inCommon : 0));
}

/** How likely a pair of that pattern is of one person, or of one family. */
export function chancesOf(
  pattern: number,
  { m, family, u }: Classes,
  share: Shares,
  fields: readonly number[],
): Shares {
  let ofPerson = share.m;
  let ofFamily = share.family;
  let ofStrangers = 1 - share.m - share.family;
  for (const field of fields) {
    const level = levelIn(pattern, field);
    if (level === MISSING) continue;
    ofPerson *= m[field]?.[level] ?? 1;
    ofFamily *= family[field]?.[level] ?? 1;
    ofStrangers *= u[field]?.[level] ?? 1;
  }
  const all = ofPerson + ofFamily + ofStrangers;
  return { m: ofPerson / all, family: ofFamily / all };
}

const zeros = (u: readonly number[][]) => u.map(({ length }) => filled(length, 0.1));
const within = (share: number) => Math.min(0.4999, Math.max(1e-9, share));

function add(counts: number[] | undefined, level: number, times: number): void {
  if (counts) counts[level] = (counts[level] ?? 0) + times;
}
