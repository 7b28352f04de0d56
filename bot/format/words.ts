import type { Bilingual, Language } from "../../contracts/language.ts";
import { LOCALES } from "./names.ts";

/** The words of closed lists, for texts: weekdays, parts of the day, dates by name, people, needs. */
const words: Record<string, Bilingual> = {
  mon: { fr: "le lundi", en: "Monday" },
  tue: { fr: "le mardi", en: "Tuesday" },
  wed: { fr: "le mercredi", en: "Wednesday" },
  thu: { fr: "le jeudi", en: "Thursday" },
  fri: { fr: "le vendredi", en: "Friday" },
  sat: { fr: "le samedi", en: "Saturday" },
  sun: { fr: "le dimanche", en: "Sunday" },
  morning: { fr: "matin", en: "morning" },
  noon: { fr: "midi", en: "noon" },
  afternoon: { fr: "après-midi", en: "afternoon" },
  evening: { fr: "soir", en: "evening" },
  night: { fr: "nuit", en: "night" },
  daytime: { fr: "en journée", en: "daytime" },
  today: { fr: "aujourd’hui", en: "today" },
  tomorrow: { fr: "demain", en: "tomorrow" },
  "this-week": { fr: "cette semaine", en: "this week" },
  "next-week": { fr: "la semaine prochaine", en: "next week" },
  "this-weekend": { fr: "cette fin de semaine", en: "this weekend" },
  "next-weekend": { fr: "la fin de semaine prochaine", en: "next weekend" },
  "this-month": { fr: "ce mois-ci", en: "this month" },
  "next-month": { fr: "le mois prochain", en: "next month" },
  spring: { fr: "au printemps", en: "in spring" },
  summer: { fr: "cet été", en: "in summer" },
  fall: { fr: "à l’automne", en: "in fall" },
  winter: { fr: "cet hiver", en: "in winter" },
  "spring-break": { fr: "à la relâche", en: "at spring break" },
  christmas: { fr: "aux Fêtes", en: "at Christmas" },
  easter: { fr: "à Pâques", en: "at Easter" },
  self: { fr: "pour vous", en: "for you" },
  spouse: { fr: "pour votre conjoint ou conjointe", en: "for your partner" },
  child: { fr: "pour un enfant", en: "for a child" },
  children: { fr: "pour des enfants", en: "for children" },
  daughter: { fr: "pour votre fille", en: "for your daughter" },
  son: { fr: "pour votre fils", en: "for your son" },
  baby: { fr: "pour un bébé", en: "for a baby" },
  teen: { fr: "pour un ado", en: "for a teen" },
  grandchild: { fr: "pour votre petit-enfant", en: "for your grandchild" },
  mother: { fr: "pour votre mère", en: "for your mother" },
  father: { fr: "pour votre père", en: "for your father" },
  sibling: { fr: "pour votre frère ou votre sœur", en: "for your brother or sister" },
  family: { fr: "en famille", en: "for the family" },
  adult: { fr: "pour adulte", en: "for adults" },
  senior: { fr: "pour une personne aînée", en: "for a senior" },
  group: { fr: "en groupe", en: "for a group" },
  outdoor: { fr: "dehors", en: "outdoors" },
  indoor: { fr: "à l’intérieur", en: "indoors" },
  wheelchair: { fr: "accessible en fauteuil roulant", en: "wheelchair accessible" },
  "reduced-mobility": { fr: "mobilité réduite", en: "reduced mobility" },
  vision: { fr: "déficience visuelle", en: "low vision" },
  hearing: { fr: "déficience auditive", en: "hearing loss" },
  "sign-language": { fr: "langue des signes", en: "sign language" },
  autism: { fr: "adapté à l’autisme", en: "adapted to autism" },
  dyslexia: { fr: "dyslexie", en: "dyslexia" },
  disability: { fr: "activité adaptée", en: "adapted activity" },
  given: { fr: "donné", en: "given" },
  refused: { fr: "refusé", en: "refused" },
  withdrawn: { fr: "retiré", en: "withdrawn" },
};

export function wordFor(value: string, language: Language): string {
  return words[value]?.[language] ?? value;
}

const lists = {
  fr: new Intl.ListFormat(LOCALES.fr, { type: "conjunction" }),
  en: new Intl.ListFormat(LOCALES.en, { type: "conjunction" }),
};

/** "a, b et c". */
export function listOf(parts: readonly string[], language: Language): string {
  return parts.length === 1 ? (parts[0] ?? "") : lists[language].format(parts);
}
