import type { CorrectedField } from "../../contracts/citizen.ts";
import { fold } from "../../contracts/fold.ts";
import type { Bilingual } from "../../contracts/language.ts";
import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import type { Work } from "../work.ts";
import { textOf } from "./action.ts";

/** What of a record may be corrected, how it is spoken of, and its name. */
const correctedFields: readonly { field: CorrectedField; said: RegExp; label: Bilingual }[] = [
  { field: "email", said: /\b(?:courriel|e-?mail|email)\b/, label: { fr: "courriel", en: "e-mail" } },
  { field: "phone", said: /\b(?:telephone|tel|cell\w*|phone|mobile)\b/, label: { fr: "téléphone", en: "phone" } },
  {
    field: "address",
    said: /\b(?:adresse|demenage\w*|moved?|address|appartement)\b/,
    label: { fr: "adresse", en: "address" },
  },
  {
    field: "birthDate",
    said: /\b(?:naissance|anniversaire|birth\w*)\b/,
    label: { fr: "date de naissance", en: "date of birth" },
  },
  {
    field: "language",
    said: /\b(?:langue|language|en (?:anglais|francais)|in (?:english|french))\b/,
    label: { fr: "langue", en: "language" },
  },
  { field: "name", said: /\b(?:nom|prenom|name|surname)\b/, label: { fr: "nom", en: "name" } },
  { field: "other", said: /\b(?:autre|other|else)\b/, label: { fr: "autre chose", en: "something else" } },
];

/** The field that is named, in folded words. */
export const fieldIn = (folded: string) => correctedFields.find(({ said }) => said.test(folded));

/** The new value that was given, when it has the shape of its field. */
export function newValue(field: CorrectedField, slots: Record<string, unknown>, work: Work): string | undefined {
  const said = textOf(slots["value"]);
  const { email = [], phone = [] } = work.understanding?.entities ?? {};
  if (field === "language") return languageIn(said ?? textOf(slots["query"]) ?? "");
  if (field === "email") return contactIn(said, /\S+@\S+\.[\w-]+/) ?? email[0];
  if (field === "phone") return contactIn(said, /\d{3}\D{0,2}\d{3}\D?\d{4}/) ?? phone[0];
  return said;
}

const contactIn = (said: string | undefined, shape: RegExp) => shape.exec(said ?? "")?.[0];

function languageIn(said: string): string | undefined {
  const words = fold(said);
  if (/\b(?:anglais|english)\b/.test(words)) return "en";
  return /\b(?:francais|french)\b/.test(words) ? "fr" : undefined;
}

/** What the record says now; a dash when it says nothing. */
export function oldValue(record: PersonalRecord | undefined, field: CorrectedField): string {
  if (!record) return "–";
  const { address } = record;
  switch (field) {
    case "email":
    case "phone":
      return record.contacts.find(({ type }) => type === field)?.value ?? "–";
    case "language":
      return record.language;
    case "name":
      return `${record.firstName} ${record.lastName}`;
    case "birthDate":
      return record.birthDate;
    case "address":
      return address ? `${address.civicNumber}, ${address.street}, ${address.postalCode}` : "–";
    case "other":
      return "–";
  }
}
