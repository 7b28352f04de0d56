import type { FieldKind } from "../fields.ts";
import { editDistance } from "./editDistance.ts";
import { jaroWinkler } from "./jaroWinkler.ts";

/**
 * How alike two values of a field are, in steps whose weights are learnt: 0 different, up to `exact`. A value that is not there says
 * nothing, and is not compared.
 */
export interface Scale {
  /** Steps under `exact`, best last. */
  levels: readonly string[];
  /** Of two values that are not the same and both there: from 0 to `levels.length - 1`. */
  level(a: string, b: string): number;
}
/** The step of names in each other's place, given by the comparer: it takes both fields to see it. */
export const SWAPPED = 5;
/** The step of two values that are the same: one above the last of the scale. */
export const exactOf = ({ levels }: Scale): number => levels.length;

const nameScale: Scale = {
  levels: ["different", "same initial", "alike", "nearly the same", "one in the other", "in each other's place"],
  level(a, b) {
    if (isPartOf(a, b)) return 4;
    const likeness = jaroWinkler(a, b);
    if (likeness >= 0.92) return 3;
    if (likeness >= 0.8) return 2;
    return a.charCodeAt(0) === b.charCodeAt(0) && (a.length === 1 || b.length === 1) ? 1 : 0;
  },
};

const dateScale: Scale = {
  levels: ["different", "same year", "two slips", "two of year, month and day", "one slip", "day and month swapped"],
  level(a, b) {
    if (a.length !== 8 || b.length !== 8) return editDistance(a, b, 1) <= 1 ? 4 : 0;
    if (a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6, 8) && a.slice(6, 8) === b.slice(4, 6)) return 5;
    const slips = editDistance(a, b, 2);
    if (slips <= 1) return 4;
    const same = [[0, 4] as const, [4, 6] as const, [6, 8] as const].filter(
      ([from, to]) => a.slice(from, to) === b.slice(from, to),
    );
    if (same.length === 2) return 3;
    if (slips === 2) return 2;
    return a.slice(0, 4) === b.slice(0, 4) ? 1 : 0;
  },
};

const codeScale: Scale = {
  levels: ["different", "same beginning", "one slip"],
  level(a, b) {
    if (editDistance(a, b, 1) <= 1) return 2;
    return a.length > 3 && a.slice(0, 3) === b.slice(0, 3) ? 1 : 0;
  },
};

const textScale: Scale = {
  levels: ["different", "alike", "nearly the same", "one in the other"],
  level(a, b) {
    if (isPartOf(a, b)) return 3;
    const likeness = jaroWinkler(a, b);
    return likeness >= 0.92 ? 2 : likeness >= 0.8 ? 1 : 0;
  },
};

const mailScale: Scale = {
  levels: ["different", "alike", "same before the @", "one slip"],
  level(a, b) {
    if (editDistance(a, b, 1) <= 1) return 3;
    const [nameA = "", nameB = ""] = [a.split("@")[0], b.split("@")[0]];
    if (nameA === nameB) return 2;
    return jaroWinkler(nameA, nameB) >= 0.9 ? 1 : 0;
  },
};

export function scaleOf(kind: FieldKind): Scale {
  if (kind === "firstName" || kind === "lastName") return nameScale;
  if (kind === "birthDate") return dateScale;
  if (kind === "email") return mailScale;
  if (kind === "street" || kind === "city" || kind === "unit" || kind === "text") return textScale;
  return codeScale;
}

/** « Marie » in « Marie Claude », « Tremblay » in « Tremblay Gagnon »: whole words. */
function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || !long.includes(short)) return false;
  return ` ${long} `.includes(` ${short} `);
}
