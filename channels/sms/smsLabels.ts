import type { Bilingual } from "../../contracts/language.ts";

/** A carrier takes CANCEL for itself; the engine understands these as well. */
const inPlaceOf: Readonly<Record<string, string>> = { cancel: "Never mind" };

/** The few words that stand in for buttons. All of GSM-7, and none that a carrier takes for itself (STOP, END, QUIT, CANCEL, YES). */
export const smsLabels = {
  why: { fr: "Pourquoi", en: "Why" },
  byNumber: { fr: "Répondez par un chiffre", en: "Reply with a number" },
  details: { fr: "Pour en savoir plus, répondez de 1 à", en: "To learn more, reply 1 to" },
  orReply: { fr: "Ou répondez", en: "Or reply" },
  mayReply: { fr: "Vous pouvez répondre", en: "You may reply" },
  online: { fr: "Tout voir en ligne", en: "See all online" },
  inPlaceOf,
} satisfies Record<string, Bilingual | Readonly<Record<string, string>>>;
