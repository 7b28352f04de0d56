import type { UnderstandingContext } from "../../../contracts/understanding.ts";
import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { type Rule, ruleSet, takeEach, valuesOf } from "./scan.ts";

const frenchMonths = [
  "janvier|janv|jan",
  "fevrier|fevr|fev",
  "mars",
  "avril|avr",
  "mai",
  "juin",
  "juillet|juil",
  "aout",
  "septembre|sept",
  "octobre|oct",
  "novembre|nov",
  "decembre|dec",
];
const englishMonths = [
  "january|jan",
  "february|feb",
  "march",
  "april|apr",
  "may",
  "june|jun",
  "july|jul",
  "august|aug",
  "september|sept|sep",
  "october|oct",
  "november|nov",
  "december|dec",
];
const monthWords = [...frenchMonths, ...englishMonths].join("|");

const token = (pattern: string, value: string): Rule<string> => [
  new RegExp(`(?<![a-z'])(?:${pattern})(?![a-z])`, "g"),
  () => value,
];

const rules = ruleSet<string>([
  // A range has two ends: the one that stands far from the month first, the other is read as a day alone.
  [
    new RegExp(
      `(?<![\\w])(\\d{1,2}|1er|premier)(?= ?(?:au|a|-|–|et|to|and) ?(?:le |the )?\\d{1,2} (${monthWords})\\b)`,
      "g",
    ),
    (match) => calendarDay(monthNumber(match[2]), dayNumber(match[1]), undefined),
  ],
  [
    new RegExp(
      `(?<=\\b(${monthWords}) \\d{1,2}(?:st|nd|rd|th)? ?(?:to|-|–|and) ?)(\\d{1,2})(?:st|nd|rd|th)?(?!\\d| ?(?:h\\b|:|ans|pm|am|\\$))`,
      "g",
    ),
    (match) => calendarDay(monthNumber(match[1]), dayNumber(match[2]), undefined),
    "\\d",
  ],
  [
    /(?<!\d)(20\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g,
    (match) => calendarDay(Number(match[2]), Number(match[3]), match[1]),
  ],
  [
    new RegExp(
      `(?<![\\w])(\\d{1,2}|1er|premier)(?:er|st|nd|rd|th)?(?: of)? (${monthWords})\\b\\.?(?:,? (20\\d\\d))?`,
      "g",
    ),
    (match) => calendarDay(monthNumber(match[2]), dayNumber(match[1]), match[3]),
  ],
  [
    new RegExp(
      `\\b(${monthWords})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d| ?(?:h\\b|:|ans|pm|am|\\$))(?:,? (20\\d\\d))?`,
      "g",
    ),
    (match) => calendarDay(monthNumber(match[1]), dayNumber(match[2]), match[3]),
  ],
  // « au pm », « à matin », « à soir » are today; the part of the day is left for its own reader.
  token(
    "(?:a|ce|c'|cet|cette)(?= ?(?:matin|soir|apres-?midi|aprem|avant-midi)(?![a-z]))|this(?= (?:morning|afternoon|evening))",
    "today",
  ),
  [/\b(?=tonight|tonite)/g, () => "today", "tonight|tonite"],
  token("aujourd'? ?hui|aujourdhui|ajd|auj|today|2day|en ce moment meme", "today"),
  token("apres-demain", "after-tomorrow"),
  token("demain|dmain|2moro|tomorrow|tmrw|tmr|tomorow", "tomorrow"),
  token("avant-hier|day before yesterday", "before-yesterday"),
  token("hier|yesterday|la nuit passee|last night", "yesterday"),
  token(
    "(?:la |cette |en )?(?:fin de semaine|fds|week-?end) (?:qui vient|qui s'en vient)|(?:cette|ste|c'te) (?:fin de semaine|fds)|ce week-?end|ce wkend|this (?:coming )?(?:week-?end|wknd|wkend)|en fin de semaine(?= qui)",
    "this-weekend",
  ),
  // « La fin de semaine prochaine » is a week-end, which the days of the week read, of next week.
  token("(?<=(?:fin de semaine|fds|week-?end) )(?:prochaine?|d'apres)|next(?= (?:week-?end|wkend))", "next-week"),
  token("(?<!fin de )(?:(?<!fin )la )?(?<!fin de )semaine prochaine|(?:la )?semaine qui vient|next week", "next-week"),
  token("(?:la )?semaine (?:derniere|passee)|last week|past week", "last-week"),
  token("cette semaine|this week", "this-week"),
  token("(?:le )?mois prochain|next month", "next-month"),
  token("(?:le )?mois (?:dernier|passe)|last month", "last-month"),
  token("ce mois(?:-ci)?|this month", "this-month"),
  token("(?:la )?(?:semaine de )?relache(?: scolaire)?|spring break|march break|reading week", "spring-break"),
  token(
    "noel|temps des fetes|(?:les )?fetes de fin d'annee|durant les fetes|pendant les fetes|christmas|xmas|the holidays",
    "christmas",
  ),
  token("paques|easter", "easter"),
  token(
    "(?:cet |l')?ete(?: prochain| qui vient)?(?! (?:\\w+e |tres|a |fait|bien|mal|pas|deja|ramass|recu|vide|oubli|appel|reponse|en |au |un |une |la |le ))|summer",
    "summer",
  ),
  token("printemps|(?<!in the )(?<!spring )spring(?! (?:break|roll))", "spring"),
  token(
    "(?:[ld]'|cet )?automne|autumn|(?:this|next|in the|for the|the|last) fall|fall (?:session|season|program\\w*)",
    "fall",
  ),
  token("(?:[ld]'|cet )?hiver|winter", "winter"),
  // Feasts that keep their day, as people call them.
  token("(?:la )?(?:saint|st)-?(?: )?jean(?:-baptiste)?(?! (?:vianney|chrysostome|sur|de))", "06-24"),
  token("fete du canada|canada day", "07-01"),
  token("jour de l'an|new year'?s(?: day)?", "01-01"),
  token("halloween", "10-31"),
  token("(?:saint|st)-? ?valentin|valentine'?s(?: day)?", "02-14"),
]);

/** A calendar day (`2025-06-15`, `06-15`), a year, or the word of the closed list (`tomorrow`, `this-weekend`, `summer`…). */
export function readDate(scan: Scan, context: UnderstandingContext): Reading {
  const days = takeEach(scan, rules);
  const relative = days.found.map((one) => ({ at: one.at, value: dayAway(one.value, context.now) }));
  const months = takeEach(days.scan, monthRules);
  const years = takeEach(months.scan, yearRules);
  return {
    entities: {
      date: valuesOf([...relative, ...years.found].sort((a, b) => a.at - b.at)),
      month: valuesOf(months.found),
    },
    scan: years.scan,
  };
}

const yearRules = ruleSet<string>([
  [/(?:\b(?:en|pour|de|in|for|year|annee|taxes|depuis) )(20[2-4]\d)(?![\d-])/g, (match) => match[1], "20"],
]);

const monthRules = ruleSet<number>([
  [
    /\b(january|february|april|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/g,
    (match) => monthNumber(match[1]),
  ],
  [
    /\b(?:in|next|this|last|of|since|by|until|for|every) (march|may|jan|feb|apr|aug|sept|oct|nov|dec)\b/g,
    (match) => monthNumber(match[1]),
    "march|may|jan|feb|apr|aug|sept|oct|nov|dec",
  ],
]);

/** The two days that have no word of their own are given as dates of the zone of the city. */
function dayAway(value: string, now: Date): string {
  const step = value === "after-tomorrow" ? 2 : value === "before-yesterday" ? -2 : 0;
  if (step === 0) return value;
  const day = new Date(now.getTime() + step * 86_400_000);
  return new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto", dateStyle: "short" }).format(day);
}

function calendarDay(month: number, day: number, year: string | undefined): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const short = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return year === undefined ? short : `${year}-${short}`;
}

function monthNumber(word: string | undefined): number {
  const matches = (names: string): boolean => names.split("|").includes(word ?? "");
  return Math.max(frenchMonths.findIndex(matches), englishMonths.findIndex(matches)) + 1;
}

const dayNumber = (text: string | undefined): number =>
  /^(?:1er|premier)$/.test(text ?? "") ? 1 : Number.parseInt(text ?? "", 10);
