import type { Bilingual } from "../../../contracts/language.ts";

export const keyTexts = {
  keys: { fr: "Touches", en: "Keys" },
  keysActive: { fr: "Touches simples actives", en: "Single keys active" },
  keysActiveHint: {
    fr: "Désactivez-les si vous dictez ou si une touche part toute seule. Elles ne font rien pendant que vous écrivez.",
    en: "Turn them off if you dictate or hit keys by accident. They do nothing while you type.",
  },
  keysTyping: { fr: "Pendant que vous écrivez", en: "While you type" },
  keyList: { fr: "Montrer cette liste", en: "Show this list" },
  keyNext: { fr: "Conversation suivante", en: "Next conversation" },
  keyPrevious: { fr: "Conversation précédente", en: "Previous conversation" },
  keyClaim: { fr: "Prendre la première de la file", en: "Take the first in the queue" },
  keyAccept: { fr: "Accepter la réponse suggérée", en: "Accept the suggested reply" },
  keyReply: { fr: "Écrire", en: "Write" },
  keyCard: { fr: "Insérer la fiche 1 (2, 3 de même)", en: "Insert card 1 (2, 3 likewise)" },
  keySearch: { fr: "Chercher une fiche", en: "Search for a card" },
  keyVerify: { fr: "Les deux réponses sont bonnes", en: "Both answers are right" },
  keySlots: { fr: "Confirmer les champs remplis", en: "Confirm the filled fields" },
  keyOpen: { fr: "Ouvrir la requête", en: "Open the request" },
  keyWrapUp: { fr: "Écrire la note de fin", en: "Write the closing note" },
  keySend: { fr: "Envoyer, noter comme dit ou consigner", en: "Send, mark as said or write down" },
  keyLeave: { fr: "Quitter le champ", en: "Leave the field" },
} as const satisfies Record<string, Bilingual>;
