import { DateTime } from "luxon";
import { CITY_TIME_ZONE } from "../../contracts/clock.ts";
import { weekdaySchema, type Weekday } from "../../contracts/understanding.ts";

/** The instant in the contract's form: UTC, to the second, `Z`. */
export function toInstant(time: DateTime): string {
  return time.toUTC().startOf("second").toISO({ suppressMilliseconds: true }) ?? "";
}

/** Reads an ISO instant; without an offset it is in `zone`. Undefined when it is not a date with a time, or outside 1990-2150. */
export function readInstant(text: string, zone: string): DateTime | undefined {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text.trim())) return undefined;
  const time = DateTime.fromISO(text.trim().replace(" ", "T"), { zone });
  return time.isValid && time.year >= 1990 && time.year <= 2150 ? time.setZone(CITY_TIME_ZONE) : undefined;
}

export function weekdayOf(time: DateTime): Weekday {
  return weekdaySchema.options[time.setZone(CITY_TIME_ZONE).weekday - 1] ?? "mon";
}

/** The same civil day at `HH:MM` of the city: 10 h stays 10 h across the change of hour. */
export function atCivilTime(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return day.setZone(CITY_TIME_ZONE).set({ hour, minute, second: 0, millisecond: 0 });
}
