import type { Entities, UnderstandingContext } from "../../../contracts/understanding.ts";
import type { Reading } from "./contact.ts";
import type { Found, Scan } from "./scan.ts";
import { ruleSet, takeEach, valuesOf } from "./scan.ts";

/** What one expression says of ages: exact years, or one or two bounds. */
interface AgeSaid {
  exact?: number[];
  min?: number;
  max?: number;
}

const years = "(?:ans?|ns|annees|years?|yrs?|y\\/?o|yo|ys)";
const unitAfter =
  "(?! ?(?:[.,]\\d|\\$|%|h\\b|km|m\\b|e\\b|er\\b|th\\b|nd\\b|rd\\b|st\\b|am\\b|pm\\b|:|\\/|-\\d|heures?|minutes?|min\\b|semaines?|weeks?|jours?|days?|fois|times|dollars|piastres|bucks|enfants?|kids?|children|personnes?|people|places?|livres?|books?|mois|months?|bacs?|rue|avenue|boul))";
const and = "(?: ?,| ?et| ?pis| ?pi| ?ou| ?and| ?n| ?&| ?or| ?\\/)";
const child =
  "(?:jumeaux|jumelles|gars|garcons?|filles?|fils|enfants?|kids?|children|sons?|daughters?|twins?|flos?|ados?|petits?-fils|petites?-filles|grandson|granddaughter|boys?|girls?|niece|neveu|nephew)";

const rules = ruleSet<AgeSaid>([
  // Durations are not ages: « il y a 6 ans », « depuis 3 ans », « 2 years ago ».
  [
    new RegExp(
      `(?:il y a|depuis|pendant|durant|since|for the last|last|past|for|sur|dans) (?:environ |about |plus de |over )?\\d+ ?${years}(?! ?-?old| and (?:up|over|under)| et (?:plus|moins))\\b`,
      "g",
    ),
    () => ({}),
  ],
  [new RegExp(`\\b\\d+ ?${years} ago\\b`, "g"), () => ({})],
  // Ranges, then bounds.
  [
    new RegExp(
      `(?:(?:entre|between) (\\d{1,2}) ?(?:${years} )?(?:a|to|-|–|et|and)|(?<![\\w.,])(\\d{1,2}) ?(?:${years} )?(?:a|to|-|–|@|through)) ?(\\d{1,3}) ?-?${years}\\b`,
      "g",
    ),
    range,
  ],
  [
    /(?:(?:between|entre) (\d{1,2}) ?(?:to|-|–|a|and|et)|(?:ages?|aged|from) (\d{1,2}) ?(?:to|-|–|a)) ?(\d{1,2})\b/g,
    range,
  ],
  [
    new RegExp(
      `\\b(\\d{1,3}) ?(?:${years})? ?(?:et plus|et \\+|ou plus|and (?:up|over|older|above)|or (?:older|over|more)|\\+)(?! ?\\d)`,
      "g",
    ),
    (match) => ({ min: plausible(match[1]) }),
  ],
  [/(?<![\w.,])(\d{2})\+/g, (match) => ({ min: plausible(match[1]) })],
  [
    new RegExp(
      `(?:plus de|plus que|au-dessus de|over|older than|above) (\\d{1,3})(?: ?${years}\\b|${unitAfter})(?! ?\\$)`,
      "g",
    ),
    (match) => ({ min: plausible(match[1]) }),
  ],
  [
    new RegExp(`\\b(\\d{1,3}) ?${years} (?:et moins|ou moins|and under|and younger|or less|or younger)\\b`, "g"),
    (match) => ({ max: plausible(match[1]) }),
  ],
  [
    new RegExp(
      `(?:moins de|en bas de|en dessous de|under|younger than|below) (\\d{1,3}) ?(?:${years}\\b|(?=$|[.!?]))`,
      "g",
    ),
    (match) => ({ max: plausible(match[1]) }),
  ],
  // Exact ages.
  [
    /\b(\d{1,2})[ -]?(?:mois|months?|mos?)\b(?:[ -]old)?/g,
    (match) => (Number(match[1]) <= 36 ? { exact: [Math.round((Number(match[1]) / 12) * 100) / 100] } : undefined),
  ],
  [
    new RegExp(`\\b(\\d{1,2}) ?${years} (?:et|and|et une|and a) (?:demi|demie|half)(?: old)?\\b`, "g"),
    (match) => ({ exact: [Number(match[1]) + 0.5] }),
  ],
  [/\b(\d{1,2}) and a half\b/g, (match) => ({ exact: [Number(match[1]) + 0.5] })],
  [new RegExp(`((?<![\\w.,])\\d{1,2}(?:(?: ?${years})?${and} ?\\d{1,2})+) ?-?${years}\\b`, "g"), list],
  [new RegExp(`(?:ages?|aged) (\\d{1,2}(?:${and} ?\\d{1,2})+)\\b`, "g"), list],
  [new RegExp(`(?<![\\w.,$])(\\d{1,3})[ -]?${years}(?:[ -]?olds?)?(?![a-z])`, "g"), exact],
  [/\b(?:age|aged|agee? de|age de|turning|turns) (?:is |of )?(\d{1,3})\b/g, exact],
  [
    new RegExp(`\\b${child}(?: (?:de|of|who is|qui a)|,)? \\(?(\\d{1,2}(?:${and} ?\\d{1,2})?)\\b${unitAfter}`, "g"),
    list,
  ],
  [
    new RegExp(
      `(?:\\b(?:she|he|i|who|mother|father|mom|dad|son|daughter|kid|husband|wife)(?: is|'s|'m| am| will be| just turned)|\\bshes|\\bhes|\\bim) (?:only |actually |now )?(\\d{1,3})\\b${unitAfter}`,
      "g",
    ),
    exact,
  ],
  [
    new RegExp(
      `(?<!il )\\b(?:elle|il|y|l'|lui|qui) (?:a|va avoir) (?:deja |maintenant |juste )?(\\d{1,3})(?=$|[ ]?[,.;!?)]| pis| et| mais)${unitAfter}`,
      "g",
    ),
    exact,
  ],
]);
const bareAge = ruleSet<AgeSaid>([[new RegExp(`(?<![\\w.,$-])(\\d{1,3})(?![\\w$%-])${unitAfter}`, "g"), exact]]);

export function readAge(scan: Scan, context: UnderstandingContext): Reading {
  const taken = takeEach(scan, rules);
  if (taken.found.every((one) => isEmpty(one.value)) && context.expecting?.startsWith("age") === true) {
    const bare = takeEach(taken.scan, bareAge);
    return { entities: toEntities(bare.found), scan: bare.scan };
  }
  return { entities: toEntities(taken.found), scan: taken.scan };
}

function toEntities(found: Found<AgeSaid>[]): Entities {
  const said = found.map((one) => one.value);
  return {
    age: [...new Set(said.flatMap((one) => one.exact ?? []))],
    ageMin: valuesOf(
      found.flatMap((one) => (one.value.min === undefined ? [] : [{ at: one.at, value: one.value.min }])),
    ),
    ageMax: valuesOf(
      found.flatMap((one) => (one.value.max === undefined ? [] : [{ at: one.at, value: one.value.max }])),
    ),
  };
}

const isEmpty = (said: AgeSaid): boolean =>
  said.exact === undefined && said.min === undefined && said.max === undefined;

function range(match: RegExpMatchArray): AgeSaid | undefined {
  const [min, max] = [Number(match[1] ?? match[2]), Number(match[3])];
  return min < max && max <= 120 ? { min, max } : undefined;
}

function exact(match: RegExpMatchArray): AgeSaid | undefined {
  const age = Number(match[1]);
  return age <= 120 ? { exact: [age] } : undefined;
}

function list(match: RegExpMatchArray): AgeSaid {
  return { exact: [...(match[1] ?? "").matchAll(/\d+/g)].map((one) => Number(one[0])) };
}

function plausible(text: string | undefined): number {
  return Math.min(Number(text), 120);
}
