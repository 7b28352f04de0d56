import { purposeSchema } from "../../contracts/consent.ts";
import { from } from "../errors.ts";
import { consentTexts, formatText, texts } from "../texts/index.ts";
import { withProfile } from "../profile.ts";
import type { Work } from "../work.ts";
import { resultOf, type Action } from "./action.ts";
import { consentsOf } from "./consents.ts";

/** What a verified person may see here: their consents, their receipts, and what of the record may be used. */
export const myData: Action = async (work, _call, parts) => {
  const known = await withProfile(work, parts);
  const { citizenId } = known;
  const inForce = await consentsOf(known, parts);
  const receipts = citizenId ? await from("registry", () => parts.citizens.receipts(citizenId)) : [];
  const lines = [consentLine(known, inForce), receiptLine(known, receipts.length), profileLine(known)];
  return { work: known, result: resultOf({ lines: lines.filter((line) => line !== "").join(" ") }) };
};

function consentLine({ state: { language } }: Work, inForce: Awaited<ReturnType<typeof consentsOf>>): string {
  const named = { given: texts.consentGiven, refused: texts.consentRefused, withdrawn: texts.consentWithdrawn };
  const list = purposeSchema.options.flatMap((purpose) => {
    const decision = inForce[purpose];
    return decision
      ? [formatText(named[decision], language, { summary: consentTexts[purpose].summary[language] })]
      : [];
  });
  return list.length === 0
    ? formatText(texts.consentsNone, language)
    : formatText(texts.consentsList, language, { list: list.join(language === "fr" ? "; " : "; ") });
}

const receiptLine = ({ state: { language } }: Work, count: number) =>
  formatText(texts.receiptsCount, language, { count });

function profileLine({ profile, state: { language } }: Work): string {
  if (!profile) return "";
  return formatText(texts.profile, language, {
    name: profile.firstName,
    size: Math.max(profile.household.length, 1),
    ...(profile.age !== undefined ? { age: profile.age } : {}),
    ...(profile.postalCode ? { area: profile.postalCode.slice(0, 3) } : {}),
  });
}
