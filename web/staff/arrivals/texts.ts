import type { Bilingual } from "../../../contracts/language.ts";

/** The words of the page of failed arrivals. */
export const arrivalTexts = {
  arrivals: { fr: "Messages non traités", en: "Unprocessed messages" },
  arrivalsLead: {
    fr: "Ce qui nous est parvenu et n’a pas pu être lu ou traité, un courriel brisé par exemple. Rien n’est perdu : lisez-le, répondez par vos propres moyens, ou faites-le traiter de nouveau.",
    en: "What reached us and could not be read or processed, such as a broken e-mail. Nothing is lost: read it, answer by your own means, or have it processed again.",
  },
  noArrivals: { fr: "Tout ce qui est arrivé a été traité.", en: "Everything that arrived was processed." },
  arrivalsOne: { fr: "Un message attend qu’on s’en occupe.", en: "One message waits for somebody." },
  arrivalsMany: { fr: "{count} messages attendent qu’on s’en occupe.", en: "{count} messages wait for somebody." },
  arrivalFrom: { fr: "De", en: "From" },
  arrivalCause: { fr: "Cause", en: "Cause" },
  arrivalTries: { fr: "Essais", en: "Tries" },
  receivedOn: { fr: "Reçu le {when}", en: "Received on {when}" },
  readArrival: { fr: "Lire", en: "Read" },
  readArrivalOf: { fr: "Lire le message de {from}", en: "Read the message from {from}" },
  tryAgain: { fr: "Traiter de nouveau", en: "Process again" },
  tryAgainOf: { fr: "Traiter de nouveau le message de {from}", en: "Process again the message from {from}" },
  triedAgain: {
    fr: "C’est relancé. S’il échoue encore, il reviendra ici.",
    en: "It is being processed again. If it fails once more, it will come back here.",
  },
  asWritten: {
    fr: "Le texte tel qu’il est arrivé. Rien n’y est exécuté ni ouvert; les caractères invisibles sont montrés.",
    en: "The text as it arrived. Nothing in it is run or opened; invisible characters are shown.",
  },
} as const satisfies Record<string, Bilingual>;
