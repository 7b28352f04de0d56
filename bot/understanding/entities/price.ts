import type { UnderstandingContext } from "../../../contracts/understanding.ts";
import type { Scan } from "./scan.ts";
import type { Reading } from "./contact.ts";
import { type Rule, ruleSet, takeEach, valuesOf } from "./scan.ts";

const most =
  "(?:moins (?:de|que|cher que)|max(?:imum)?(?: de)?|au plus|au maximum|en bas de|en dessous de|en-dessous de|sous(?: les)?|pas plus (?:de|que|cher que)|jusqu'a|budget(?: max(?:imum)?)?(?: (?:de|est de|is|of))?|under|less than|up to|below|at most|no more than|cheaper than|not over|within)";
const money = "(?:\\$|dollars?|piast(?:re|er)s?|piasses?|bucks?|cad)";

const amount = (match: RegExpExecArray) => dollars(match.slice(1).find((group) => group !== undefined) ?? "");
const limits: readonly Rule<number>[] = [
  [
    new RegExp(`\\b${most} ?(?:environ |about |around )?(?:\\$ ?(\\d[\\d ,.]*)|(\\d[\\d ,.]*?) ?${money})`, "g"),
    amount,
    "\\d",
  ],
  [
    new RegExp(
      `(?:\\$ ?(\\d[\\d,.]*)|(\\d[\\d,.]*) ?${money})(?= ?(?:gros )?(?:max|maximum|ou moins|au plus|or less|or under|tops|at most|et moins))`,
      "g",
    ),
    amount,
    "\\d",
  ],
];
const said = ruleSet(limits);
const asked = ruleSet<number>([
  ...limits,
  [/(?<!\w)\$? ?(\d{1,4}(?:[.,]\d{2})?) ?(?:\$|dollars|piastres|bucks)?(?!\w)/g, amount],
]);

/** The most that somebody would pay: an amount is a limit only when words say so (« moins de 50 $ », « 50$ max »). */
export function readPriceMax(scan: Scan, context: UnderstandingContext): Reading {
  const taken = takeEach(scan, context.expecting === "priceMax" ? asked : said);
  return { entities: { priceMax: valuesOf(taken.found) }, scan: taken.scan };
}

function dollars(text: string): number | undefined {
  const value = Number(
    text
      .trim()
      .replace(/[ ,](?=\d{3}\b)/g, "")
      .replace(",", ".")
      .replace(/\.$/, ""),
  );
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

const free = ruleSet<true>([
  [
    /\b(?:gratuits?|gratuites?|gratuitement|gratis|sans frais|sans payer|pas payer|sans que ca coute|free of charge|for free|no cost|no charge|at no cost|without paying|free(?! (?:swim|skat|time|to |play|of|now|spot|place|on |at |in |parking|from))(?<!feel free)(?<!smoke-free)(?<!smoke free))\b/g,
    () => true,
  ],
]);

export function readFree(scan: Scan): Reading {
  const taken = takeEach(scan, free);
  return { entities: taken.found.length > 0 ? { free: [true] } : {}, scan: taken.scan };
}
