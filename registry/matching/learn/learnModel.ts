import { eachPair, type Rule } from "../block/blocks.ts";
import { candidates } from "../block/rules.ts";
import type { Comparer } from "../compare/comparer.ts";
import type { Records } from "../read/columns.ts";
import { chancesOf, type Classes, type Learnt, maximise } from "./expectationMaximisation.ts";
import { addressFields, firstClasses, sharedFields } from "./household.ts";
import { levelsAtRandom } from "./levelsAtRandom.ts";
import type { Model } from "./model.ts";

/** Blocks of one person and of strangers. Those of an address or a telephone hold families before anybody. */
const TEACHES = /identifier|bothNames|birthDate|birthYear|birthday/;
/** Pairs looked at for each rule: more tell no more. */
const MOST_PAIRS = 1_500_000;
/** Blocks of one address; the second where the number stands in the street. */
const AT_HOME = { numbered: ["street+streetNumber", "postalCode+streetNumber"], inOne: ["street"] };

/** Persons seen at home, from so many on: enough to tell what they alone say. */
const ENOUGH_AT_HOME = 50;

/** Learns the weights of these records by themselves, without a label. */
export function learnModel(records: Records, comparer: Comparer, rules: readonly Rule[]): Model {
  const u = levelsAtRandom(comparer, records.size);
  const shared = sharedFields(comparer);
  const first = firstClasses(u, shared);
  const abroad = rules
    .filter(({ name }) => TEACHES.test(name))
    .map((rule) => maximise(patternsOf([rule], comparer), first, { left: rule.fields, shared: [] }))
    .filter(({ seen }) => seen.m >= 5);
  const home = shared.length > 0 ? learnAtHome(first, shared, comparer, rules) : undefined;
  const classes: Classes = {
    u,
    m: averaged(abroad, first.m).map((levels, field) => home?.m[field] ?? levels),
    family: home?.family ?? first.family,
  };
  const fields = u.map((levels, field) => ({ u: levels, m: rising(classes.m[field] ?? [], levels) }));
  const prior = priorOf(classes, patternsOf(rules, comparer), records.size);
  return { fields, prior, ...(home ? { household: { share: home.share, u: classes.family } } : {}) };
}

/**
 * What is learnt where people live together. Only there a family can be told from a person who gave another first name or another birthday:
 * families differ in both, and would be many. `m` is that of the fields that say who somebody is.
 */
function learnAtHome(first: Classes, shared: readonly number[], comparer: Comparer, rules: readonly Rule[]) {
  const numbered = comparer.fields.some(({ column }) => column.kind === "streetNumber");
  const rule = rules.find(({ name }) => (numbered ? AT_HOME.numbered : AT_HOME.inOne).includes(name));
  if (!rule) return undefined;
  const left = addressFields(comparer);
  const { m, family, seen } = maximise(patternsOf([rule], comparer), first, { left, shared });
  const enough = seen.m >= ENOUGH_AT_HOME;
  const all = seen.m + seen.family;
  return {
    m: m.map((levels, field) => (enough && !left.includes(field) ? levels : undefined)),
    family,
    share: Math.min(0.999, Math.max(0.001, (seen.m + 1) / (all + 2))),
  };
}

/** The patterns of the pairs these rules give, and how many have each; of very many pairs, one in so many. */
function patternsOf(rules: readonly Rule[], comparer: Comparer): Map<number, number> {
  const patterns = new Map<number, number>();
  const all = rules.reduce((sum, { pairs }) => sum + pairs, 0);
  const every = Math.max(1, Math.ceil(all / MOST_PAIRS));
  let seen = 0;
  const take = (a: number, b: number): void => {
    if (seen++ % every !== 0) return;
    const pattern = comparer.pattern(a, b);
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + every);
  };
  const [only] = rules;
  if (rules.length === 1 && only) eachPair(only, take);
  else candidates(rules, take);
  return patterns;
}

/** What several rules taught, each as much as it has seen, up to a bound: none drowns the others. */
function averaged(learnt: readonly Learnt[], first: readonly number[][]): number[][] {
  return first.map((levels, field) => {
    const taught = learnt.filter(({ left }) => !left.includes(field));
    const total = taught.reduce((sum, { seen }) => sum + Math.min(seen.m, 1_000), 0);
    if (total === 0) return levels;
    const weighed = (level: number) =>
      taught.reduce((sum, { m, seen }) => sum + Math.min(seen.m, 1_000) * (m[field]?.[level] ?? 0), 0);
    return levels.map((_, level) => weighed(level) / total);
  });
}

/** More alike is never less likely to be one person: a step that says so was met too seldom, and weighs no more than the same value. */
function rising(m: readonly number[], u: readonly number[]): number[] {
  const exact = m.length - 1;
  const ratio = (level: number) => (m[level] ?? 0) / (u[level] ?? 1);
  return m.map((share, level) => (ratio(level) > ratio(exact) ? ratio(exact) * (u[level] ?? 1) : share));
}

/** Of all pairs there are, how many are of one person: iterated until it holds; those no rule gives are of two. */
function priorOf(classes: Classes, patterns: ReadonlyMap<number, number>, size: number): number {
  const all = (size * (size - 1)) / 2;
  const fields = classes.u.map((_, field) => field);
  let share = { m: Math.min(0.4, 1 / (4 * size)), family: Math.min(0.4, 1 / size) };
  for (let round = 0; round < 30; round++) {
    let [persons, families] = [0, 0];
    for (const [pattern, times] of patterns) {
      const chance = chancesOf(pattern, classes, share, fields);
      persons += times * chance.m;
      families += times * chance.family;
    }
    share = { m: Math.min(0.4, Math.max(1 / all, persons / all)), family: Math.min(0.4, families / all) };
  }
  return share.m;
}
