import { EVERY_DAY, monthBit, weekdayBit } from "./localTime.ts";
import { INTERVAL, NO_DATE, SERIES, SINGLE, UNSAID, type SessionTable } from "./sessionTable.ts";
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

/** The first day, not past, on which an occurrence of a row meets every word about time; NEVER when there is none. */
export function firstOccurrence(table: SessionTable, row: number, asked: AskedWhen): number {
  if (asked.time && !startsWithin(table, row, asked.time)) return NEVER;
  const shape = table.shape[row] ?? NO_DATE;
  if (shape !== SERIES && (table.endsAt[row] ?? 0) <= asked.now) return NEVER;
  const mask = (table.weekdays[row] ?? 0) & (asked.weekdays ?? EVERY_DAY);
  const from = Math.max(earliest(table, row, asked), asked.from ?? -FAR_OFF);
  const to = Math.min(table.lastDay[row] ?? 0, asked.to ?? FAR_OFF, from + (asked.months === undefined ? WEEK : YEAR));
  for (let day = from; day <= to; day++)
    if (mask & weekdayBit(day) && (asked.months === undefined || asked.months & monthBit(day))) return day;
  return NEVER;
}

/** Whole numbers, as days are: with infinity among them each would be kept as an object of its own. */
const FAR_OFF = 2 ** 29;
export const NEVER = -FAR_OFF;

/** Within so many days every weekday comes once more, and every weekday of every month. */
const WEEK = 6;
const YEAR = 372;

/** What an occurrence does not say of the hour or of the weekday, taken out of what is asked, and how many such words there are. */
export interface LeftOpen {
  asked: AskedWhen;
  unknown: number;
}

/** For each row the words about time that it answers; the four ways of answering are made once a search. */
export function leavingOpen(table: SessionTable, asked: AskedWhen): (row: number) => LeftOpen {
  const { time, weekdays, ...rest } = asked;
  const hours = time === undefined ? {} : { time };
  const days = weekdays === undefined ? {} : { weekdays };
  const all: LeftOpen = { asked, unknown: 0 };
  const noHour: LeftOpen = { asked: { ...rest, ...days }, unknown: 1 };
  const noDay: LeftOpen = { asked: { ...rest, ...hours }, unknown: 1 };
  const neither: LeftOpen = { asked: rest, unknown: 2 };
  return (row) => {
    const hour = time !== undefined && table.startsAtMinute[row] === UNSAID;
    const day = weekdays !== undefined && table.shape[row] === INTERVAL && table.weekdays[row] === EVERY_DAY;
    if (hour) return day ? neither : noHour;
    return day ? noDay : all;
  };
}

/** A class of today that is over is past; a night that began yesterday and goes on is not. */
function earliest(table: SessionTable, row: number, asked: AskedWhen): number {
  const firstDay = table.firstDay[row] ?? 0;
  if (table.shape[row] === SINGLE) return firstDay;
  const over = table.shape[row] === SERIES && (table.endMinute[row] ?? 0) <= asked.minute;
  return Math.max(firstDay, over ? asked.today + 1 : asked.today);
}

/** A class is at the time of its start; a place open for a while is there whenever the hours meet. */
function startsWithin(table: SessionTable, row: number, { from, to }: TimeWindow): boolean {
  const start = table.startsAtMinute[row] ?? UNSAID;
  if (start === UNSAID) return false;
  if (table.shape[row] === INTERVAL) return start <= to && (table.stopsAtMinute[row] ?? 0) > from;
  return start >= from && start <= to;
}
