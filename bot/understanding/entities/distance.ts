import type { UnderstandingContext } from "../../../contracts/understanding.ts";
import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { type Rule, ruleSet, takeEach, valuesOf } from "./scan.ts";

const units: readonly Rule<number>[] = [
  [
    /(?<![\w.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:km|kms|kilometres?|kilometers?|kilos? de)(?!\w)/g,
    (match) => toNumber(match[1]),
  ],
  [/(?<![\w.,])(\d{3,4}) ?(?:m|metres?|meters?)(?![\w'])/g, (match) => toNumber(match[1]) / 1000],
];
const said = ruleSet(units);
const asked = ruleSet<number>([...units, [/(?<!\w)(\d{1,2})(?!\w)/g, (match) => toNumber(match[1])]]);

/** Kilometres; metres are brought to kilometres. */
export function readDistance(scan: Scan, context: UnderstandingContext): Reading {
  const taken = takeEach(scan, context.expecting === "distanceKm" ? asked : said);
  return { entities: { distanceKm: valuesOf(taken.found) }, scan: taken.scan };
}

const toNumber = (text: string | undefined): number => Number((text ?? "0").replace(",", "."));
