import { exactOf } from "./levels.ts";
import { type Comparer, levelIn, MISSING } from "./comparer.ts";
import type { Model } from "../learn/model.ts";

export interface Scorer {
  /** Log2 of the odds that two records are of one person. Over 0 it is more likely than not. */
  score: (a: number, b: number) => number;
  /** The same, field by field: for whoever wants to know why. */
  explain: (a: number, b: number) => { column: string; level: string; weight: number }[];
}

/** Weighs what two records have in common; a rare value in common says more than a common one (« Xiong », « Tremblay »). */
export function createScorer(comparer: Comparer, { fields, prior }: Model): Scorer {
  const base = Math.log2(prior / (1 - prior));
  const weights = fields.map(({ m, u }) => m.map((share, level) => Math.log2(share / (u[level] ?? 1))));
  const rarity = comparer.fields.map(({ column }, field) => rarityOf(column.counts, fields[field]?.u.at(-1) ?? 1));
  const weigh = (pattern: number, field: number, a: number): number => {
    const level = levelIn(pattern, field);
    if (level === MISSING) return 0;
    const weight = weights[field]?.[level] ?? 0;
    const { column, scale } = comparer.fields[field]!;
    return level === exactOf(scale) ? weight + (rarity[field]?.(column.of[a] ?? 0) ?? 0) : weight;
  };
  return {
    score(a, b) {
      const pattern = comparer.pattern(a, b);
      let sum = base;
      for (let field = 0; field < weights.length; field++) sum += weigh(pattern, field, a);
      return sum;
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

/** Bits that a value adds to those of any value in common. */
function rarityOf(counts: readonly number[], exactAtRandom: number) {
  const known = counts.reduce((sum, times, value) => (value === 0 ? sum : sum + times), 0);
  return (value: number): number => {
    const share = (counts[value] ?? 1) / Math.max(1, known);
    return Math.min(8, Math.log2(exactAtRandom / share));
  };
}
