import type { Bilingual } from "../../../contracts/language.ts";
import type { Reason } from "../../../contracts/search.ts";
import type { Asked } from "../eligibility/asked.ts";
import { dateOfDay, weekOrder } from "../eligibility/localTime.ts";
import type { Eligible } from "../eligibility/eligible.ts";
import { dayNames, hourName } from "./words.ts";

/** « Le samedi à 9 h 30 » when a day or an hour was asked, « Le samedi 15 juin » when dates were. Nothing otherwise. */
export function whenReason({ candidate, day }: Eligible, asked: Asked): Reason | undefined {
  const { when, session } = candidate;
  if (!when || day === undefined || !asked.limitsWhen) return undefined;
  const { weekdays, time, from, to } = asked.when;
  const dated = from !== undefined || to !== undefined || when.shape !== "series";
  const hour = when.minutes && when.shape !== "interval" ? hourName(when.minutes.start) : undefined;
  const name = dated ? dateName(day) : dayNames[weekOrder[(day + 3) % 7] ?? "mon"];
  const every = dated ? name.en : `${name.en}s`;
  return {
    kind: weekdays !== undefined ? "day" : time && from === undefined && to === undefined ? "time" : "date",
    text: {
      fr: `Le ${name.fr}${hour ? ` à ${hour.fr}` : ""}`,
      en: `${dated ? "On " : ""}${every}${hour ? ` at ${hour.en}` : ""}`,
    },
    ...(session ? { evidence: session.startsAt } : {}),
  };
}

const format = {
  fr: new Intl.DateTimeFormat("fr-CA", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" }),
  en: new Intl.DateTimeFormat("en-CA", { timeZone: "UTC", weekday: "long", month: "long", day: "numeric" }),
};

/** « samedi 15 juin », « jeudi 1er août »; "Saturday, June 15". */
export function dateName(day: number): Bilingual {
  const known = names.get(day) ?? writeDate(day);
  if (names.size < REMEMBERED) names.set(day, known);
  return known;
}

/** Three years of days: every hit of every search has one of them. */
const REMEMBERED = 1_100;
const names = new Map<number, Bilingual>();

function writeDate(day: number): Bilingual {
  const date = dateOfDay(day);
  return { fr: format.fr.format(date).replace(/\b1 (?=\p{L})/u, "1er "), en: format.en.format(date) };
}
