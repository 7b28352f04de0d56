import { CITY_TIME_ZONE } from "../../contracts/clock.ts";
import type { Offering, Session } from "../../contracts/offering.ts";

export const clocks = ["2024-11-01", "2024-06-13", "2026-02-28", "2026-11-23"].map(
  (day) => new Date(`${day}T14:00:00Z`),
);

export const hasSessions = ({ kind }: Offering) => kind === "activity" || kind === "event";

const civilFormat = new Intl.DateTimeFormat("en-CA", {
  timeZone: CITY_TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Civil day, hour and weekday of an instant in the city, by the platform's own time zone data. */
export function civil(instant: string): { day: string; time: string; weekday: string } {
  const parts = Object.fromEntries(
    civilFormat.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts["year"]}-${parts["month"]}-${parts["day"]}`,
    time: `${parts["hour"]}:${parts["minute"]}`,
    weekday: (parts["weekday"] ?? "").toLowerCase().slice(0, 3),
  };
}

export const sessionsIn = (catalogue: readonly Offering[]): Session[] => catalogue.flatMap(({ sessions }) => sessions);

/** Ids of the items for which the rule does not hold: an empty list is the proof, a full one says where to look. */
export function breaking<T extends { id: string }>(items: readonly T[], holds: (item: T) => boolean): string[] {
  return items.filter((item) => !holds(item)).map(({ id }) => id);
}
