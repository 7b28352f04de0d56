import type { CatalogueReport } from "../../contracts/catalogueReport.ts";
import { givenBy, type CatalogueEntry, type DuplicateLink } from "../../contracts/enrichment.ts";
import { dayOf, lastDayOf } from "../../contracts/expiry.ts";
import { completenessOf } from "./completeness.ts";
import { conflictsOf, createSourceTally, type SourceTally } from "./sourceTally.ts";

/** Lists longer than this are for a search, not for a page. */
const LISTED = 20;

/**
 * The state of the catalogue, source by source: what is there, what is missing, what stands twice, what is over, where a text and
 * its source disagree, what was read. Reads the entries once, as they come.
 *
 * @example const report = await reportCatalogue(registry.catalogue.entries(), clock.now());
 */
export async function reportCatalogue(entries: AsyncIterable<CatalogueEntry>, now: Date): Promise<CatalogueReport> {
  const today = dayOf(now);
  const tallies = new Map<string, SourceTally>();
  const lists = emptyLists();
  for await (const entry of entries) {
    const { offering } = entry;
    const lastDay = lastDayOf(offering);
    const isExpired = lastDay !== undefined && lastDay < today;
    const tally = tallies.get(offering.source) ?? createSourceTally(offering.source);
    tallies.set(offering.source, tally);
    tally.add(entry, isExpired);
    addToLists(lists, entry, isExpired ? lastDay : undefined);
  }
  return {
    at: today,
    listed: LISTED,
    sources: Array.from(tallies.values(), (tally) => tally.report()).toSorted((a, b) => b.offerings - a.offerings),
    duplicates: Array.from(lists.groups, ([group, members]) => ({ group, members }))
      .toSorted((a, b) => b.members.length - a.members.length || (a.group < b.group ? -1 : 1))
      .slice(0, LISTED),
    conflicts: lists.conflicts.slice(0, LISTED),
    expired: lists.expired.toSorted((a, b) => (a.lastDay > b.lastDay ? -1 : 1)).slice(0, LISTED),
    leastComplete: lists.leastComplete.toSorted(leastFirst).slice(0, LISTED),
  };
}

type Members = (Omit<DuplicateLink, "group"> & { title: string; source: string })[];
interface Lists extends Pick<CatalogueReport, "conflicts" | "expired" | "leastComplete"> {
  groups: Map<string, Members>;
}
const emptyLists = (): Lists => ({ groups: new Map(), conflicts: [], expired: [], leastComplete: [] });

function addToLists(lists: Lists, entry: CatalogueEntry, expiredOn: string | undefined): void {
  const { offering, duplicate } = entry;
  const named = { offeringId: offering.id, title: offering.title.fr };
  if (duplicate) {
    const { group, ...link } = duplicate;
    lists.groups.set(group, [
      ...(lists.groups.get(group) ?? []),
      { ...link, title: named.title, source: offering.source },
    ]);
  }
  for (const { field, value, words, against } of conflictsOf(entry))
    lists.conflicts.push({
      ...named,
      field,
      given: against ?? asText(givenBy(entry.source, field)),
      read: asText(value),
      words,
    });
  const completeness = completenessOf(offering);
  if (expiredOn !== undefined) lists.expired.push({ ...named, lastDay: expiredOn });
  else if (completeness) lists.leastComplete.push({ ...named, ...completeness });
}

const leastFirst = (a: { score: number; offeringId: string }, b: { score: number; offeringId: string }) =>
  a.score - b.score || (a.offeringId < b.offeringId ? -1 : 1);

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
}
