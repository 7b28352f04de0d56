import type { Weekday } from "../../../contracts/understanding.ts";
import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { ruleSet, takeEach } from "./scan.ts";

const names: readonly (readonly [string, Weekday[]])[] = [
  ["lundis?|mondays?|mon(?=[ ,.]*(?:night|morning|eve|afternoon|\\d|$))", ["mon"]],
  ["mardis?|tuesdays?|tues?(?=[ ,.]|$)", ["tue"]],
  ["mercredis?|wednesdays?|wed(?=[ ,.]|$)|mercr", ["wed"]],
  ["jeudis?|thursdays?|thurs?(?=[ ,.]|$)", ["thu"]],
  ["vendredis?|fridays?|fri(?=[ ,.]|$)|vend(?=[ ,.]|$)", ["fri"]],
  ["samedis?|saturdays?|sat(?=[ ,.]|$)|sam(?=[ ,.]*(?:matin|soir|am|pm|$))", ["sat"]],
  [
    "dimanches?|sundays?|sun(?=[ ,.]*(?:night|morning|eve|afternoon|am|pm|$))|dim(?=[ ,.]*(?:matin|soir|am|pm|$))",
    ["sun"],
  ],
  ["(?:les |en |la |les )?(?:fins? de semaine|fds|week-?ends?|wkends?|weekends?)(?! pass| derni)", ["sat", "sun"]],
  [
    "(?:en|sur|durant|pendant|dans) (?:la )?semaine|la semaine(?= le| en journee|$)|les soirs? de semaine|jours? de semaine|soirs? de semaine|week-?days?|week-?nights?|during the week",
    ["mon", "tue", "wed", "thu", "fri"],
  ],
];

const rules = ruleSet<Weekday[]>(
  names.map(([pattern, days]) => [new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, "g"), () => days]),
);

/** Days of the week; « en semaine » is the five working days, « la fin de semaine » the other two. */
export function readWeekday(scan: Scan): Reading {
  const taken = takeEach(scan, rules);
  return { entities: { weekday: [...new Set(taken.found.flatMap((one) => one.value))] }, scan: taken.scan };
}
