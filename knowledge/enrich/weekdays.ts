// Reads the days of the week on which something recurs: « les mardis et jeudis », « tous les lundis », « du lundi au vendredi ».
import { weekdaySchema, type Weekday } from "../../contracts/understanding.ts";
import { plainSpaces, type Finding } from "./finding.ts";

const order = weekdaySchema.options;
const names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const day = `(?:${names.join("|")})`;
/** « 6, 20 et 27 juillet », between two days of one list. */
const moment = String.raw`(?: (?:soirs?|matins?|midis?|après-midi|avant-midi))?`;
const join = String.raw`(?:,? (?:et|ou|ainsi que|puis) |, )(?:tous )?(?:les? )?`;
const list = `${day}s?${moment}(?:${join}${day}s?${moment})*(?!\\p{L})`;

const recurring = new RegExp(
  String.raw`(?<lead>(?:(?:sauf|excepté|fermée?s?|relâche|pas de \p{L}+) )?(?:tous )?(?:les|chaque|du|le) )(?<days>${list})(?<to> au (?<last>${day}))?(?<date> (?:1er|\d{1,2})(?!\d| ?h))?`,
  "giu",
);
const weekend =
  /(?<!de )(?<!\p{L})(?:les|toutes les|chaque|la) fins? de semaine(?!\p{L})(?! (?:de|du|des) (?:\p{L}+))/iu;

/** The recurring weekdays of a text in the order of the week; a dated day (« le jeudi 8 février ») recurs not and is left out. */
export function readWeekdays(text: string): Finding<Weekday[]> | undefined {
  const plain = plainSpaces(text).replace(/\s+/g, " ");
  const days = new Set<Weekday>();
  const words: string[] = [];
  for (const match of plain.matchAll(recurring)) {
    const read = daysOf(match.groups ?? {});
    for (const weekday of read) days.add(weekday);
    if (read.length > 0) words.push(match[0].trim());
  }
  const ends = weekend.exec(plain)?.[0];
  if (ends) {
    days.add("sat").add("sun");
    words.push(ends);
  }
  if (days.size === 0) return undefined;
  return { value: order.filter((weekday) => days.has(weekday)), words: words.join(" · "), rule: "weekdays" };
}

function daysOf(groups: Record<string, string | undefined>): Weekday[] {
  const { lead = "", days = "", last, date } = groups;
  if (/sauf|excepté|fermé|relâche|pas de/iu.test(lead)) return [];
  const named = names.flatMap((name, index) => (new RegExp(`(?<!\\p{L})${name}`, "iu").test(days) ? [index] : []));
  if (/^du /iu.test(lead)) return last ? range(named[0], names.indexOf(last.toLowerCase())) : [];
  const isDated = /^le /iu.test(lead) && date !== undefined;
  return isDated ? [] : named.flatMap((index) => order[index] ?? []);
}

function range(first: number | undefined, last: number): Weekday[] {
  if (first === undefined || last < 0) return [];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => order[(first + step) % 7] ?? "mon");
}
