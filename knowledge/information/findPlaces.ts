import { z } from "zod";
import { fold } from "../../contracts/fold.ts";
import type { CityPlace, Hours, Information, PlacesFound, PlaceWanted } from "../../contracts/information.ts";
import type { Facility } from "../../contracts/offering.ts";
import { distanceKm } from "../../contracts/territory.ts";
import { weekdaySchema } from "../../contracts/understanding.ts";
import { createGazetteer, type Gazetteer } from "../search/locate/gazetteer.ts";
import { asksNearest, kindAsked, kindOfPlace } from "./placeKinds.ts";
import { readYaml, sourceSchema } from "./sources.ts";

const placeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  address: z.string(),
  neighbourhood: z.string(),
  phone: z.string().optional(),
});
const spanSchema = z.tuple([z.string().regex(/^\d\d:\d\d$/), z.string().regex(/^\d\d:\d\d$/)]);
const hoursSchema = z.strictObject({
  place: z.string().optional(),
  kind: z.string().optional(),
  days: z.partialRecord(weekdaySchema, spanSchema),
  source: sourceSchema,
});

/** Places by their name, their kind and how far they are; their hours where a source gives them. */
export function findPlaces(facilities: readonly Facility[]): Pick<Information, "places" | "hours"> {
  const gazetteer = createGazetteer(facilities);
  const places = [...facilities.map(placeOf), ...readYaml("places.yaml", z.array(placeSchema)).map(withoutGaps)];
  const hours = readYaml("hours.yaml", z.array(hoursSchema));
  return {
    places: (wanted) => find(wanted, places, gazetteer),
    hours: (place) => {
      const row = hours.find((one) => one.place === place.id) ?? hours.find((one) => one.kind === place.kind);
      return row && { source: row.source, days: spans(row.days) };
    },
  };
}

const placeOf = (facility: Facility): CityPlace => ({ ...facility, kind: kindOfPlace(facility.name) });

const withoutGaps = ({ phone, ...place }: z.infer<typeof placeSchema>): CityPlace =>
  phone === undefined ? place : { ...place, phone };

function spans(days: z.infer<typeof hoursSchema>["days"]): Hours["days"] {
  const entries = Object.entries(days).map(([day, [opens, closes]]) => [day, { opens, closes }] as const);
  return Object.fromEntries(entries);
}

function find(wanted: PlaceWanted, places: readonly CityPlace[], gazetteer: Gazetteer): PlacesFound {
  const from = wanted.near ? gazetteer.locate(wanted.near) : undefined;
  const named = namedIn(wanted, places, gazetteer);
  const kind = kindAsked(wanted.text);
  const area = wanted.place && !named ? gazetteer.neighbourhood(wanted.place) : undefined;
  const start = from ?? (area ? gazetteer.locate(area) : undefined);
  const candidates = named ? [named] : kind ? places.filter((place) => place.kind === kind) : [];
  const byDistance = candidates
    .map((place) => ({ place, ...measured(place, start) }))
    .sort((a, b) => (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity));
  const inArea = area ? byDistance.filter(({ place }) => place.neighbourhood === area) : [];
  const kept = inArea.length > 0 ? inArea : byDistance;
  const nearest = start !== undefined && (asksNearest(wanted.text) || (area !== undefined && inArea.length === 0));
  return { places: nearest ? kept.slice(0, 1) : kept, ...(start ? { from: start.label } : {}) };
}

/** The place that was named: read by understanding, or found in the words themselves (typing errors allowed). */
function namedIn({ text, place }: PlaceWanted, places: readonly CityPlace[], gazetteer: Gazetteer) {
  const known = (name: string) => places.find((one) => fold(one.name) === fold(name));
  const located = place ? gazetteer.locate(place) : undefined;
  const read = (place && known(place)) ?? (located?.kind === "facility" ? known(located.label) : undefined);
  return read || facilityIn(text, known, gazetteer);
}

const LONGEST_NAME = 5;

function facilityIn(text: string, known: (name: string) => CityPlace | undefined, gazetteer: Gazetteer) {
  const words =
    fold(text)
      .match(/[a-z0-9'-]+/g)
      ?.slice(0, 60) ?? [];
  for (let length = LONGEST_NAME; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const found = gazetteer.locate(words.slice(at, at + length).join(" "));
      const place = found?.kind === "facility" ? known(found.label) : undefined;
      if (place) return place;
    }
  return undefined;
}

function measured(place: CityPlace, from: { lat: number; lon: number } | undefined): { distanceKm?: number } {
  if (!from || place.lat === undefined || place.lon === undefined) return {};
  return { distanceKm: distanceKm(from, { lat: place.lat, lon: place.lon }) };
}
