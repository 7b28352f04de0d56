import type { Bilingual } from "../../../contracts/language.ts";
import { NBSP } from "./words.ts";

/** « Pour les 5 à 8 ans », « Dès 5 ans », « Jusqu’à 8 ans »; in months for babies. */
export function ageRangeName(ageMin: number | undefined, ageMax: number | undefined): Bilingual | undefined {
  const months =
    (ageMax ?? ageMin ?? 0) < 2 && [ageMin, ageMax].some((age) => age !== undefined && !Number.isInteger(age));
  const unit = months ? MONTHS : YEARS;
  const [from, to] = [ageMin, ageMax].map((age) => (age === undefined ? undefined : Math.round(age * unit.each)));
  if (from !== undefined && to !== undefined) {
    if (from === to) return { fr: `Pour les ${from}${NBSP}${unit.fr}`, en: `For ages ${from}${unit.en}` };
    return { fr: `Pour les ${from} à ${to}${NBSP}${unit.fr}`, en: `For ages ${from} to ${to}${unit.en}` };
  }
  if (from !== undefined)
    return { fr: `Dès ${from}${NBSP}${from === 1 ? unit.one : unit.fr}`, en: `From age ${from}${unit.en}` };
  if (to !== undefined)
    return { fr: `Jusqu’à ${to}${NBSP}${to === 1 ? unit.one : unit.fr}`, en: `Up to age ${to}${unit.en}` };
  return undefined;
}

const YEARS = { each: 1, fr: "ans", one: "an", en: "" };
const MONTHS = { each: 12, fr: "mois", one: "mois", en: " months" };
