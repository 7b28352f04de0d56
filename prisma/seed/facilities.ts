import { z } from "zod";
import { facilitySchema, type Facility, type Place } from "../../contracts/offering.ts";
import { readData } from "./demonstrationData.ts";

/** Real municipal facilities of Laval (name, address, position): Ville de Laval, CC BY 4.0. */
export function demonstrationFacilities(): Facility[] {
  return readData("facilities", z.array(facilitySchema));
}

/** Finds a facility by its id and gives it as the place of a session; throws when the data names one that does not exist. */
export function placeFinder(facilities: readonly Facility[]): (id: string) => Place {
  const places = new Map(facilities.map((facility) => [facility.id, facilityToPlace(facility)]));
  return (id) => {
    const place = places.get(id);
    if (!place) throw new Error(`Demonstration data: no facility has the id « ${id} ».`);
    return place;
  };
}

function facilityToPlace({ id, name, address, postalCode, neighbourhood, lat, lon }: Facility): Place {
  return {
    name,
    facilityId: id,
    ...(address && { address }),
    ...(postalCode && { postalCode }),
    ...(neighbourhood && { neighbourhood }),
    lat,
    lon,
  };
}
