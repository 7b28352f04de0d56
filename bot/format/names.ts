import type { Language } from "../../contracts/language.ts";

/** The tag given to Intl: both are the usage of Canada. */
export const LOCALES = { fr: "fr-CA", en: "en-CA" } as const satisfies Record<Language, string>;

/** January first. */
export const monthNames = { fr: months("fr"), en: months("en") };
/** Monday first. */
export const weekdayNames = { fr: weekdays("fr"), en: weekdays("en") };

function months(language: Language): string[] {
  const format = new Intl.DateTimeFormat(LOCALES[language], { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 15)));
}

/** 1 January 2024 was a Monday. */
function weekdays(language: Language): string[] {
  const format = new Intl.DateTimeFormat(LOCALES[language], { weekday: "long", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, day + 1)));
}
