import type { When } from "./compile.ts";
import { EVERY_DAY, monthBit, weekdayBit } from "./localTime.ts";
import type { TimeWindow } from "./timeOfDay.ts";

/** The part of a query that says when, made ready. `now` in milliseconds, `today` and `minute` in the city. */
export interface AskedWhen {
  now: number;
  today: number;
  minute: number;
  from?: number;
  to?: number;
  weekdays?: number;
  /** A bit a month, of any year. */
  months?: number;
  time?: TimeWindow;
}

/** The first day, not past, on which an occurrence meets every word about time; undefined when there is none. */
export function firstOccurrence(when: When, asked: AskedWhen): number | undefined {
  if (asked.time && !startsWithin(when, asked.time)) return undefined;
  if (when.shape !== "series" && when.endsAt <= asked.now) return undefined;
  const mask = when.weekdays & (asked.weekdays ?? EVERY_DAY);
  const from = Math.max(earliest(when, asked), asked.from ?? -Infinity);
  const to = Math.min(when.lastDay, asked.to ?? Infinity, from + (asked.months === undefined ? WEEK : YEAR));
  for (let day = from; day <= to; day++)
    if (mask & weekdayBit(day) && (asked.months === undefined || asked.months & monthBit(day))) return day;
  return undefined;
}

/** Within so many days every weekday comes once more, and every weekday of every month. */
const WEEK = 6;
const YEAR = 372;

/** What an occurrence does not say of the hour or of the weekday, taken out of what is asked, and how many such words there are. */
export function leftOpenBy(when: When, asked: AskedWhen): { asked: AskedWhen; unknown: number } {
  const hour = asked.time !== undefined && when.minutes === undefined;
  const weekday = asked.weekdays !== undefined && when.shape === "interval" && when.weekdays === EVERY_DAY;
  if (!hour && !weekday) return { asked, unknown: 0 };
  const { time, weekdays, ...rest } = asked;
  return {
    asked: {
      ...rest,
      ...(time !== undefined && !hour ? { time } : {}),
      ...(weekdays !== undefined && !weekday ? { weekdays } : {}),
    },
    unknown: Number(hour) + Number(weekday),
  };
}

/** A class of today that is over is past; a night that began yesterday and goes on is not. */
function earliest(when: When, asked: AskedWhen): number {
  if (when.shape === "single") return when.firstDay;
  const over = when.shape === "series" && when.endMinute <= asked.minute;
  return Math.max(when.firstDay, over ? asked.today + 1 : asked.today);
}

/** A class is at the time of its start; a place open for a while is there whenever the hours meet. */
function startsWithin({ minutes, shape }: When, { from, to }: TimeWindow): boolean {
  if (!minutes) return false;
  if (shape === "interval") return minutes.start <= to && minutes.end > from;
  return minutes.start >= from && minutes.start <= to;
}
