import { addressKinds } from "../learn/household.ts";
import type { Model } from "../learn/model.ts";
import { type Comparer, levelIn, MISSING } from "./comparer.ts";
import { exactOf } from "./levels.ts";

export interface Scorer {
  /** Log2 of the odds that two records are of one person. Over 0 it is more likely than not. */
  score: (a: number, b: number) => number;
  /** The same, field by field: for whoever wants to know why. */
  explain: (a: number, b: number) => { column: string; level: string; weight: number }[];
}

/** Weighs what two records have in common; a rare value in common says more than a common one (« Xiong », « Tremblay »). */
export function createScorer(comparer: Comparer, model: Model): Scorer {
  const weigh = weigher(comparer, model);
  const family = familyLimits(comparer, model);
  const base = logOdds(model.prior);
  const fields = comparer.fields.map((_, field) => field);
  const sum = (pattern: number, of: readonly number[], a: number) =>
    of.reduce((total, field) => total + weigh(pattern, field, a), 0);
  return {
    score(a, b) {
      const pattern = comparer.pattern(a, b);
      if (!family) return base + sum(pattern, fields, a);
      if (family.sameHome(pattern)) return family.atHome(pattern);
      const shared = Math.min(family.most, sum(pattern, family.shared, a));
      return base + shared + sum(pattern, family.own, a);
    },
    explain(a, b) {
      const pattern = comparer.pattern(a, b);
      return comparer.fields.map(({ column, scale }, field) => {
        const level = levelIn(pattern, field);
        const named = level === MISSING ? "missing" : (scale.levels[level] ?? "same");
        return { column: column.name, level: named, weight: weigh(pattern, field, a) };
      });
    },
  };
}

const logOdds = (chance: number): number => Math.log2(chance / (1 - chance));
const logRatios = (m: readonly number[], u: readonly number[]) =>
  m.map((share, level) => Math.log2(share / (u[level] ?? 1)));

function weigher({ fields: compared }: Comparer, { fields }: Model) {
  const weights = fields.map(({ m, u }) => logRatios(m, u));
  const rarity = compared.map(({ column }, field) => rarityOf(column.counts, fields[field]?.u.at(-1) ?? 1));
  return (pattern: number, field: number, a: number): number => {
    const level = levelIn(pattern, field);
    const weight = weights[field]?.[level];
    const one = compared[field];
    if (weight === undefined || !one) return 0;
    return level === exactOf(one.scale) ? weight + (rarity[field]?.(one.column.of[a] ?? 0) ?? 0) : weight;
  };
}

/** Bits that a value adds to those of any value in common. */
function rarityOf(counts: readonly number[], exactAtRandom: number) {
  const known = counts.reduce((sum, times, value) => (value === 0 ? sum : sum + times), 0);
  return (value: number): number => {
    const share = (counts[value] ?? 1) / Math.max(1, known);
    return Math.min(8, Math.log2(exactAtRandom / share));
  };
}

/** Where more pairs of one address than this are of one person, nobody lives with anybody in these records. */
const FAMILIES_UNDER = 0.95;
/** What no rule of chance may decide: a person looks at it. */
const DOUBTFUL = -1;
/** Nothing in common, or the year at most. */
const isUnlike = (pattern: number, field: number) => field >= 0 && levelIn(pattern, field) <= 1;

/**
 * Where families are, two who live together are never made one while their first names, or their birthdays, have nothing in common: twins,
 * and a father and son of one name, are as like as that.
 *
 * What a family shares, its address and its name, can say no more than that two records are of one family: how often that makes
 * them one person was learnt. At one address, each field is weighed against what the others who live there are like.
 */
function familyLimits({ fields: compared }: Comparer, { fields, prior, household }: Model) {
  if (!household) return undefined;
  const isShared = ({ column }: (typeof compared)[number]) =>
    addressKinds.includes(column.kind) || column.kind === "lastName";
  const places = compared.map((_, field) => field);
  const of = (kind: string) => compared.findIndex(({ column }) => column.kind === kind);
  const [number, street, postal, last] = [of("streetNumber"), of("street"), of("postalCode"), of("lastName")];
  const isExact = (pattern: number, field: number) => {
    const one = compared[field];
    return one !== undefined && levelIn(pattern, field) === exactOf(one.scale);
  };
  const atHome = fields.map(({ m }, field) => logRatios(m, household.u[field] ?? []));
  const sameName = atHome[last]?.at(-1) ?? 0;
  const who = places.filter((field) => !addressKinds.includes(compared[field]?.column.kind ?? "text"));
  return {
    shared: places.filter((field) => compared[field] !== undefined && isShared(compared[field])),
    own: places.filter((field) => compared[field] !== undefined && !isShared(compared[field])),
    most: logOdds(household.share) + sameName - logOdds(prior),
    sameHome: (pattern: number) =>
      (number < 0 || isExact(pattern, number)) &&
      (isExact(pattern, street) || (isExact(pattern, postal) && levelIn(pattern, street) > 0)),
    atHome(pattern: number): number {
      const learnt = who.reduce(
        (sum, field) => sum + (atHome[field]?.[levelIn(pattern, field)] ?? 0),
        logOdds(household.share),
      );
      const apart =
        household.share < FAMILIES_UNDER && (isUnlike(pattern, of("firstName")) || isUnlike(pattern, of("birthDate")));
      return apart && !isExact(pattern, of("identifier")) ? Math.min(learnt, DOUBTFUL) : learnt;
    },
  };
}
