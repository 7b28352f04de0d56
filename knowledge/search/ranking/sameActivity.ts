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
    const key = found.offering.duplicateGroup ?? titleKey(found.offering);
    const known = byTitle.get(key)?.find(({ best }) => sayTheSame(best.offering, found.offering));
    if (known) known.others.push(found);
    else {
      const group = { best: found, others: [] };
      groups.push(group);
      byTitle.set(key, [...(byTitle.get(key) ?? []), group]);
    }
  }
  return groups.slice(0, limit);
}

/** The title without the names of its places, its dates and its numbers, in any order of words. */
function titleKey({ kind, title, places, neighbourhoods }: Offering): string {
  const named = new Set(contentWords([...places.map(({ name }) => name), ...neighbourhoods].join(" ")).map(folded));
  const words = contentWords(title.fr)
    .map(folded)
    .filter((word) => !named.has(word) && !EMPTY.test(word));
  return `${kind} ${words.length > 0 ? words.sort().join(" ") : fold(title.fr)}`;
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
  const [one, other] = [a, b].map(({ summary }) => new Set(contentWords(summary.fr).map(folded)));
  if (!one || !other || one.size === 0 || other.size === 0) return false;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.min(one.size, other.size) >= ALIKE;
}
