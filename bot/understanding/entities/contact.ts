import type { Entities } from "../../../contracts/understanding.ts";
import type { Scan } from "./scan.ts";
import { ruleSet, takeAll, takeEach, valuesOf } from "./scan.ts";

/** What a reader gives back: what it found, and the message with that covered. */
export interface Reading {
  entities: Entities;
  scan: Scan;
}

const email = /[a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}/g;

export function readEmail(scan: Scan): Reading {
  if (!scan.folded.includes("@")) return readSpokenEmail(scan);
  const taken = takeAll(scan, email, (_, raw) => raw);
  return { entities: { email: valuesOf(taken.found) }, scan: taken.scan };
}

/** « lise point roy arobase example point com », as it is said on the telephone. */
const spokenEmail =
  /[a-z0-9][\w.+-]*(?: (?:point|dot) [a-z0-9]+){0,3} (?:arobase?|arrobas|at) [a-z0-9-]+(?: (?:point|dot) [a-z]{2,24}){1,3}(?![a-z])/g;

function readSpokenEmail(scan: Scan): Reading {
  if (!/ (?:point|dot) /.test(scan.folded)) return { entities: {}, scan };
  const taken = takeAll(scan, spokenEmail, (_, raw) =>
    raw
      .replace(/ (?:arobase?|arrobas|at) /i, "@")
      .replace(/ (?:point|dot) /gi, ".")
      .toLowerCase(),
  );
  return { entities: { email: valuesOf(taken.found) }, scan: taken.scan };
}

const phones = ruleSet<string>([
  [
    // « LAV 2024 003412 » is the number of a request.
    /(?<![\w-])(?<!(?:^|[^a-z])[a-z]{2,4} (?=20\d\d[ -]\d{5}))(?:\+?1[ .-]{1,2})?\(?\d(?:[ .,()-]{0,3}\d){9}(?![\w-]|[ ]?\d)/g,
    (match) => {
      const digits = match[0].replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
      const parts = /^([2-9]\d{2})([2-9]\d{2})(\d{4})$/.exec(digits);
      return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : undefined;
    },
    "\\d",
  ],
]);

/** North American numbers in any dress, ten digits said one by one included: NPA-NXX-XXXX. */
export function readPhone(scan: Scan): Reading {
  const taken = takeEach(scan, phones);
  return { entities: { phone: valuesOf(taken.found) }, scan: taken.scan };
}

const postalCodes = ruleSet<string>([
  [
    /(?<![\w'-])([abceghj-nprstvxy][ -]?\d[ -]?[abceghj-nprstv-z])(?:[ -]{0,2}(\d[ -]?[abceghj-nprstv-z][ -]?\d))?(?!\w)/g,
    (match) => {
      const area = compact(match[1] ?? "");
      const unit = match[2] === undefined ? "" : ` ${compact(match[2])}`;
      return unit === "" && !/^H7[A-Y]$/.test(area) ? undefined : area + unit;
    },
    "\\d",
  ],
]);

/** Laval's areas alone (« h7n », « h sept n ») or any full Canadian code; written `H7N` or `H7N 2B1`. */
export function readPostalCode(scan: Scan): Reading {
  const taken = takeEach(scan, postalCodes);
  return { entities: { postalCode: valuesOf(taken.found) }, scan: taken.scan };
}

const compact = (text: string): string => text.replace(/[ -]/g, "").toUpperCase();
