import { eachPair, type Rule } from "../block/blocks.ts";
import { candidates } from "../block/rules.ts";
import { type Comparer, levelIn, MISSING } from "../compare/comparer.ts";
import type { Records } from "../read/columns.ts";
import { type Learnt, maximise } from "./expectationMaximisation.ts";
import { filled, levelsAtRandom } from "./levelsAtRandom.ts";
import type { Model } from "./model.ts";

/** Blocks of one person more often than of one family or one street. */
const TEACHES = /identifier|email|phone|bothNames|birthDate|birthYear/;
/** Pairs looked at for each rule: more tell no more. */
const MOST_PAIRS = 1_500_000;
/** A field that no rule could teach. */
const UNTAUGHT = 0.9;

/** Learns the weights of these records by themselves, without a label. */
export function learnModel(records: Records, comparer: Comparer, rules: readonly Rule[]): Model {
  const u = levelsAtRandom(comparer, records.size);
  const learnt = rules
    .filter(({ name }) => TEACHES.test(name))
    .map((rule) => maximise(patternsOf(rule, comparer), u, rule.fields))
    .filter(({ matches }) => matches >= 5);
  const fields = u.map((ofField, field) => ({
    u: ofField,
    m: rising(averaged(learnt, field, ofField.length), ofField),
  }));
  return { fields, prior: priorOf(fields, patternsOfAll(rules, comparer), records.size) };
}

function patternsOf(rule: Rule, comparer: Comparer): Map<number, number> {
  const patterns = new Map<number, number>();
  const every = Math.max(1, Math.ceil(rule.pairs / MOST_PAIRS));
  let seen = 0;
  eachPair(rule, (a, b) => {
    if (seen++ % every === 0) count(patterns, comparer.pattern(a, b), every);
  });
  return patterns;
}

function patternsOfAll(rules: readonly Rule[], comparer: Comparer): Map<number, number> {
  const patterns = new Map<number, number>();
  const every = Math.max(1, Math.ceil(rules.reduce((sum, { pairs }) => sum + pairs, 0) / (2 * MOST_PAIRS)));
  let seen = 0;
  candidates(rules, (a, b) => {
    if (seen++ % every === 0) count(patterns, comparer.pattern(a, b), every);
  });
  return patterns;
}

const count = (patterns: Map<number, number>, pattern: number, times: number) =>
  patterns.set(pattern, (patterns.get(pattern) ?? 0) + times);

/** What several rules taught, each as much as it has seen, up to a bound: none drowns the others. */
function averaged(learnt: readonly Learnt[], field: number, levels: number): number[] {
  const sums = filled(levels, 0);
  let total = 0;
  for (const { m, matches } of learnt) {
    const ofField = m[field];
    if (!ofField) continue;
    const weight = Math.min(matches, 1_000);
    total += weight;
    ofField.forEach((share, level) => (sums[level] = (sums[level] ?? 0) + share * weight));
  }
  if (total > 0) return sums.map((sum) => sum / total);
  return sums.map((_, level) => (level === levels - 1 ? UNTAUGHT : (1 - UNTAUGHT) / (levels - 1)));
}

/** More alike is never less likely to be one person: a step that says so was met too seldom, and takes the weight of the one below. */
function rising(m: number[], u: readonly number[]): number[] {
  const exact = m.length - 1;
  const ratio = (level: number) => (m[level] ?? 0) / (u[level] ?? 1);
  return m.map((share, level) =>
    level < exact && ratio(level) > ratio(exact) ? ratio(exact) * (u[level] ?? 1) : share,
  );
}

/** How many pairs are of one person, iterated until it holds; the others are of two. */
function priorOf(fields: Model["fields"], patterns: ReadonlyMap<number, number>, size: number): number {
  const all = (size * (size - 1)) / 2;
  let prior = Math.min(0.5, size / all / 4);
  for (let round = 0; round < 30; round++) {
    let matches = 0;
    for (const [pattern, times] of patterns) matches += times * chanceOf(pattern, fields, prior);
    prior = Math.min(0.5, Math.max(1 / all, matches / all));
  }
  return prior;
}

function chanceOf(pattern: number, fields: Model["fields"], prior: number): number {
  let odds = prior / (1 - prior);
  fields.forEach(({ m, u }, field) => {
    const level = levelIn(pattern, field);
    if (level !== MISSING) odds *= (m[level] ?? 1) / (u[level] ?? 1);
  });
  return odds / (1 + odds);
}
