import type { Language } from "../../contracts/language.ts";

const formats = {
  fr: new Intl.DateTimeFormat("fr-CA", { dateStyle: "medium", timeZone: "America/Toronto" }),
  en: new Intl.DateTimeFormat("en-CA", { dateStyle: "medium", timeZone: "America/Toronto" }),
};

/** The day of the city, « 3 nov. 2026 »; a date alone is that day whatever the hour here, and other words stay as they are. */
export function dayOf(day: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(day)) return day;
  const instant = new Date(day.length === 10 ? `${day}T12:00:00Z` : day);
  return Number.isNaN(instant.getTime()) ? day : formats[language].format(instant);
}
