import { CITY_TIME_ZONE } from "./clock.ts";
import type { Offering } from "./offering.ts";

const cityDay = new Intl.DateTimeFormat("en-CA", { timeZone: CITY_TIME_ZONE, dateStyle: "short" });

/** The civil day of an instant in the city, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => cityDay.format(instant);

/**
 * The last day on which an activity or event can be attended, `YYYY-MM-DD` in the city; undefined for what has no dates and for
 * aids and services, which are worth knowing out of their dates.
 */
export function lastDayOf({ kind, sessions }: Offering): string | undefined {
  if ((kind !== "activity" && kind !== "event") || sessions.length === 0) return undefined;
  const days = sessions.map(({ endsAt, lastDay }) => lastDay ?? dayOf(new Date(endsAt)));
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
