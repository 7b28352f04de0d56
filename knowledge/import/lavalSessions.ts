// From the intervals of the export to sessions. The city writes a whole summer of Tuesdays as one interval whose bounds are the
// first and the last class; the days stand in the text.
import type { DateTime } from "luxon";
import { readTimes, readWeekdays } from "../enrich/index.ts";
import type { Evidence, Place, Session } from "../../contracts/offering.ts";
import type { Weekday } from "../../contracts/understanding.ts";
import { atCivilTime, toInstant, weekdayOf } from "./civilTime.ts";
import { slug } from "./slug.ts";

export interface Occurrence {
  start: DateTime;
  end: DateTime;
  place?: Place;
  cancelled: boolean;
  /** The label that says that the page stays on after the thing was over. */
  archive?: string;
}

/** Longer than this, an end is a slip of the keyboard (2034, 2042, 2106 were all seen); two full years and their last evening exist. */
const LONGEST_DAYS = 2 * 366 + 7;
const HOURS = 3_600_000;

/** The sessions of one offering, equal ones once, in time order, with what was read in the text to make them. */
export function toSessions(
  offeringId: string,
  text: string,
  occurrences: readonly Occurrence[],
): { sessions: Session[]; evidence: Evidence[] } {
  const evidence: Evidence[] = [];
  const note = (field: string, found: { words: string; rule: string }) => {
    if (!evidence.some((known) => known.field === field && known.rule === found.rule))
      evidence.push({ field, words: found.words, rule: found.rule });
  };
  const sessions = new Map<string, Session>();
  for (const occurrence of occurrences) {
    const bounds = withSaidHours(believable(occurrence, note), text, note);
    const session = toSession(offeringId, { ...occurrence, ...bounds }, daysOf(bounds, text, occurrences.length, note));
    sessions.set(session.id, session);
  }
  return {
    sessions: [...sessions.values()].toSorted((a, b) => (a.startsAt + a.id < b.startsAt + b.id ? -1 : 1)),
    evidence,
  };
}

interface Bounds {
  start: DateTime;
  end: DateTime;
}
type Note = (field: string, found: { words: string; rule: string }) => void;

function toSession(offeringId: string, { start, end, place, cancelled }: Occurrence, weekdays: Weekday[]): Session {
  const stamp = (time: DateTime) => toInstant(time).replace(/[-:]|00Z$/g, "");
  const where = place ? `@${slug(place.facilityId ?? place.name, 50)}` : "";
  return {
    id: `${offeringId}@${stamp(start)}-${stamp(end)}${where}`,
    startsAt: toInstant(start),
    endsAt: toInstant(end),
    weekdays,
    openInterval: isOpen({ start, end }),
    cancelled,
    ...(place ? { place } : {}),
  };
}

const spanOf = ({ start, end }: Bounds) => end.toMillis() - start.toMillis();
const isWholeDay = ({ start, end }: Bounds) =>
  start.hour === 0 && start.minute === 0 && end.hour === 23 && end.minute >= 55;
const isOpen = (bounds: Bounds) => isWholeDay(bounds) || spanOf(bounds) > 24 * HOURS;

/** « 0 h à 23 h 59 » means that nobody typed the hours: those of the text are taken when it says exactly one range. */
function withSaidHours(bounds: Bounds, text: string, note: Note): Bounds {
  if (!isWholeDay(bounds)) return bounds;
  const times = readTimes(text);
  const said = times[0];
  if (times.length !== 1 || said?.value.to === undefined) return bounds;
  const hours = { start: atCivilTime(bounds.start, said.value.from), end: atCivilTime(bounds.end, said.value.to) };
  if (hours.end <= hours.start) return bounds;
  note("sessions.time", said);
  return hours;
}

/** An end that cannot be, or that only archives, is brought back to the first day: nothing is promised on the days after. */
function believable({ start, end, archive }: Occurrence, note: Note): Bounds {
  if (archive === undefined && spanOf({ start, end }) <= LONGEST_DAYS * 24 * HOURS) return { start, end };
  if (archive !== undefined) note("sessions.endsAt", { words: archive, rule: "archive" });
  else note("sessions.endsAt", { words: toInstant(end), rule: "absurd-end" });
  const sameDay = atCivilTime(start, end.toFormat("HH:mm"));
  return { start, end: sameDay > start ? sameDay : start };
}

/** The weekdays on which an interval is open; empty when nothing says, or when it lasts less than a week. */
function daysOf(bounds: Bounds, text: string, rows: number, note: Note): Weekday[] {
  const first = weekdayOf(bounds.start);
  if (spanOf(bounds) <= 24 * HOURS) return [first];
  if (spanOf(bounds) < 6 * 24 * HOURS || isWholeDay(bounds)) return [];
  const said = readWeekdays(text);
  const isSeries = first === weekdayOf(bounds.end) && isShort(bounds);
  if (said?.value.includes(first)) {
    note("sessions.weekdays", said);
    return isSeries && rows > 1 ? [first] : said.value;
  }
  if (!isSeries) return [];
  note("sessions.weekdays", {
    words: `${toInstant(bounds.start)} / ${toInstant(bounds.end)}`,
    rule: "same-weekday-at-both-ends",
  });
  return [first];
}

/** A class, not opening hours: at most four hours between the time of day of the start and that of the end. */
function isShort({ start, end }: Bounds): boolean {
  const minutes = end.hour * 60 + end.minute - (start.hour * 60 + start.minute);
  return minutes > 0 && minutes <= 240;
}
