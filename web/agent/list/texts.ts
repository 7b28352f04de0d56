import type { Bilingual } from "../../../contracts/language.ts";

export const listTexts = {
  conversations: { fr: "Conversations", en: "Conversations" },
  available: { fr: "Je prends des conversations", en: "I take conversations" },
  languagesSpoken: { fr: "Langues dans lesquelles je réponds", en: "Languages I answer in" },
  mine: { fr: "Les miennes", en: "Mine" },
  noneMine: { fr: "Aucune conversation en main.", en: "No conversation in hand." },
  queue: { fr: "File d’attente", en: "Queue" },
  emptyQueue: { fr: "Personne n’attend.", en: "Nobody is waiting." },
  waitsFor: { fr: "attend depuis {time}", en: "waiting for {time}" },
  claim: { fr: "Prendre", en: "Take" },
  claimOf: { fr: "Prendre : {what}", en: "Take: {what}" },
  nobodyHasIt: { fr: "à prendre", en: "not taken" },
  unread: { fr: "non lus", en: "unread" },
  moodAlert: { fr: "À surveiller", en: "Needs a look" },
  andMore: { fr: "et {count} autres", en: "and {count} more" },
  notYours: {
    fr: "Cette conversation n’existe pas, ou n’est plus entre vos mains.",
    en: "This conversation does not exist, or is no longer in your hands.",
  },
  chooseOne: {
    fr: "Choisissez une conversation, ou prenez la première de la file.",
    en: "Choose a conversation, or take the first in the queue.",
  },
} as const satisfies Record<string, Bilingual>;
