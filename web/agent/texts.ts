import type { Bilingual } from "../../contracts/language.ts";
import { staffTexts } from "../ui/staff/index.ts";
import { keyTexts } from "./keys/texts.ts";
import { listTexts } from "./list/texts.ts";
import { panelTexts } from "./panel/texts.ts";
import { supervisionTexts } from "./supervision/texts.ts";
import { talkTexts } from "./talk/texts.ts";
import { wrapUpTexts } from "./wrapup/texts.ts";

/** Every word of the assist panel, French and English side by side. */
export const texts = {
  ...staffTexts,
  section: { fr: "Assistance 311", en: "311 assist" },
  management: { fr: "Gestion", en: "Management" },
  connectionLost: {
    fr: "Connexion perdue. On réessaie; ce que vous écrivez est gardé ici.",
    en: "Connection lost. Trying again; what you write is kept here.",
  },
  connectionBack: { fr: "Connexion rétablie, tout est à jour.", en: "Connection is back, all up to date." },
  ...keyTexts,
  ...listTexts,
  ...talkTexts,
  ...panelTexts,
  ...wrapUpTexts,
  ...supervisionTexts,
} as const satisfies Record<string, Bilingual>;
