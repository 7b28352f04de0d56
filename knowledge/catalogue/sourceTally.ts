import type { CatalogueFact, SourceReport } from "../../contracts/catalogueReport.ts";
import type { CatalogueEntry } from "../../contracts/enrichment.ts";
import { completenessOf } from "./completeness.ts";

/** Counts of one source, added to entry by entry. */
export interface SourceTally {
  add(entry: CatalogueEntry, isExpired: boolean): void;
  report(): SourceReport;
}

type FieldCounts = SourceReport["enrichments"][number];

export function createSourceTally(source: string): SourceTally {
  const counts = { offerings: 0, expired: 0, conflicts: 0, scored: 0, given: 0, shown: 0 };
  const missing = new Map<CatalogueFact, number>();
  const groups = new Map<string, number>();
  const fields = new Map<string, FieldCounts>();
  return {
    add(entry, isExpired) {
      counts.offerings++;
      counts.conflicts += conflictsOf(entry).length;
      for (const { field, standing, rule } of entry.enrichments) {
        const of = fields.get(field) ?? { field, applied: 0, model: 0, conflict: 0, refused: 0, known: 0 };
        fields.set(field, of);
        of[standing]++;
        if (standing === "applied" && rule === "model") of.model++;
      }
      if (entry.duplicate) groups.set(entry.duplicate.group, (groups.get(entry.duplicate.group) ?? 0) + 1);
      if (isExpired) counts.expired++;
      else addCompleteness(entry);
    },
    report: () => ({
      source,
      offerings: counts.offerings,
      current: counts.offerings - counts.expired,
      expired: counts.expired,
      completeness: { given: mean(counts.given), shown: mean(counts.shown) },
      missing: Array.from(missing, ([name, count]) => ({ name, count })).toSorted(mostFirst),
      duplicates: { groups: groups.size, offerings: [...groups.values()].reduce((sum, size) => sum + size, 0) },
      conflicts: counts.conflicts,
      enrichments: [...fields.values()].toSorted((a, b) => b.applied - a.applied || (a.field < b.field ? -1 : 1)),
    }),
  };

  function addCompleteness({ offering, source: said }: CatalogueEntry): void {
    const [shown, given] = [completenessOf(offering), completenessOf(said)];
    if (!shown || !given) return;
    counts.scored++;
    counts.given += given.score;
    counts.shown += shown.score;
    for (const fact of shown.missing) missing.set(fact, (missing.get(fact) ?? 0) + 1);
  }

  function mean(sum: number): number {
    return counts.scored === 0 ? 0 : Math.round((sum / counts.scored) * 1_000) / 1_000;
  }
}

/** What the source says otherwise than the text: of the same field, or of another that does not go with it. */
export const conflictsOf = ({ enrichments }: CatalogueEntry) =>
  enrichments.filter(
    ({ standing, against }) => standing === "conflict" || (standing === "applied" && against !== undefined),
  );

const mostFirst = (a: { name: string; count: number }, b: { name: string; count: number }) =>
  b.count - a.count || (a.name < b.name ? -1 : 1);
