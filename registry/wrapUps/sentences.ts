import type { Bilingual } from "../../contracts/language.ts";

/** Why a conversation is not written down, for its agent. */
export const sentences: Record<"unknown" | "refused" | "incomplete", Bilingual> = {
  unknown: { fr: "Cette conversation n’existe pas.", en: "There is no such conversation." },
  refused: {
    fr: "Cette conversation est à quelqu’un d’autre, ou attend encore : prenez-la avant de la consigner.",
    en: "This conversation is somebody else’s, or still waits: take it before writing it down.",
  },
  incomplete: {
    fr: "Il manque le lieu : l’équipe doit savoir où aller. Remplissez-le, ou consignez sans ouvrir de requête.",
    en: "The place is missing: the team must know where to go. Fill it in, or write it down without opening a request.",
  },
};

/** What stands, when it was written by another form. */
export const conflictSentence = ({ by, code }: { by: string; code: string }): Bilingual => ({
  fr: `Cette conversation est déjà consignée par ${by}, sous le code ${code} : rien n’a été changé.`,
  en: `This conversation was already written down by ${by}, under code ${code}: nothing was changed.`,
});

/** The form itself was used for another conversation. */
export const usedForm: Bilingual = {
  fr: "Ce formulaire a servi à une autre conversation : rouvrez la fin de conversation pour en avoir un neuf.",
  en: "This form served another conversation: open the wrap-up again for a new one.",
};
