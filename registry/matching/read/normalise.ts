import { fold } from "../../../contracts/fold.ts";
import type { FieldKind } from "../fields.ts";
import { readDate } from "./readDate.ts";

/** The form in which two values of a field are compared; empty when the source says nothing. What was received is kept elsewhere. */
export function normalise(kind: FieldKind, raw: string): string {
  const text = raw.trim();
  if (text === "" || nothing.test(text)) return "";
  switch (kind) {
    case "birthDate":
      return readDate(text);
    case "phone":
      return phoneDigits(text);
    case "email":
      return fold(text).replace(/\s+/g, "");
    case "postalCode":
    case "identifier":
    case "streetNumber":
      return fold(text).replace(/[^a-z0-9]/g, "");
    case "firstName":
    case "lastName":
      return personName(text);
    default:
      return words(text);
  }
}

/** What forms hold when nobody answered. */
const nothing = /^(?:n\/?a|null|none|nil|unknown|inconnue?|nan|-+|\?+|0000-00-00)$/i;

/** Accents, case, hyphens and apostrophes never tell two people apart; saints are written in many ways. */
const words = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\b(?:ste|sainte)\b/g, "sainte")
    .replace(/\b(?:st|saint)\b/g, "saint");

const personName = (text: string): string => words(text).replace(/^(?:m|mr|mrs|mme|ms|dr|monsieur|madame) /, "");

/** The last ten: a country or trunk prefix is written or not. */
function phoneDigits(text: string): string {
  const digits = text.replace(/(?:ext|poste|x)\W*\d+\s*$/i, "").replace(/\D/g, "");
  return /^(\d)\1*$/.test(digits) ? "" : digits.slice(-10);
}
