import type { CampaignPurpose } from "../../contracts/campaign.ts";
import type { Bilingual } from "../../contracts/language.ts";

/** The words around what the staff write. The law wants the sender, its address and the way out in each message (CASL, s. 6). */
export const labels = {
  city: { fr: "Ville de Laval", en: "City of Laval" },
  address: {
    fr: "Ville de Laval, 1, place du Souvenir, Laval (Québec) H7V 1W7. Téléphone\u00A0: 311",
    en: "City of Laval, 1, place du Souvenir, Laval, Quebec H7V 1W7. Phone: 311",
  },
  learnMore: { fr: "En savoir plus", en: "Learn more" },
  about: { fr: "sur", en: "about" },
  unsubscribe: { fr: "Me désabonner", en: "Unsubscribe" },
  trial: { fr: "[Essai]", en: "[Trial]" },
  /** GSM-7, and none of the words a carrier takes for itself. */
  smsUnsubscribe: { fr: "Se désabonner : répondez ARRET", en: "To opt out, reply UNSUBSCRIBE" },
  smsMore: { fr: "Tout voir", en: "See all" },
} satisfies Record<string, Bilingual>;

export const purposeLabels: Record<CampaignPurpose, { list: Bilingual; listId: string; because: Bilingual }> = {
  promotion: {
    list: { fr: "l’infolettre de la Ville de Laval", en: "the City of Laval newsletter" },
    listId: "infolettre",
    because: {
      fr: "Vous recevez ce courriel parce que vous avez accepté l’infolettre de la Ville de Laval.",
      en: "You receive this e-mail because you agreed to the City of Laval newsletter.",
    },
  },
  proactive: {
    list: { fr: "les messages de la Ville sur les aides possibles", en: "the City’s messages about possible aid" },
    listId: "aides",
    because: {
      fr: "Vous recevez ce courriel parce que vous avez accepté que la Ville vous écrive au sujet des aides possibles.",
      en: "You receive this e-mail because you agreed that the City write to you about possible aid.",
    },
  },
};
