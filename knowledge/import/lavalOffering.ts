import type { Evidence, Offering, Place } from "../../contracts/offering.ts";
import { readTextStatus, readTitleStatus } from "../enrich/index.ts";
import { toPlace, type FacilityIndex } from "./facilityIndex.ts";
import { factsOf } from "./lavalFacts.ts";
import { archiveLabels, emptyLabels, kindOf } from "./lavalLabels.ts";
import { registrationOf } from "./lavalRegistration.ts";
import type { LavalRow } from "./lavalRow.ts";
import { toSessions, type Occurrence } from "./lavalSessions.ts";
import { summarize } from "./summarize.ts";

export const LAVAL_SOURCE = "laval-calendar";
const CITY = "Ville de Laval";
const CITY_CATEGORY = "Activités de la ville";

/** One offering out of the rows of one page. `asOf` is the day of the export. */
export function toOffering(
  rows: readonly [LavalRow, ...LavalRow[]],
  facilities: FacilityIndex,
  asOf: string | undefined,
): Offering {
  const [first] = rows;
  const { title } = readTitleStatus(first.title);
  const text = rows.find((row) => row.text !== "")?.text ?? "";
  const categories = union(rows, (row) => row.categories);
  const keywords = union(rows, (row) => row.keywords);
  const sites = union(rows, (row) => row.sites).filter((site) => !emptyLabels.includes(site));
  const places = placesOf(rows, title, facilities);
  const status = statusOf(rows, text);
  const facts = factsOf({
    words: `${title}\n${text}`,
    clienteles: union(rows, (row) => row.clienteles),
    keywords,
    labels: [...sites, ...categories, ...keywords],
    places: places.places,
  });
  const { sessions, evidence } = toSessions(
    first.id,
    text,
    rows.map((row) => toOccurrence(row, places, status.cancelled(row), facilities)),
  );
  const registration = registrationOf(rows, `${title}\n${text}`, first.page);
  return {
    id: first.id,
    kind: kindOf(title, categories),
    source: LAVAL_SOURCE,
    title: { fr: title },
    summary: { fr: summarize(text) || title },
    ...(text ? { description: { fr: text } } : {}),
    url: first.url,
    ...(categories.includes(CITY_CATEGORY) ? { organism: CITY } : {}),
    categories,
    topics: sites,
    keywords,
    ...facts,
    neighbourhoods: neighbourhoodsOf(rows, places.places),
    places: places.places,
    ...(registration.value ? { registration: registration.value } : {}),
    status: status.value,
    sessions,
    demonstration: false,
    ...(asOf ? { asOf } : {}),
    evidence: [...facts.evidence, ...places.evidence, ...status.evidence, ...registration.evidence, ...evidence],
  };
}

const union = (rows: readonly LavalRow[], read: (row: LavalRow) => string[]) => [...new Set(rows.flatMap(read))];

interface Places {
  places: Place[];
  evidence: Evidence[];
}

/** The places of all rows; when none is given, the facility that the page names. */
function placesOf(rows: readonly LavalRow[], title: string, facilities: FacilityIndex): Places {
  const places = new Map<string, Place>();
  for (const row of rows)
    for (const place of rowPlaces(row, facilities)) if (!places.has(place.name)) places.set(place.name, place);
  if (places.size > 0) return { places: [...places.values()], evidence: [] };
  const found = namedFacility(rows, title, facilities);
  if (!found) return { places: [], evidence: [] };
  return {
    places: [toPlace(found.facility.name, found.facility)],
    evidence: [{ field: "places", words: found.words, rule: found.rule }],
  };
}

/** « … au parc des Saules » in the title; else the web section « Maison des arts de Laval », when the neighbourhood agrees. */
function namedFacility(rows: readonly LavalRow[], title: string, facilities: FacilityIndex) {
  const inTitle = facilities.within(title);
  if (inTitle) return { facility: inTitle, words: title, rule: "facility-in-title" };
  const tagged = union(rows, (row) => row.neighbourhoods);
  for (const site of union(rows, (row) => row.sites)) {
    const facility = facilities.byName(site);
    if (facility?.neighbourhood && tagged.includes(facility.neighbourhood))
      return { facility, words: site, rule: "facility-in-sites" };
  }
  return undefined;
}

/** A row with one place and one neighbourhood tag says where that place is, better than its position does. */
function rowPlaces({ locations, neighbourhoods }: LavalRow, facilities: FacilityIndex): Place[] {
  const own = locations.length === 1 && neighbourhoods.length === 1 ? neighbourhoods[0] : undefined;
  return locations.map((name) => toPlace(name, facilities.byName(name), own));
}

/** A row that lists nine libraries does not say which one: its session has no place of its own. */
function toOccurrence(row: LavalRow, places: Places, cancelled: boolean, facilities: FacilityIndex): Occurrence {
  const own = rowPlaces(row, facilities);
  const [place] = own.length === 0 ? places.places : own;
  const isSure = own.length === 1 || (own.length === 0 && places.evidence.length > 0);
  const archive = row.keywords.find((keyword) => archiveLabels.includes(keyword));
  return {
    start: row.start,
    end: row.end,
    cancelled,
    ...(place && isSure ? { place } : {}),
    ...(archive === undefined ? {} : { archive }),
  };
}

function neighbourhoodsOf(rows: readonly LavalRow[], places: readonly Place[]): string[] {
  const tagged = union(rows, (row) => row.neighbourhoods);
  return tagged.length > 0 ? tagged : [...new Set(places.flatMap(({ neighbourhood }) => neighbourhood ?? []))];
}

/** Cancelled when every row is; one cancelled row among others cancels its session only. */
function statusOf(
  rows: readonly LavalRow[],
  text: string,
): { value: Offering["status"]; cancelled: (row: LavalRow) => boolean; evidence: Evidence[] } {
  const said = readTextStatus(text);
  const found = rows.map((row) => readTitleStatus(row.title).status ?? said);
  const all = (value: "cancelled" | "full") => found.every((finding) => finding?.value === value);
  const value = all("cancelled") ? "cancelled" : all("full") ? "full" : "active";
  const first = found.find((finding) => finding !== undefined);
  const cancelled = (row: LavalRow) => (readTitleStatus(row.title).status ?? said)?.value === "cancelled";
  return { value, cancelled, evidence: first ? [{ field: "status", words: first.words, rule: first.rule }] : [] };
}
