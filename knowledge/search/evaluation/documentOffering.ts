import { DateTime } from "luxon";
import { z } from "zod";
import { CITY_TIME_ZONE } from "../../../contracts/clock.ts";
import { enriched } from "../../../contracts/enrichment.ts";
import type { Offering } from "../../../contracts/offering.ts";
import { createEnrich } from "../../enrich/index.ts";
import type { FacilityIndex } from "../../import/facilityIndex.ts";
import { toOffering } from "../../import/lavalOffering.ts";
import type { LavalRow } from "../../import/lavalRow.ts";

/** A page of the calendar as a judged collection gives it; instants in UTC. */
export const documentSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().default(""),
  categories: z.array(z.string()).default([]),
  audiences: z.array(z.string()).default([]),
  subcategories: z.array(z.string()).default([]),
  neighbourhoods: z.array(z.string()).default([]),
  venues: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
  occurrences: z.array(z.object({ start: z.string(), end: z.string() })).default([]),
});
export type CollectionDocument = z.infer<typeof documentSchema>;

/** A collection is judged on what its pages say: no list of facilities adds to them. */
const noFacilities: FacilityIndex = { byName: () => undefined, within: () => undefined };
const NEVER = DateTime.fromMillis(0, { zone: CITY_TIME_ZONE });

/**
 * The offerings that the import of the calendar would make of the pages: same labels, same reading of ages, prices, publics and
 * days in the text. What the catalogue's model only predicts is left out: a page is judged on what it says.
 */
export function documentOfferings(documents: readonly CollectionDocument[]): Offering[] {
  const enrich = createEnrich([]);
  return documents.map((document) => {
    const offering = documentOffering(document);
    return enriched(
      offering,
      enrich(offering).filter(({ rule }) => rule !== "model"),
    );
  });
}

function documentOffering(document: CollectionDocument): Offering {
  const [first, ...others] = document.occurrences;
  const row = (at: { start: string; end: string } | undefined) => toRow(document, at);
  const offering = toOffering([row(first), ...others.map(row)], noFacilities, undefined);
  return { ...offering, source: "collection", ...(first ? {} : { sessions: [] }) };
}

function toRow(document: CollectionDocument, at: { start: string; end: string } | undefined): LavalRow {
  return {
    id: document.id,
    url: "",
    page: document.id,
    title: document.title,
    text: document.description,
    start: at ? instant(at.start) : NEVER,
    end: at ? instant(at.end) : NEVER,
    registration: {},
    clienteles: document.audiences,
    categories: [...document.categories, ...document.subcategories],
    locations: document.venues,
    neighbourhoods: document.neighbourhoods,
    keywords: document.keywords,
    sites: [],
  };
}

const instant = (text: string) => DateTime.fromISO(text, { zone: CITY_TIME_ZONE });
