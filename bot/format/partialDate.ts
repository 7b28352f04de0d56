import type { Language } from "../../contracts/language.ts";
import { monthNames } from "./names.ts";
import { dayName } from "./time.ts";

/** A year, a month or a day as people say it: "2025", "septembre 2024", "16 février 2026". */
export function partialDate(date: string, language: Language): string {
  const [, year = "", month] = /^(\d{4})-(\d\d)$/.exec(date) ?? [];
  const name = monthNames[language][Number(month) - 1];
  return name ? `${name} ${year}` : dayName(date, language);
}

/** The same after "mise à jour": "en 2025", "en septembre 2024", "le 16 février 2026"; "on February 16, 2026". */
export function onDate(date: string, language: Language): string {
  const isDay = date.length === 10;
  const word = language === "fr" ? (isDay ? "le" : "en") : isDay ? "on" : "in";
  return `${word} ${partialDate(date, language)}`;
}
