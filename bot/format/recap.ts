import type { SlotValue } from "../../contracts/command.ts";
import type { Language } from "../../contracts/language.ts";
import { activityName } from "../understanding/index.ts";
import { dayName } from "./time.ts";
import { dollars, distanceText } from "./money.ts";
import { monthNames } from "./names.ts";
import { listOf, wordFor } from "./words.ts";

type Slots = Record<string, SlotValue>;

/**
 * What was understood, in one line: "Natation, 6 ans, le samedi matin, près de H7N".
 * Undefined when nothing worth saying is known.
 */
export function recapOf(slots: Slots, language: Language): string | undefined {
  const parts = [
    valueText("activity", slots["activity"], language),
    ageText(slots, language),
    slots["age"] === undefined && slots["ageMin"] === undefined
      ? valueText("person", slots["person"], language)
      : undefined,
    dayText(slots, language),
    valueText("date", slots["date"], language),
    valueText("month", slots["month"], language),
    valueText("setting", slots["setting"], language),
    valueText("place", slots["place"], language),
    valueText("near", slots["near"], language),
    valueText("distanceKm", slots["distanceKm"], language),
    valueText("priceMax", slots["priceMax"], language),
    valueText("free", slots["free"], language),
    valueText("accessibility", slots["accessibility"], language),
  ].filter((part) => part !== undefined);
  const line = parts.join(", ");
  return line === "" ? undefined : line.charAt(0).toUpperCase() + line.slice(1);
}

/** One value, as a person would say it. */
export function valueText(slot: string, value: SlotValue | undefined, language: Language): string | undefined {
  if (value === undefined || value === false) return undefined;
  const fr = language === "fr";
  const first = [value].flat()[0];
  switch (slot) {
    case "activity":
      return listOf(
        [value].flat().map((one) => activityName(String(one), language)),
        language,
      );
    case "age":
    case "ageMin":
    case "ageMax":
      return `${[value].flat().join(fr ? " et " : " and ")} ${fr ? "ans" : "years old"}`;
    case "near":
      return `${fr ? "près de" : "near"} ${String(first)}`;
    case "place":
      return `${fr ? "à" : "in"} ${String(first)}`;
    case "date":
      return dateText(String(first), language);
    case "month":
      return fr ? `en ${monthName(Number(first), language)}` : `in ${monthName(Number(first), language)}`;
    case "priceMax":
      return fr ? `${dollars(Number(first), language)} au plus` : `at most ${dollars(Number(first), language)}`;
    case "distanceKm":
      return fr
        ? `à moins de ${distanceText(Number(first), language)}`
        : `within ${distanceText(Number(first), language)}`;
    case "free":
      return fr ? "gratuit" : "free";
    case "timeOfDay":
      return timeText(String(first), language);
    default:
      return listOf(
        [value].flat().map((one) => wordFor(String(one), language)),
        language,
      );
  }
}

function dayText(slots: Slots, language: Language): string | undefined {
  const days = [slots["weekday"] ?? []].flat().map(String);
  const time = valueText("timeOfDay", slots["timeOfDay"], language);
  const named = daysText(days, language);
  if (!named) return language === "fr" ? frenchPart(String(slots["timeOfDay"]), time) : time;
  return time ? `${named} ${time}` : named;
}

/** A part of the day on its own takes its article. */
function frenchPart(value: string, words: string | undefined): string | undefined {
  const articles: Record<string, string> = {
    morning: "le matin",
    noon: "le midi",
    afternoon: "l’après-midi",
    evening: "le soir",
    night: "la nuit",
  };
  return articles[value] ?? words;
}

function daysText(days: string[], language: Language): string | undefined {
  if (days.length === 0) return undefined;
  if (days.length === 5 && !days.includes("sat")) return language === "fr" ? "en semaine" : "on weekdays";
  if (days.length === 2 && days.includes("sat") && days.includes("sun"))
    return language === "fr" ? "la fin de semaine" : "on the weekend";
  return listOf(
    days.map((day) => wordFor(day, language)),
    language,
  );
}

function ageText(slots: Slots, language: Language): string | undefined {
  const { ageMin, ageMax } = slots;
  if (ageMin === undefined && ageMax === undefined) return valueText("age", slots["age"], language);
  const fr = language === "fr";
  if (ageMax === undefined) return fr ? `${String(ageMin)} ans et plus` : `${String(ageMin)} and over`;
  if (ageMin === undefined) return fr ? `jusqu’à ${String(ageMax)} ans` : `up to ${String(ageMax)}`;
  return fr ? `de ${String(ageMin)} à ${String(ageMax)} ans` : `ages ${String(ageMin)} to ${String(ageMax)}`;
}

function timeText(value: string, language: Language): string {
  const [, relation, hour, minute] = /^(?:(after|before)-)?(\d{1,2}):(\d{2})$/.exec(value) ?? [];
  if (hour === undefined || minute === undefined) return wordFor(value, language);
  const clock =
    language === "fr" ? `${Number(hour)} h${minute === "00" ? "" : ` ${minute}`}` : `${Number(hour)}:${minute}`;
  if (relation === "after") return language === "fr" ? `après ${clock}` : `after ${clock}`;
  if (relation === "before") return language === "fr" ? `avant ${clock}` : `before ${clock}`;
  return language === "fr" ? `à ${clock}` : `at ${clock}`;
}

function dateText(value: string, language: Language): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value))
    return language === "fr" ? `le ${dayName(value, language)}` : dayName(value, language);
  return wordFor(value, language);
}

const monthName = (month: number, language: Language) => monthNames[language][month - 1] ?? String(month);
