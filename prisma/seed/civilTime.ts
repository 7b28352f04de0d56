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
  const today = weekdays.indexOf(weekdayOf(day));
  return addDays(day, Math.min(...wanted.map((weekday) => (weekdays.indexOf(weekday) - today + 7) % 7)));
}

/** The last day at or before `day` that falls on one of the weekdays. */
export function lastOn(wanted: readonly Weekday[], day: string): string {
  const today = weekdays.indexOf(weekdayOf(day));
  return addDays(day, -Math.min(...wanted.map((weekday) => (today - weekdays.indexOf(weekday) + 7) % 7)));
}

/** The nth (from 1) weekday of a month, `2025`, `3`, `mon`, `1` → `2025-03-03`. */
export function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): string {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  return addDays(firstOn([weekday], first), 7 * (nth - 1));
}

// Asking the time zone data costs 20 µs and the programme asks a thousand times for some hundred days.
const noonOffsets = new Map<string, number>();

/** Minutes between UTC and the civil time of the city at noon of that day. */
function noonOffset(day: string): number {
  const known = noonOffsets.get(day);
  if (known !== undefined) return known;
  const { offset } = DateTime.fromISO(`${day}T12:00`, { zone: CITY_TIME_ZONE });
  noonOffsets.set(day, offset);
  return offset;
}

/**
 * The UTC instant of a civil time of the city from 03:00 on, the hour by which the clocks have changed:
 * `2025-01-11`, `09:30` → 14:30 UTC (winter time).
 */
export function cityInstant(day: string, time: string): Date {
  return new Date(Date.parse(`${day}T${time}Z`) - noonOffset(day) * 60_000);
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
