import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { ruleSet, takeEach, valuesOf } from "./scan.ts";

const clock =
  "(\\d{1,2})(?: ?(?:h|heures?|:)(?: ?(\\d{2})(?!\\d))?)? ?(a\\.?m\\.?|p\\.?m\\.?|o'?clock|du matin|du soir|de l'apres-?midi|in the morning|in the evening|in the afternoon|at night)?(?![a-z\\d%$])";
const need = "(?=\\d{1,2} ?(?:h\\b|h\\d|heures?|:\\d{2}|a\\.?m|p\\.?m|o'?clock|du matin|du soir|in the))";
const part = (pattern: string, value: string) =>
  [new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, "g"), () => value] as const;

const rules = ruleSet<string>([
  // Courtesy names parts of the day without asking for them; durations are not times.
  [
    /\b(?:bonne? (?:journee|soiree|apres-?midi|apres midi|nuit|matin|fin de (?:journee|semaine))|bon matin|good (?:morning|afternoon|evening|night)|have a (?:nice|good|great) (?:day|evening|night|weekend))\b/g,
    () => "",
  ],
  [
    /\b(?:\d{1,2} ?(?:heures?|hours?) (?:et demie|par (?:jour|semaine)|a (?:day|week))|(?:une|24|48|72) ?(?:heures?|h)(?= de | que |$)|depuis \d+ ?(?:h|heures?)|dure(?:e|nt)? (?:de )?\d+ ?h(?:eures?)?|for \d+ hours?)\b/g,
    () => "",
  ],
  [
    new RegExp(`(?:apres|a partir de|passe|des|after|from|later than|past) ${need}${clock}`, "g"),
    (match) => prefixed("after-", match),
  ],
  [
    new RegExp(`(?:avant|before|by|until|jusqu'a|earlier than) ${need}${clock}`, "g"),
    (match) => prefixed("before-", match),
  ],
  [new RegExp(`(?<![\\w.,-])${need}${clock}`, "g"), (match) => hourOf(match)],
  [
    new RegExp(`(?:after) ${clock}(?=$|[ .,!?])`, "g"),
    (match) => (Number(match[1]) <= 12 ? prefixed("after-", match) : undefined),
  ],
  part(
    "apres-?midis?|apres midis?|aprem|aprm|apm|en pm|pm|afternoons?|apres le diner|after school|apres l'ecole",
    "afternoon",
  ),
  // English says « at night » of the evening, but parks its cars in the night.
  [/\bpark\w*[^.?!]{0,30}? (?:at night|nights?)\b/g, () => "night"],
  part("de bonne heure|early(?= (?:on|sat|sun|mon|tue|wed|thu|fri)|[.,!?]|$)", "morning"),
  part("(?<!du )matins?|matinees?|en am|mornings?|avant-?midi", "morning"),
  part(
    "(?:sur l'heure du|a l'heure du|le|a|au) midi|midi|at noon|noon|lunch ?time|lunch hour|a l'heure du diner",
    "noon",
  ),
  part(
    "soirs?|soirees?|evenings?|tonight|tonite|a soir|apres (?:le )?souper|after (?:work|dinner|supper)|apres (?:le travail|l'ouvrage|la job)|week-?nights?",
    "evening",
  ),
  part("at night|nights?", "evening"),
  part("nuits?|overnight|all night|during the night|middle of the night", "night"),
  part(
    "(?:de|le|en|durant le|pendant le) jour(?= |[.,!?]|$)(?! de)|en journee|dans la journee|durant la journee|daytime|during the day",
    "daytime",
  ),
]);

/** A part of the day, an hour (`18:30`) or a bound (`after-18:00`, `before-09:00`). */
export function readTimeOfDay(scan: Scan): Reading {
  const taken = takeEach(scan, rules);
  return { entities: { timeOfDay: valuesOf(taken.found.filter((one) => one.value !== "")) }, scan: taken.scan };
}

function prefixed(prefix: string, match: RegExpMatchArray): string | undefined {
  const hour = hourOf(match);
  return hour === undefined ? undefined : prefix + hour;
}

function hourOf(match: RegExpMatchArray): string | undefined {
  const afternoon = /^(?:p|du soir|de l'apres|in the evening|in the afternoon|at night)/.test(match[3] ?? "");
  const morning = /^(?:a|du matin|in the morning)/.test(match[3] ?? "");
  let hour = Number(match[1]);
  const minutes = Number(match[2] ?? "0");
  if (hour > 24 || minutes > 59) return undefined;
  if (afternoon && hour < 12) hour += 12;
  if (morning && hour === 12) hour = 0;
  // « after 6 » said without more means the evening: nobody asks for a class at six in the morning without saying so.
  if (match[0].startsWith("after ") && !morning && !afternoon && !/[h:]/.test(match[0].slice(6)) && hour < 9)
    hour += 12;
  return `${String(hour % 24).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
