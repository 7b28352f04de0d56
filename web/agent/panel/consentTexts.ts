import type { CitizenBrief } from "../../../contracts/assist.ts";
import type { Purpose } from "../../../contracts/consent.ts";
import type { Bilingual } from "../../../contracts/language.ts";

type Decision = NonNullable<CitizenBrief["record"]>["consents"][number]["decision"];

export const purposeTexts: Record<Purpose, Bilingual> = {
  personalisation: { fr: "Propositions d’après la fiche", en: "Proposals from the record" },
  proactive: { fr: "Nous écrivons les premiers", en: "We write first" },
  promotion: { fr: "Infolettre", en: "Newsletter" },
  analytics: { fr: "Statistiques", en: "Statistics" },
};

export const decisionTexts: Record<Decision, Bilingual> = {
  given: { fr: "consenti", en: "given" },
  refused: { fr: "refusé", en: "refused" },
  withdrawn: { fr: "retiré", en: "withdrawn" },
};
