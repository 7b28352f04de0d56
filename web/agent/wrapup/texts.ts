import type { Bilingual } from "../../../contracts/language.ts";

export const wrapUpTexts = {
  wrapUp: { fr: "Fin de conversation", en: "Wrap-up" },
  note: { fr: "Note", en: "Note" },
  code: { fr: "Code", en: "Code" },
  targetDay: { fr: "{count} jour ouvrable", en: "{count} working day" },
  targetDays: { fr: "{count} jours ouvrables", en: "{count} working days" },
  searchCode: { fr: "Chercher un autre code", en: "Search for another code" },
  foundCodes: { fr: "Codes trouvés : {count}", en: "Codes found: {count}" },
  withRequest: {
    fr: "Ouvrir aussi la requête, avec les champs remplis",
    en: "Also open the request, with the filled fields",
  },
  confirmWrapUp: { fr: "Confirmer et consigner", en: "Confirm and write down" },
  noteAndCode: { fr: "Il faut une note et un code.", en: "A note and a code are needed." },
  wrappedAs: { fr: "Consignée sous le code {code}.", en: "Written down under code {code}." },
  requestOpened: { fr: "Requête {number} ouverte.", en: "Request {number} opened." },
} as const satisfies Record<string, Bilingual>;
