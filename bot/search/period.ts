import { DateTime } from "luxon";
import { CITY_TIME_ZONE } from "../../contracts/clock.ts";

/** Days of the city's zone, both included. */
export interface Period {
  from: string;
  to: string;
}

type Reader = (today: DateTime) => [DateTime, DateTime];
const weekStart = (day: DateTime) => day.startOf("week");
const season =
  (month: number, day: number, months: number): Reader =>
  (today) => {
    const start = DateTime.fromObject({ year: today.year, month, day }, { zone: CITY_TIME_ZONE });
    const begins =
      [start.minus({ years: 1 }), start, start.plus({ years: 1 })].find((one) => one.plus({ months }) > today) ?? start;
    return [begins, begins.plus({ months }).minus({ days: 1 })];
  };

/** Dates said by a name, from the city's own day. A weekend is Saturday and Sunday; what is over already is left out. */
const named: Record<string, Reader> = {
  today: (day) => [day, day],
  tomorrow: (day) => [day.plus({ days: 1 }), day.plus({ days: 1 })],
  "this-week": (day) => [day, weekStart(day).plus({ days: 6 })],
  "next-week": (day) => [weekStart(day).plus({ days: 7 }), weekStart(day).plus({ days: 13 })],
  "this-weekend": (day) => [latest(day, weekStart(day).plus({ days: 5 })), weekStart(day).plus({ days: 6 })],
  "next-weekend": (day) => [weekStart(day).plus({ days: 12 }), weekStart(day).plus({ days: 13 })],
  "this-month": (day) => [day, day.endOf("month")],
  "next-month": (day) => [day.plus({ months: 1 }).startOf("month"), day.plus({ months: 1 }).endOf("month")],
  spring: season(3, 20, 3),
  summer: season(6, 20, 3),
  fall: season(9, 20, 3),
  winter: season(12, 20, 3),
  // Québec's school boards take the first week of March that begins on a Monday.
  "spring-break": (day) => {
    const week = (year: number) => firstMondayOfMarch(year);
    const start = week(day.year).plus({ days: 6 }) >= day ? week(day.year) : week(day.year + 1);
    return [latest(day, start), start.plus({ days: 6 })];
  },
  christmas: season(12, 20, 0.5),
  easter: (day) => {
    const sunday = [day.year, day.year + 1].map(easterSunday).find((one) => one.plus({ days: 1 }) >= day) ?? day;
    return [sunday.minus({ days: 2 }), sunday.plus({ days: 1 })];
  },
};

/** The days a date means, or undefined when it means none that can come (last week, yesterday). */
export function periodOf(date: string, now: Date): Period | undefined {
  const today = DateTime.fromJSDate(now, { zone: CITY_TIME_ZONE }).startOf("day");
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return { from: date, to: date };
  if (/^\d\d-\d\d$/.test(date)) {
    const day = [today.year, today.year + 1]
      .map((year) => `${year}-${date}`)
      .find((one) => one >= (today.toISODate() ?? ""));
    return day ? { from: day, to: day } : undefined;
  }
  if (/^\d{4}$/.test(date)) return { from: `${date}-01-01`, to: `${date}-12-31` };
  const found = named[date]?.(today);
  return found && days(found);
}

/** The coming month of that number. */
export function monthPeriod(month: number, now: Date): Period {
  const today = DateTime.fromJSDate(now, { zone: CITY_TIME_ZONE }).startOf("day");
  const year = month < today.month ? today.year + 1 : today.year;
  const first = DateTime.fromObject({ year, month, day: 1 }, { zone: CITY_TIME_ZONE });
  return days([latest(today, first), first.endOf("month")]);
}

const days = ([from, to]: [DateTime, DateTime]): Period => ({ from: from.toISODate() ?? "", to: to.toISODate() ?? "" });
const latest = (a: DateTime, b: DateTime) => (a > b ? a : b);

function firstMondayOfMarch(year: number): DateTime {
  const first = DateTime.fromObject({ year, month: 3, day: 1 }, { zone: CITY_TIME_ZONE });
  return first.plus({ days: (8 - first.weekday) % 7 });
}

/** Anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): DateTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return DateTime.fromObject({ year, month: Math.floor(n / 31), day: (n % 31) + 1 }, { zone: CITY_TIME_ZONE });
}
