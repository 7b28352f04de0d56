import type { CorrectedField } from "../../contracts/citizen.ts";
import { fold } from "../../contracts/fold.ts";
import type { Bilingual } from "../../contracts/language.ts";
import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import type { Effect } from "../../contracts/turn.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import { listOf } from "../format/words.ts";
import type { Work } from "../work.ts";
import { resultOf, textOf, type Action } from "./action.ts";

/** What of a record may be corrected, how it is spoken of, and its name. */
const fields: readonly { field: CorrectedField; said: RegExp; label: Bilingual }[] = [
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

const NUMBER_PLACE = "{requestNumber}";

/** What is to be corrected, from what was said so far: the field, the old value and the new one. */
export const readCorrection: Action = async (work, { slots }, parts) => {
  const record = await recordOf(work, parts);
  const chosen = fold([textOf(slots["field"]), textOf(slots["query"])].filter(Boolean).join(" "));
  const found =
    fields.find(({ said }) => said.test(fold(textOf(slots["field"]) ?? ""))) ??
    fields.find(({ said }) => said.test(chosen));
  if (!found) return { work, result: resultOf({ field: "none" }) };
  const { field, label } = found;
  const value = valueOf(field, slots, work);
  return {
    work,
    result: resultOf({
      field,
      kind: field === "email" || field === "phone" ? "contact" : field === "language" ? "language" : "person",
      label_fr: label.fr,
      label_en: label.en,
      old: oldValue(record, field),
      ...(value === undefined ? {} : { value }),
    }),
  };
};

/** A code to the new contact, which proves that it is theirs. */
export const proveContact: Action = async (work, { results }) => {
  const value = textOf(results["wish"]?.["value"]) ?? "";
  const type = value.includes("@") ? "email" : "phone";
  const forCitizen = personOf(work);
  return added(work, { kind: "send_code", contact: { type, value }, forCitizen }, { sent: true });
};

export const correctRecord: Action = async (work, { results }) => {
  const wish = results["wish"] ?? {};
  const found = fields.find(({ field }) => field === wish["field"]);
  const effect = {
    kind: "correct_record" as const,
    citizenId: personOf(work),
    field: found?.field ?? ("other" as const),
    old: textOf(wish["old"]) ?? "",
    new: textOf(wish["value"]) ?? "",
  };
  return added(work, effect, { number: NUMBER_PLACE });
};

/** Where the copy may go: the record's own address, shown in part. */
export const findOwnAddress: Action = async (work, _call, parts) => {
  const email = (await recordOf(work, parts))?.contacts.find(({ type }) => type === "email")?.value;
  return { work, result: resultOf(email ? { address: masked(email) } : {}) };
};

export const sendRecord: Action = async (work) =>
  added(work, { kind: "send_record", citizenId: personOf(work) }, { sent: true });

export const eraseRecord: Action = async (work) => ({
  work: {
    ...work,
    effects: [...work.effects, { kind: "erase_citizen", citizenId: personOf(work) }],
    profile: null,
  },
  result: resultOf({ done: true }, { facts: { verified: false } }),
});

/** What was last proposed, why, and what of the record or of the answers entered into it. */
export const explainProposals: Action = async (work, _call, parts) => {
  const proposals = await from("registry", () => parts.citizens.proposals(work.open.dialogueId));
  const { language } = work.state;
  const lines = proposals.slice(0, 3).map(({ title, reasons, factors }) => {
    const why = [...reasons, ...factors.map(({ field, value }) => `${fieldName(field, language)} : ${value}`)];
    return `« ${title} » – ${why.length > 0 ? listOf(why, language) : language === "fr" ? "vos mots" : "your own words"}.`;
  });
  const record = proposals.some(({ factors }) => factors.length > 0);
  const titles = listOf(
    proposals.slice(0, 3).map(({ title }) => title),
    language,
  );
  return { work, result: resultOf({ found: lines.length > 0, lines: lines.join(" "), titles, record }) };
};

const fieldNames: Record<string, Bilingual> = {
  age: { fr: "âge", en: "age" },
  postalCode: { fr: "secteur de votre dossier", en: "area in your record" },
  household: { fr: "votre ménage", en: "your household" },
  resident: { fr: "résidence à Laval", en: "residence in Laval" },
};
const fieldName = (field: string, language: "fr" | "en") => fieldNames[field]?.[language] ?? field;

function added(work: Work, effect: Effect, data: Record<string, string | boolean>) {
  return Promise.resolve({ work: { ...work, effects: [...work.effects, effect] }, result: resultOf(data) });
}

/** These actions come after the identification in their flows, and do nothing without it. */
function personOf({ citizenId, state }: Work): string {
  if (!citizenId || state.flow.facts["verified"] !== true)
    throw new Error("A record is touched only by its own person");
  return citizenId;
}

function recordOf(work: Work, parts: EngineParts): Promise<PersonalRecord | undefined> {
  return from("registry", () => parts.citizens.export(personOf(work), `dialogue:${work.open.dialogueId}`));
}

function valueOf(field: CorrectedField, slots: Record<string, unknown>, work: Work): string | undefined {
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

function oldValue(record: PersonalRecord | undefined, field: CorrectedField): string {
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

const masked = (email: string) => email.replace(/^(.)[^@]*/, "$1…");
