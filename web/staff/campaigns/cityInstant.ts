import { CITY_TIME_ZONE } from "../../../contracts/clock.ts";

const civil = new Intl.DateTimeFormat("sv-SE", { timeZone: CITY_TIME_ZONE, dateStyle: "short", timeStyle: "medium" });

/** The instant of a `datetime-local` value read on a clock of the city, wherever the browser is. */
export function cityInstant(local: string): Date {
  const wanted = Date.parse(`${local}Z`);
  const asShown = (at: number) => Date.parse(`${civil.format(at).replace(" ", "T")}Z`);
  const near = wanted - (asShown(wanted) - wanted);
  // Once more, for the hours in which the clocks change.
  return new Date(near - (asShown(near) - wanted));
}
