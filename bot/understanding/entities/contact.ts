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
  if (!scan.folded.includes("@")) return { entities: {}, scan };
  const taken = takeAll(scan, email, (_, raw) => raw);
  return { entities: { email: valuesOf(taken.found) }, scan: taken.scan };
}

const phones = ruleSet<string>([
  [
    /(?<![\w-])(?:\+?1[ .-]{1,2})?\(?\d(?:[ .,()-]{0,3}\d){9}(?![\w-]|[ ]?\d)/g,
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
