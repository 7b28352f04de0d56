import type { Language } from "../../contracts/language.ts";

const formats = {
  fr: new Intl.DateTimeFormat("fr-CA", { timeStyle: "short", timeZone: "America/Toronto" }),
  en: new Intl.DateTimeFormat("en-CA", { timeStyle: "short", timeZone: "America/Toronto" }),
};

/** The city's civil time, without the day: for what was said today. */
export const timeOf = (instant: string, language: Language): string => formats[language].format(new Date(instant));

const TWO_DAYS = 2_880;

/** « 45 s », « 12 min », « 2 h 05 »: how long something has lasted. Never below nothing, for clocks differ. */
export function lasting(since: string, now: Date, language: Language): string {
  const seconds = Math.max(0, Math.round((now.getTime() - new Date(since).getTime()) / 1_000));
  if (seconds < 60) return `${seconds}\u00a0s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}\u00a0min`;
  if (minutes >= TWO_DAYS) return `${Math.floor(minutes / 1_440)}\u00a0${language === "fr" ? "j" : "d"}`;
  return `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}`;
}
