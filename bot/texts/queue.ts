import type { Bilingual } from "../../contracts/language.ts";

/** What is said of the queue of the 311. Signs of a text message only (no ê, ç or ô): a test counts them. */
export const queueTexts = {
  place: {
    fr: "Votre rang dans la file : {position, number}; une personne vous répond {where} dans environ {minutes, plural, one {# minute} other {# minutes}} (estimation). Je me tais d’ici là.",
    en: "Your place in line: {position, number}; a person answers you {where} in about {minutes, plural, one {# minute} other {# minutes}} (an estimate). I stay silent until then.",
  },
  closed: {
    fr: "Le 311 est fermé en ce moment : une personne vous répondra {where} {opens}. Je me tais d’ici là.",
    en: "311 is closed right now: a person will answer you {where} {opens}. I stay silent until then.",
  },
  here: { fr: "ici", en: "here" },
  byText: { fr: "par texto", en: "by text message" },
  byMail: { fr: "par courriel", en: "by e-mail" },
  opensToday: { fr: "aujourd’hui dès {time}", en: "today from {time}" },
  opensTomorrow: { fr: "demain dès {time}", en: "tomorrow from {time}" },
  opensOn: { fr: "{weekday} dès {time}", en: "on {weekday} from {time}" },
  opensLater: { fr: "le {day} dès {time}", en: "on {day} from {time}" },
} satisfies Record<string, Bilingual>;
