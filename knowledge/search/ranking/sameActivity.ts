import { fold } from "../../../contracts/fold.ts";
import type { Offering } from "../../../contracts/offering.ts";
import { contentWords } from "../../embeddings/words.ts";
import type { Ranked } from "./rank.ts";

/** Several pages of one activity: the best ranked, then the others in their order. */
export interface Together {
  best: Ranked;
  others: Ranked[];
}

/** Brings together the pages that are one activity in several places or on several dates, at the rank of the best of them. */
export function bringTogether(ranked: readonly Ranked[], limit: number): Together[] {
  const groups: Together[] = [];
  const byTitle = new Map<string, Together[]>();
  for (const found of ranked) {
    const key = keyOf(found.offering);
    const known = byTitle.get(key);
    const same = known?.find(({ best }) => sayTheSame(best.offering, found.offering));
    if (same) same.others.push(found);
    else if (groups.length < limit) {
      const group = { best: found, others: [] };
      groups.push(group);
      if (known) known.push(group);
      else byTitle.set(key, [group]);
    }
  }
  return groups;
}

/** What was read of an offering to compare it, for as long as the offering itself is kept: the same few are found again and again. */
const keys = new WeakMap<Offering, string>();
const words = new WeakMap<Offering, ReadonlySet<string>>();

const keyOf = (offering: Offering) => remembered(keys, offering, (one) => one.duplicateGroup ?? titleKey(one));
const wordsOf = (offering: Offering) =>
  remembered(words, offering, ({ summary }) => new Set(contentWords(summary.fr).map(folded)));

function remembered<T>(known: WeakMap<Offering, T>, offering: Offering, read: (offering: Offering) => T): T {
  const kept = known.get(offering) ?? read(offering);
  known.set(offering, kept);
  return kept;
}

/** The title without the names of its places, its dates and its numbers, in any order of words. */
function titleKey({ kind, title, places, neighbourhoods }: Offering): string {
  const named = new Set(contentWords([...places.map(({ name }) => name), ...neighbourhoods].join(" ")).map(folded));
  const telling = contentWords(title.fr)
    .map(folded)
    .filter((word) => !named.has(word) && !EMPTY.test(word));
  return `${kind} ${telling.length > 0 ? telling.sort().join(" ") : fold(title.fr)}`;
}

const EMPTY =
  /^(?:\d+|parc|parcs|bibliotheque|berge|centre|tournee|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)$/;
const folded = (word: { folded: string }) => word.folded;

/** Half of their words in common: two « Yoga » of which one is for babies are two activities. */
const ALIKE = 0.5;

function sayTheSame(a: Offering, b: Offering): boolean {
  if (a.duplicateGroup !== undefined && a.duplicateGroup === b.duplicateGroup) return true;
  if (a.ageMin !== b.ageMin || a.ageMax !== b.ageMax || a.price?.amount !== b.price?.amount) return false;
  if (a.summary.fr === b.summary.fr) return true;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0 || other.size === 0) return false;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / Math.min(one.size, other.size) >= ALIKE;
}
