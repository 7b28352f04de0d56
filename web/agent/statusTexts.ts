import type { AssistView } from "../../contracts/assist.ts";
import type { Bilingual } from "../../contracts/language.ts";

export const statusTexts: Record<AssistView["status"], Bilingual> = {
  live: { fr: "En cours", en: "Live" },
  waiting: { fr: "En attente", en: "Waiting" },
  owned: { fr: "En cours", en: "Under way" },
  returned: { fr: "Rendue à l’assistant", en: "Back with the assistant" },
  ended: { fr: "Terminée, note à écrire", en: "Ended, note to write" },
  wrapped: { fr: "Consignée", en: "Written down" },
};
