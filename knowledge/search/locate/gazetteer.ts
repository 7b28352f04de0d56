import { fold } from "../../../contracts/fold.ts";
import type { Facility, Place } from "../../../contracts/offering.ts";
import type { Knowledge } from "../../../contracts/search.ts";
import { neighbourhoods, postalAreas } from "../../../contracts/territory.ts";
import type { CompiledPlace, MapPoint } from "../eligibility/compile.ts";
import { createNameMatcher } from "./matchName.ts";
import { nameWords, postalAreaIn } from "./names.ts";

/** The names of the territory: facilities, neighbourhoods with their nicknames, postal areas. */
export interface Gazetteer {
  locate: Knowledge["locate"];
  /** The official name of a neighbourhood, however it is written. */
  neighbourhood(name: string): string | undefined;
  /** The point that stands for a neighbourhood, by its official name. */
  middleOf(name: string): MapPoint | undefined;
  /** The words that must stand in the name of a place for it to be the one named. */
  placeName(name: string): string;
  compile(place: Place): CompiledPlace;
}

type Located = NonNullable<ReturnType<Knowledge["locate"]>>;

export function createGazetteer(facilities: readonly Facility[]): Gazetteer {
  const byId = new Map(facilities.map((facility) => [facility.id, facility]));
  const byName = new Map(facilities.map((facility) => [key(facility.name), facility]));
  const quarters = new Map(
    neighbourhoods.flatMap((n) => [n.name, ...n.nicknames].map((name) => [key(name), n] as const)),
  );
  const matcher = createNameMatcher<Located>([
    ...neighbourhoods.flatMap((n) =>
      [n.name, ...n.nicknames].map((name) => ({ name, value: located(n.name, n, "neighbourhood") })),
    ),
    ...facilities.map((f) => ({ name: f.name, value: located(f.name, f, "facility") })),
  ]);
  const find = (name: string) => {
    const near = quarters.get(key(name))?.name ?? matcher(nameWords(name));
    return typeof near === "string" ? near : near?.kind === "neighbourhood" ? near.label : undefined;
  };
  const neighbourhood = remember(find);
  const official = (name: string) => neighbourhood(name) ?? fold(name);
  const facilityOf = ({ facilityId, name }: Place) => byId.get(facilityId ?? "") ?? byName.get(key(name));
  const shared = remember((_: string, place: Place) => compilePlace(place, facilityOf(place), official));
  return {
    locate: (name) => postalArea(name) ?? matcher(nameWords(name)),
    neighbourhood,
    middleOf: (name) => middles.get(name),
    placeName: (name) => {
      const found = matcher(nameWords(name));
      return nameWords(found?.kind === "facility" ? found.label : name).join(" ");
    },
    compile: (place) => shared(JSON.stringify(place), place),
  };
}

const middles = new Map(neighbourhoods.map(({ name, lat, lon }) => [name, { lat, lon, exact: false }]));

/** Catalogues write the same few names thousands of times; citizens write anything: the memory has an end. */
function remember<T, Rest extends unknown[]>(
  find: (name: string, ...rest: Rest) => T,
): (name: string, ...rest: Rest) => T {
  const known = new Map<string, { found: T }>();
  return (name, ...rest) => {
    const kept = known.get(name) ?? { found: find(name, ...rest) };
    if (known.size < 5_000) known.set(name, kept);
    return kept.found;
  };
}

const key = (name: string) => nameWords(name).join(" ");

function located(label: string, { lat, lon }: { lat: number; lon: number }, kind: Located["kind"]): Located {
  return { label, lat, lon, kind };
}

function postalArea(name: string): Located | undefined {
  const code = postalAreaIn(name);
  const area = postalAreas.find((known) => known.code === code);
  return area && located(area.code, area, "postal_area");
}

function compilePlace(place: Place, facility: Facility | undefined, official: (name: string) => string): CompiledPlace {
  const named = place.neighbourhood ?? facility?.neighbourhood;
  const compiled: CompiledPlace = { name: key(place.name), neighbourhoods: named ? [official(named)] : [] };
  const point = pointOf(place, facility, compiled.neighbourhoods[0]);
  return point ? { ...compiled, point } : compiled;
}

function pointOf(
  place: Place,
  facility: Facility | undefined,
  neighbourhood: string | undefined,
): CompiledPlace["point"] {
  if (place.lat !== undefined && place.lon !== undefined) return { lat: place.lat, lon: place.lon, exact: true };
  if (facility) return { lat: facility.lat, lon: facility.lon, exact: true };
  const code = postalAreaIn(place.postalCode ?? "");
  const stands =
    postalAreas.find((area) => area.code === code) ?? neighbourhoods.find(({ name }) => name === neighbourhood);
  return stands && { lat: stands.lat, lon: stands.lon, exact: false };
}
