import type { Offering } from "../../contracts/offering.ts";
import { demonstrationActivities } from "./activities.ts";
import { demonstrationFacilities, placeFinder } from "./facilities.ts";
import { demonstrationServices } from "./services.ts";
import { demonstrationSubsidies } from "./subsidies.ts";

/**
 * The demonstration catalogue as it stands at `now`: activities and events with their coming sessions, aids with the dates of
 * the running or next period, services of the 311. The same instant gives the same catalogue; ids of sessions
 * hold for their season. Throws, naming the file and the field, when a data file is malformed.
 *
 * @example demonstrationCatalogue(new Date("2024-06-13T13:00:00Z")).length
 */
export function demonstrationCatalogue(now: Date): Offering[] {
  return [
    ...demonstrationActivities(now, placeFinder(demonstrationFacilities())),
    ...demonstrationSubsidies(now),
    ...demonstrationServices(),
  ];
}
