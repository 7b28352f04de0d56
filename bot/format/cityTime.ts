import { CITY_TIME_ZONE } from "../../contracts/clock.ts";

/** A civil moment of the city: its day `YYYY-MM-DD`, its weekday (0 is Monday), minutes since midnight. */
export interface CityMoment {
  day: string;
  weekday: number;
  minute: number;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** More hours than the sessions of several years start in; past it the table begins again. */
const MAX_HOURS = 20_000;

// Offsets change on the hour (UTC): asked of Intl once for each hour that some session starts or ends in.
const offsets = new Map<number, number>();
const zoneName = new Intl.DateTimeFormat("en-CA", { timeZone: CITY_TIME_ZONE, timeZoneName: "longOffset" });

/** @example cityMoment(Date.parse("2024-11-09T14:30:00Z")) // { day: "2024-11-09", weekday: 5, minute: 570 } */
export function cityMoment(instant: number): CityMoment {
  const local = instant + offsetAt(Math.floor(instant / HOUR));
  const days = Math.floor(local / DAY);
  return { day: dayOf(days), weekday: weekdayOf(days), minute: Math.floor((local - days * DAY) / MINUTE) };
}

const dayOf = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);
/** 1970-01-01 was a Thursday. */
const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7;

function offsetAt(hour: number): number {
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= MAX_HOURS) offsets.clear();
  const offset = readOffset(hour * HOUR);
  offsets.set(hour, offset);
  return offset;
}

function readOffset(instant: number): number {
  const name = zoneName.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
