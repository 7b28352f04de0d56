import { CITY_TIME_ZONE } from "../../../contracts/clock.ts";
import type { Weekday } from "../../../contracts/understanding.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** A civil moment of the city: days since 1970-01-01 and minutes since midnight, both in America/Toronto. */
interface LocalMoment {
  day: number;
  minute: number;
}
export type ToLocal = (instant: number) => LocalMoment;

/** Offsets are asked of Intl once an hour of data and remembered: a hundred thousand sessions share a few thousand hours. */
export function createLocalTime(): ToLocal {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: CITY_TIME_ZONE, timeZoneName: "longOffset" });
  const offsets = new Map<number, number>();
  return (instant) => {
    const hour = Math.floor(instant / HOUR);
    const offset = offsets.get(hour) ?? offsetAt(format, hour * HOUR);
    offsets.set(hour, offset);
    const local = instant + offset;
    const day = Math.floor(local / DAY);
    return { day, minute: Math.floor((local - day * DAY) / 60_000) };
  };
}

function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** `2024-06-15` → days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** Days since 1970-01-01 → a date at midnight UTC, for formatting in UTC. */
export const dateOfDay = (day: number): Date => new Date(day * DAY);

export const weekOrder: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const EVERY_DAY = 0b1111111;

/** The month of a day as a bit, January first. Civil date from day count: H. Hinnant, « chrono-compatible low-level date algorithms ». */
export function monthBit(day: number): number {
  const shifted = day + 719_468;
  const dayOfEra = shifted - Math.floor(shifted / 146_097) * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return 1 << ((fromMarch + 2) % 12);
}
export const monthMask = (months: readonly number[]): number =>
  months.reduce((mask, month) => mask | (1 << (month - 1)), 0);

/** Monday is bit 0 (1970-01-01 was a Thursday). */
export const weekdayBit = (day: number): number => 1 << ((day + 3) % 7);

export function weekdayMask(weekdays: readonly Weekday[]): number {
  return weekdays.reduce((mask, weekday) => mask | (1 << weekOrder.indexOf(weekday)), 0);
}
