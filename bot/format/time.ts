import type { Language } from "../../contracts/language.ts";
import type { Session } from "../../contracts/offering.ts";
import { cityMoment, type CityMoment } from "./cityTime.ts";
import { monthNames, weekdayNames } from "./names.ts";
import { listOf } from "./words.ts";

/** Civil times of the city: "9 h 30 à 10 h 15", "9:30–10:15 a.m.". */
export function timeRange(startsAt: string, endsAt: string, language: Language): string {
  const [from, to] = [civil(startsAt), civil(endsAt)];
  if (language === "fr") return `${frenchTime(from)} à ${frenchTime(to)}`;
  const sameHalf = from.minute < NOON === to.minute < NOON;
  return `${sameHalf ? clockFace(from) : englishTime(from)}–${englishTime(to)}`;
}

/** When a session is: "samedi 9 h 30 à 10 h 15". Several weekdays are listed. An interval has no hours of its own. */
export function scheduleOf(session: Session, language: Language): string | undefined {
  if (session.openInterval) return undefined;
  const names = weekdayNames[language];
  const days =
    session.weekdays.length > 0
      ? session.weekdays.map((day) => names[order.indexOf(day)] ?? day)
      : [names[civil(session.startsAt).weekday] ?? ""];
  const text = `${listOf(days, language)} ${timeRange(session.startsAt, session.endsAt, language)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The day of a single occurrence, or the first and last days of a series or of an open period. */
export function datesOf(session: Session, language: Language): string {
  const first = civil(session.startsAt).day;
  const lastDay = session.lastDay ?? (session.openInterval ? civil(session.endsAt).day : undefined);
  const from = dayName(first, language);
  if (!lastDay || lastDay === first) return from;
  return language === "fr" ? `du ${from} au ${dayName(lastDay, language)}` : `${from} to ${dayName(lastDay, language)}`;
}

/** "2 novembre 2024", "November 2, 2024". What is not a day of the calendar comes back as it is. */
export function dayName(day: string, language: Language): string {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = monthNames[language][Number(month) - 1];
  const number = Number(date);
  if (!name || number < 1 || number > daysIn(Number(year), Number(month))) return day;
  if (language === "fr") return `${number === 1 ? "1er" : number} ${name} ${year}`;
  return `${name} ${number}, ${year}`;
}

/** A time of day alone: "10 h 30", "10:30 a.m.". */
export const clockText = (at: CityMoment, language: Language): string =>
  language === "fr" ? frenchTime(at) : englishTime(at);

const order = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const NOON = 12 * 60;

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const civil = (instant: string) => cityMoment(Date.parse(instant));
const hourOf = ({ minute }: CityMoment) => Math.floor(minute / 60);
const past = ({ minute }: CityMoment) => String(minute % 60).padStart(2, "0");

function frenchTime(at: CityMoment): string {
  return at.minute % 60 === 0 ? `${hourOf(at)} h` : `${hourOf(at)} h ${past(at)}`;
}

function clockFace(at: CityMoment): string {
  const hour = hourOf(at) % 12 === 0 ? 12 : hourOf(at) % 12;
  return at.minute % 60 === 0 ? String(hour) : `${hour}:${past(at)}`;
}

const englishTime = (at: CityMoment) => `${clockFace(at)} ${at.minute < NOON ? "a.m." : "p.m."}`;
