import type { Purpose } from "../../contracts/consent.ts";
import type { Bilingual } from "../../contracts/language.ts";

/** The exact words of a consent. Changing a word changes the version: receipts keep both. */
export interface ConsentText {
  version: string;
  text: Bilingual;
  summary: Bilingual;
}

export const consentTexts: Record<Purpose, ConsentText> = {
  personalisation: {
    version: "personalisation-2024-11",
    text: {
      fr: "Me permettez-vous d’utiliser votre dossier – prénoms et âges de votre ménage, code postal – pour choisir les activités et les aides que je vous propose? C’est facultatif, rien d’autre n’en dépend, et vous pouvez le retirer en tout temps.",
      en: "May I use your record – first names and ages of your household, postal code – to choose the activities and aid I propose to you? It is optional, nothing else depends on it, and you can withdraw it at any time.",
    },
    summary: {
      fr: "Utiliser mon dossier pour choisir ce qui m’est proposé",
      en: "Use my record to choose what is proposed to me",
    },
  },
  proactive: {
    version: "proactive-2024-11",
    text: {
      fr: "Me permettez-vous de vous écrire le premier lorsque votre dossier indique que vous pourriez avoir droit à une aide? Vous pouvez le retirer en tout temps.",
      en: "May I write to you first when your record suggests that you may be entitled to aid? You can withdraw it at any time.",
    },
    summary: { fr: "M’écrire au sujet des aides possibles", en: "Write to me about possible aid" },
  },
  promotion: {
    version: "promotion-2024-11",
    text: {
      fr: "Acceptez-vous de recevoir l’infolettre et les messages de la Ville de Laval (1, place du Souvenir, Laval, H7V 1W7)? Vous pouvez vous désabonner en tout temps.",
      en: "Do you agree to receive the newsletter and messages of the City of Laval (1, place du Souvenir, Laval, H7V 1W7)? You can unsubscribe at any time.",
    },
    summary: { fr: "Recevoir l’infolettre de la Ville", en: "Receive the City’s newsletter" },
  },
  analytics: {
    version: "analytics-2024-11",
    text: {
      fr: "Acceptez-vous que vos échanges, sans votre nom, servent aux statistiques de la Ville? Vous pouvez le retirer en tout temps.",
      en: "Do you agree that your exchanges, without your name, be used in the City’s statistics? You can withdraw it at any time.",
    },
    summary: { fr: "Utiliser mes échanges en statistiques", en: "Use my exchanges in statistics" },
  },
};
