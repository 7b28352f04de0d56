import type { Bilingual } from "../../contracts/language.ts";

/** The words of the city's letter that are the same in each. In French a colon has a no-break space before it. */
export const letterTexts = {
  city: { fr: "Ville de Laval", en: "City of Laval" },
  service: { fr: "Service à la clientèle – 311", en: "Customer service – 311" },
  subject: { fr: "Objet\u00A0: ", en: "Subject: " },
  greeting: { fr: "Bonjour,", en: "Hello," },
  closing: {
    fr: "Pour toute question, composez le 311. Nous vous remercions de nous avoir écrit.",
    en: "If you have any question, please dial 311. Thank you for writing to us.",
  },
  reference: { fr: "Dossier\u00A0: ", en: "File: " },
} as const satisfies Record<string, Bilingual>;
