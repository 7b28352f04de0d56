import type { Bilingual } from "../../contracts/language.ts";

/** The few words of this channel's own. */
export const botTexts = {
  welcome: {
    fr: "Bonjour! Je suis l’assistant de la Ville de Laval. Activités, aide financière, services, requêtes : dites-moi en quelques mots ce que vous cherchez. En cas d’urgence, composez le 911.",
    en: "Hello! I am the City of Laval’s assistant. Activities, financial help, services, requests: tell me in a few words what you are looking for. In an emergency, dial 911.",
  },
  group: {
    fr: "Bonjour! Pour protéger vos renseignements, je réponds seulement en conversation privée. Écrivez-moi directement.",
    en: "Hello! To protect your information, I answer in private conversations only. Please write to me directly.",
  },
  byNumber: { fr: "Répondez par un chiffre", en: "Reply with a number" },
} as const satisfies Record<string, Bilingual>;
