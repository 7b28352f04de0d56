import type { Bilingual } from "../../contracts/language.ts";
import { from } from "../errors.ts";
import { listOf } from "../format/words.ts";
import { resultOf, type Action } from "./action.ts";

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
