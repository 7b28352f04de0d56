import type { Session } from "../../../contracts/offering.ts";
import type { When } from "./compile.ts";
import { dayNumber, EVERY_DAY, weekdayBit, weekdayMask, type ToLocal } from "./localTime.ts";

const DAY = 86_400_000;

/** The days and hours of a session, in the city. */
export function compileWhen(session: Session, toLocal: ToLocal): When {
  const [starts, ends] = [Date.parse(session.startsAt), Date.parse(session.endsAt)];
  const [first, end] = [toLocal(starts), toLocal(Math.max(starts, ends - 1))];
  const shape =
    session.lastDay !== undefined ? "series" : session.openInterval || ends - starts > DAY ? "interval" : "single";
  const endMinute = end.day > first.day && shape !== "interval" ? 24 * 60 : end.minute + 1;
  return {
    firstDay: first.day,
    lastDay: shape === "series" ? dayNumber(session.lastDay ?? "") : shape === "interval" ? end.day : first.day,
    weekdays: daysOf(session, shape, first.day),
    shape,
    endsAt: ends,
    endMinute,
    ...hoursOf(shape, first.minute, endMinute),
  };
}

/** An interval that names no weekday is open every day; a series that names none is on the day of its first class. */
function daysOf(session: Session, shape: When["shape"], firstDay: number): number {
  if (shape === "single") return weekdayBit(firstDay);
  if (session.weekdays.length > 0) return weekdayMask(session.weekdays);
  return shape === "interval" ? EVERY_DAY : weekdayBit(firstDay);
}

/** Midnight to midnight is how the calendar writes « no hour given ». */
function hoursOf(shape: When["shape"], start: number, end: number): Pick<When, "minutes"> {
  const wholeDay = start === 0 && end >= 24 * 60 - 1;
  const unread = shape === "interval" && end <= start;
  return wholeDay || unread ? {} : { minutes: { start, end } };
}
