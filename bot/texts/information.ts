import type { Bilingual } from "../../contracts/language.ts";

/** What is said of a fact beside the fact itself: who says so, how old it is, where to check. */
export const informationTexts = {
  updated: {
    fr: "Source : {name}, page mise à jour {on}.",
    en: "Source: {name}, page updated {on}.",
  },
  published: { fr: "Source : {name}, {date}.", en: "Source: {name}, {date}." },
  read: {
    fr: "Source : {name}, page lue {on} (copie).",
    en: "Source: {name}, page read {on} (copy).",
  },
  outdated: {
    fr: "Ce renseignement a pu changer depuis; vérifiez-le avant de vous y fier.",
    en: "This may have changed since; check it before relying on it.",
  },
  seeMore: { fr: "Pour en savoir plus : {link}", en: "To find out more: {link}" },
  place: {
    fr: "{name}{address, select, none {} other {, {address}}}{area, select, none {} other { ({area})}}{distance, select, none {} other {, à {distance} de {from}}}.",
    en: "{name}{address, select, none {} other {, {address}}}{area, select, none {} other { ({area})}}{distance, select, none {} other {, {distance} from {from}}}.",
  },
  hours: { fr: "Heures d’ouverture : {week}.", en: "Opening hours: {week}." },
  hoursOfAll: {
    fr: "Les {count} lieux ont le même horaire : {week}.",
    en: "All {count} have the same hours: {week}.",
  },
  hoursThatDay: { fr: "Le {day} : {span}.", en: "On {day}: {span}." },
  closedThatDay: { fr: "Le {day} : fermé.", en: "On {day}: closed." },
  holiday: {
    fr: "Attention, c’est un jour férié : l’horaire habituel ne vaut pas.",
    en: "Careful, that is a holiday: the usual hours do not apply.",
  },
  hoursCaution: {
    fr: "L’horaire change selon la saison et les jours fériés; confirmez-le {phone, select, none {sur laval.ca ou au 311} other {au {phone}}}.",
    en: "Hours change with the season and on holidays; confirm them {phone, select, none {on laval.ca or with 311} other {at {phone}}}.",
  },
  hoursUnknown: {
    fr: "Je n’ai pas de source sûre pour ses heures d’ouverture; {phone, select, none {laval.ca ou le 311 vous les donnera} other {appelez le {phone}}}.",
    en: "I have no reliable source for its opening hours; {phone, select, none {laval.ca or 311 will give them to you} other {call {phone}}}.",
  },
  phone: { fr: "Téléphone : {phone}.", en: "Telephone: {phone}." },
  map: { fr: "Carte : {link}", en: "Map: {link}" },
  bus: {
    fr: "En autobus, stlaval.ca calcule votre trajet.",
    en: "By bus, stlaval.ca works out your trip.",
  },
  span: { fr: "de {opens} à {closes}", en: "{opens} to {closes}" },
  days: { fr: "du {first} au {last} {span}", en: "{first} to {last}, {span}" },
  twoDays: { fr: "le {first} et le {last} {span}", en: "{first} and {last}, {span}" },
  oneDay: { fr: "le {first} {span}", en: "{first}, {span}" },
  book: {
    fr: "« {title} », {vowel, select, true {d’} other {de }}{author} – {why}. {prize}. {source}",
    en: "“{title}”, by {author} – {why}. {prize}. {source}",
  },
} satisfies Record<string, Bilingual>;
