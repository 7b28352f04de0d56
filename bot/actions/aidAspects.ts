import { fold } from "../../contracts/fold.ts";
import { inLanguage, type Bilingual, type Language } from "../../contracts/language.ts";
import type { Offering } from "../../contracts/offering.ts";
import { conditionsText, periodText } from "../compose/facts.ts";

type Subsidy = NonNullable<Offering["subsidy"]>;

/** What people ask of an aid once it was proposed, and what its own facts say of it. */
const aspects: readonly {
  name: Bilingual;
  asked: RegExp;
  answer: (aid: Subsidy, language: Language) => string | undefined;
}[] = [
  {
    name: { fr: "le montant", en: "the amount" },
    asked: /\b(?:combien|cb|montants?|prix|cout|couts|how much|amounts?|cost|worth|maximum)\b/,
    answer: ({ amount }, language) => inLanguage(amount, language).text,
  },
  {
    name: { fr: "les conditions", en: "the conditions" },
    asked: /\b(?:conditions?|criteres?|exig\w*|obligat\w*|qui (?:y )?a droit|requirements?|criteria|who can)\b/,
    answer: conditionsText,
  },
  {
    name: { fr: "les dates", en: "the dates" },
    asked: /\b(?:quand|dates?|jusqu'?a quand|date limite|delai|when|deadline|until)\b/,
    answer: periodText,
  },
  {
    name: { fr: "la prochaine étape", en: "the next step" },
    asked:
      /\b(?:comment|demande|formulaire|inscri\w*|papiers?|documents?|factures?|how (?:do|can|to)|apply|form|papers|receipts?)\b/,
    answer: ({ nextStep }, language) => inLanguage(nextStep, language).text,
  },
];

/** "Combien?" under an aid: each thing asked, with what the aid says of it; none when the question is of another kind. */
export function askedOfAid(
  text: string,
  aid: Subsidy,
  language: Language,
): { name: string; known: string | undefined }[] {
  const folded = fold(text);
  return aspects
    .filter(({ asked }) => asked.test(folded))
    .map(({ name, answer }) => ({ name: name[language], known: answer(aid, language)?.replace(/[.\s]+$/, "") }));
}
