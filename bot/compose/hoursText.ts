import type { Hours } from "../../contracts/information.ts";
import type { Language } from "../../contracts/language.ts";
import { weekdaySchema, type Weekday } from "../../contracts/understanding.ts";
import { weekdayNames } from "../format/names.ts";
import { clockText } from "../format/time.ts";
import { listOf } from "../format/words.ts";
import { formatText, informationTexts as texts } from "../texts/index.ts";

type Days = Hours["days"];
const week = weekdaySchema.options;

/** The week in words: days in a row with the same hours are said together. */
export function weekText(days: Days, language: Language): string {
  return listOf(
    runsOf(days).map(({ first, last }) => {
      const values = {
        first: dayText(first, language),
        last: dayText(last, language),
        span: spanText(days, first, language),
      };
      if (first === last) return formatText(texts.oneDay, language, values);
      return formatText(week.indexOf(last) === week.indexOf(first) + 1 ? texts.twoDays : texts.days, language, values);
    }),
    language,
  );
}

/** "9 p.m." ends its sentence too: one full stop is enough. */
export const oneStop = (sentence: string): string => sentence.replace(/\.\.$/, ".");

/** One day: its hours, or that it is closed. */
export function thatDayText(days: Days, day: Weekday, language: Language): string {
  const values = { day: dayText(day, language), span: spanText(days, day, language) };
  return formatText(days[day] ? texts.hoursThatDay : texts.closedThatDay, language, values);
}

function runsOf(days: Days): { first: Weekday; last: Weekday }[] {
  const runs: { first: Weekday; last: Weekday }[] = [];
  for (const [at, day] of week.entries()) {
    if (!days[day]) continue;
    const run = runs.at(-1);
    const before = week[at - 1];
    if (run && before === run.last && same(days, before, day)) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

const same = (days: Days, a: Weekday, b: Weekday) =>
  days[a]?.opens === days[b]?.opens && days[a]?.closes === days[b]?.closes;

const dayText = (day: Weekday, language: Language) => weekdayNames[language][week.indexOf(day)] ?? day;

function spanText(days: Days, day: Weekday, language: Language): string {
  const hours = days[day];
  if (!hours) return "";
  return formatText(texts.span, language, {
    opens: timeText(hours.opens, language),
    closes: timeText(hours.closes, language),
  });
}

function timeText(time: string, language: Language): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return clockText({ day: "", weekday: 0, minute: hour * 60 + minute }, language);
}
