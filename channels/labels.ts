import type { Bilingual } from "../contracts/language.ts";

/** The few words a channel adds to a reply. In French a colon has a no-break space before it, other marks have none. */
export const labels = {
  colon: { fr: "\u00A0: ", en: ": " },
  why: { fr: "Pourquoi", en: "Why" },
  more: { fr: "En savoir plus", en: "Learn more" },
  youMayAnswer: { fr: "Vous pouvez répondre", en: "You may answer" },
  subject: { fr: "Votre échange avec la Ville de Laval", en: "Your exchange with the City of Laval" },
} as const satisfies Record<string, Bilingual>;
