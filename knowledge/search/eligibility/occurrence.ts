import type { When } from "./compile.ts";
import { EVERY_DAY, weekdayBit } from "./localTime.ts";
import type { TimeWindow } from "./timeOfDay.ts";

/** The part of a query that says when, made ready. `now` in milliseconds, `today` and `minute` in the city. */
export interface AskedWhen {
  now: number;
  today: number;
  minute: number;
  from?: number;
  to?: number;
  weekdays?: number;
  time?: TimeWindow;
}

/** The first day, not past, on which an occurrence meets every word about time; undefined when there is none. */
export function firstOccurrence(when: When, asked: AskedWhen): number | undefined {
  if (asked.time && !startsWithin(when, asked.time)) return undefined;
  if (when.shape !== "series" && when.endsAt <= asked.now) return undefined;
  const mask = when.weekdays & (asked.weekdays ?? EVERY_DAY);
  const from = Math.max(earliest(when, asked), asked.from ?? -Infinity);
  const to = Math.min(when.lastDay, asked.to ?? Infinity, from + 6);
  for (let day = from; day <= to; day++) if (mask & weekdayBit(day)) return day;
  return undefined;
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
