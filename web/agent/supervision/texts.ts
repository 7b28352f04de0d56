import type { Bilingual } from "../../../contracts/language.ts";

export const supervisionTexts = {
  supervision: { fr: "Supervision", en: "Supervision" },
  waitingNow: { fr: "En attente", en: "Waiting" },
  longestWait: { fr: "Plus longue attente", en: "Longest wait" },
  heldNow: { fr: "En cours", en: "Under way" },
  alertsNow: { fr: "À surveiller", en: "Need a look" },
  alerts: { fr: "À surveiller", en: "Need a look" },
  held: { fr: "En cours", en: "Under way" },
  nobody: { fr: "Personne.", en: "Nobody." },
  channel: { fr: "Canal", en: "Channel" },
  language: { fr: "Langue", en: "Language" },
  status: { fr: "État", en: "Status" },
  since: { fr: "Depuis", en: "Since" },
  agent: { fr: "Agent", en: "Agent" },
  actions: { fr: "Action", en: "Action" },
  takeOverOf: { fr: "Reprendre : {what}", en: "Take over: {what}" },
} as const satisfies Record<string, Bilingual>;
