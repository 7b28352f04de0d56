import type { Entities } from "../../../contracts/understanding.ts";
import type { Scan } from "./scan.ts";
import { takeAll, valuesOf } from "./scan.ts";

/** What a reader gives back: what it found, and the message with that covered. */
export interface Reading {
  entities: Entities;
  scan: Scan;
}

export function readEmail(scan: Scan): Reading {
  const taken = takeAll(
    scan,
    /[a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}/g,
    (_, raw) => raw,
  );
  return { entities: { email: valuesOf(taken.found) }, scan: taken.scan };
}

/** North American numbers in any dress, ten digits said one by one included: NPA-NXX-XXXX. */
export function readPhone(scan: Scan): Reading {
  const pattern = /(?<![\w-])(?:\+?1[ .-]{1,2})?\(?\d(?:[ .,()-]{0,3}\d){9}(?![\w-]|[ ]?\d)/g;
  const taken = takeAll(scan, pattern, (match) => {
    const digits = match[0].replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
    const parts = /^([2-9]\d{2})([2-9]\d{2})(\d{4})$/.exec(digits);
    return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : undefined;
  });
  return { entities: { phone: valuesOf(taken.found) }, scan: taken.scan };
}

/** Laval's areas alone (« h7n », « h sept n ») or any full Canadian code; written `H7N` or `H7N 2B1`. */
export function readPostalCode(scan: Scan): Reading {
  const pattern =
    /(?<![\w'-])([abceghj-nprstvxy][ -]?\d[ -]?[abceghj-nprstv-z])(?:[ -]{0,2}(\d[ -]?[abceghj-nprstv-z][ -]?\d))?(?!\w)/g;
  const taken = takeAll(scan, pattern, (match) => {
    const area = compact(match[1] ?? "");
    const unit = match[2] === undefined ? "" : ` ${compact(match[2])}`;
    return unit === "" && !/^H7[A-Y]$/.test(area) ? undefined : area + unit;
  });
  return { entities: { postalCode: valuesOf(taken.found) }, scan: taken.scan };
}

const compact = (text: string): string => text.replace(/[ -]/g, "").toUpperCase();
