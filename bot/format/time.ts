import { DateTime } from "luxon";
import { CITY_TIME_ZONE } from "../../contracts/clock.ts";
import type { Language } from "../../contracts/language.ts";
import type { Session } from "../../contracts/offering.ts";

const LOCALES = { fr: "fr-CA", en: "en-CA" } as const;

/** Civil times of the city: "9 h 30 à 10 h 15", "9:30–10:15 a.m.". */
export function timeRange(startsAt: string, endsAt: string, language: Language): string {
  const [from, to] = [civil(startsAt), civil(endsAt)];
  if (language === "fr") return `${frenchTime(from)} à ${frenchTime(to)}`;
  const sameHalf = from.hour < 12 === to.hour < 12;
  return `${sameHalf ? clockFace(from) : englishTime(from)}–${englishTime(to)}`;
}

/** When a session is: "samedi 9 h 30 à 10 h 15". Several weekdays are listed. An interval has no hours of its own. */
export function scheduleOf(session: Session, language: Language): string | undefined {
  if (session.openInterval) return undefined;
  const names = session.weekdays.length > 0 ? session.weekdays : [civil(session.startsAt).weekday];
  const days = names.map((day) => weekdayName(day, language));
  const list = new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(days);
  const text = `${list} ${timeRange(session.startsAt, session.endsAt, language)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The day of a single occurrence, or the first and last days of a series or of an open period. */
export function datesOf(session: Session, language: Language): string {
  const first = civil(session.startsAt);
  const lastDay = session.lastDay ?? (session.openInterval ? civil(session.endsAt).toISODate() : null);
  if (!lastDay || lastDay === first.toISODate()) return dayName(first.toISODate() ?? "", language);
  return language === "fr"
    ? `du ${dayName(first.toISODate() ?? "", language)} au ${dayName(lastDay, language)}`
    : `${dayName(first.toISODate() ?? "", language)} to ${dayName(lastDay, language)}`;
}

/** "2 novembre 2024", "November 2, 2024". */
export function dayName(day: string, language: Language): string {
  const date = DateTime.fromISO(day, { zone: CITY_TIME_ZONE }).setLocale(LOCALES[language]);
  if (!date.isValid) return day;
  if (language === "fr") return `${date.day === 1 ? "1er" : date.day} ${date.toFormat("LLLL yyyy")}`;
  return date.toFormat("LLLL d, yyyy");
}

const monday = DateTime.fromISO("2024-01-01", { zone: CITY_TIME_ZONE });
const order = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function weekdayName(day: string | number, language: Language): string {
  const position = typeof day === "number" ? day - 1 : order.indexOf(day);
  return monday.plus({ days: position }).setLocale(LOCALES[language]).toFormat("cccc");
}

const civil = (instant: string) => DateTime.fromISO(instant, { zone: CITY_TIME_ZONE });
const frenchTime = (at: DateTime) => `${at.hour} h${at.minute === 0 ? "" : ` ${String(at.minute).padStart(2, "0")}`}`;
const clockFace = (at: DateTime) =>
  `${at.hour % 12 === 0 ? 12 : at.hour % 12}${at.minute === 0 ? "" : `:${String(at.minute).padStart(2, "0")}`}`;
const englishTime = (at: DateTime) => `${clockFace(at)} ${at.hour < 12 ? "a.m." : "p.m."}`;
