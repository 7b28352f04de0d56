import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { ruleSet, takeEach, valuesOf } from "./scan.ts";

const word =
  "(?:requete|demande|dossier|numero|num|no|nº|n°|billet|reference|ref|suivi|request|file|ticket|case|number|plainte|complaint|signalement|permis)";
const joiner = "(?: ?(?:c'est|est|is|it's|le|la|the|numero|number|num|no|de|du|of|my|ma|mon|suivi|#|:|,|\\.|-))*";

const named = new RegExp(
  `\\b${word}s?${joiner} ?#? ?((?:[a-z]{1,4}[ -]{0,3})?\\d(?:(?: ?(?:-|tiret|dash) ?| )?[\\da-z]?\\d){2,15})(?![\\w])`,
  "g",
);
const rules = ruleSet<string>([
  // « req 2025-0048213 »: a word for « request » beside the number is not part of it.
  [
    /(?<!\w)(?:req|dos|num|nos?|ref|tk)[.:]? ?#? ?(?=\d)(20\d\d ?- ?\d{3,8}|\d{2}-\d{4,8}|\d{6,10})(?!\w)/g,
    (match) => (/^\w+\d/.test(match[0]) && !/[ .:#]/.test(match[0]) ? undefined : written(match[1] ?? "")),
    "\\d",
  ],
  [
    /(?<!\w)[a-z]{2,4} ?(?:-|tiret|dash)? ?20\d\d ?(?:-|tiret|dash)? ?\d(?: ?\d){3,7}(?!\w)/g,
    (match) => written(match[0]),
    "20",
  ],
  [/#\s?([a-z]{0,4}-?\d[\d-]{3,15})(?!\w)/g, (match) => written(match[1] ?? ""), "#"],
  [named, (match) => (countDigits(match[1] ?? "") >= 4 ? written(match[1] ?? "") : undefined), "\\d"],
  [/(?<![\w$-])(?:[a-z]{1,4}-\d{4,9}|\d{2,4}-\d{4,9})(?![\w-])/g, (match) => written(match[0]), "\\d"],
  [/(?<![\w$.,-])\d{6,10}(?![\w$%-])/g, (match) => match[0]],
  [
    /(?<![\w$.,-])\d{1,3}(?: \d{1,3}){2,9}(?![\w$%-]| ?(?:ans|\$|km|et|and))/g,
    (match) => (countDigits(match[0]) >= 6 ? written(match[0]) : undefined),
  ],
]);

/**
 * The number of a request already made: the City's own form (LAV-2024-000123), or a code of at least four digits named
 * as a number. Spoken digits are joined, upper case, no spaces.
 */
export function readRequestNumber(scan: Scan): Reading {
  const taken = takeEach(scan, rules);
  return { entities: { requestNumber: valuesOf(taken.found) }, scan: taken.scan };
}

const written = (text: string): string =>
  text
    .replace(/ ?(?:tiret|dash) ?/g, "-")
    .replace(/[ #]/g, "")
    .toUpperCase();
const countDigits = (text: string): number => text.replace(/\D/g, "").length;
