import type { Language } from "../../../contracts/language.ts";

/** The city's civil time, wherever the reader is. */
export function when(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "fr" ? "fr-CA" : "en-CA", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "America/Toronto",
  }).format(new Date(instant));
}
