// Calendar days and civil times of the city. Days are plain `YYYY-MM-DD` texts so that adding days never meets a clock change.
import { DateTime } from "luxon";
import { CITY_TIME_ZONE } from "../../contracts/clock.ts";
import type { Weekday } from "../../contracts/understanding.ts";

const weekdays: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const DAY = 86_400_000;

/** The calendar day in the city at this instant. */
export function cityDay(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: CITY_TIME_ZONE }).toFormat("yyyy-MM-dd");
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(day: string): Weekday {
  return weekdays[new Date(day).getUTCDay()] ?? "sun";
}

/** The first day at or after `day` that falls on one of the weekdays. */
export function firstOn(wanted: readonly Weekday[], day: string): string {
  let candidate = day;
  while (!wanted.includes(weekdayOf(candidate))) candidate = addDays(candidate, 1);
  return candidate;
}

/** The last day at or before `day` that falls on one of the weekdays. */
export function lastOn(wanted: readonly Weekday[], day: string): string {
  let candidate = day;
  while (!wanted.includes(weekdayOf(candidate))) candidate = addDays(candidate, -1);
  return candidate;
}

/** The nth (from 1) weekday of a month, `2025`, `3`, `mon`, `1` → `2025-03-03`. */
export function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): string {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  return addDays(firstOn([weekday], first), 7 * (nth - 1));
}

/** The UTC instant of a civil time of the city: `2025-01-11`, `09:30` → 14:30 UTC (winter time). */
export function cityInstant(day: string, time: string): Date {
  return DateTime.fromISO(`${day}T${time}`, { zone: CITY_TIME_ZONE }).toJSDate();
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
