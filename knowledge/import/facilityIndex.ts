import { fold } from "../../contracts/fold.ts";
import type { Facility, Place } from "../../contracts/offering.ts";

/** Finds facilities by the names people write: accents, hyphens, capitals and « St » do not matter. */
export interface FacilityIndex {
  byName(name: string): Facility | undefined;
  /** The facility with the longest name that stands whole in a text, such as a title « … au parc des Saules ». */
  within(text: string): Facility | undefined;
}

export function indexFacilities(facilities: readonly Facility[]): FacilityIndex {
  const byKey = new Map(facilities.map((facility) => [keyOf(facility.name), facility]));
  const longestFirst = [...byKey.keys()].filter((key) => key.includes(" ")).toSorted((a, b) => b.length - a.length);
  return {
    byName: (name) => byKey.get(keyOf(name)),
    within: (text) => {
      const key = ` ${keyOf(text)} `;
      const name = longestFirst.find((candidate) => key.includes(` ${candidate} `));
      return name === undefined ? undefined : byKey.get(name);
    },
  };
}

function keyOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bst(e?)\b/g, "saint$1")
    .trim();
}

/** The place of a facility, or a bare name when the city's list does not have it. `neighbourhood` is the source's own word for it. */
export function toPlace(name: string, facility: Facility | undefined, neighbourhood?: string): Place {
  const own = neighbourhood ?? facility?.neighbourhood;
  return {
    name: facility?.name ?? name,
    ...(facility ? { facilityId: facility.id, lat: facility.lat, lon: facility.lon } : {}),
    ...(facility?.address ? { address: facility.address } : {}),
    ...(facility?.postalCode ? { postalCode: facility.postalCode } : {}),
    ...(own ? { neighbourhood: own } : {}),
  };
}
