import type { Bilingual } from "../../contracts/language.ts";

/** Buttons and names of facts. */
export const labels = {
  more: { fr: "En voir plus", en: "See more" },
  change: { fr: "Changer un critère", en: "Change a criterion" },
  register: { fr: "S’inscrire", en: "Register" },
  details: { fr: "Détails", en: "Details" },
  skip: { fr: "Peu importe", en: "No preference" },
  yes: { fr: "Oui", en: "Yes" },
  no: { fr: "Non", en: "No" },
  human: { fr: "Parler à une personne", en: "Talk to a person" },
  openRequest: { fr: "Ouvrir une requête", en: "Open a request" },
  website: { fr: "Voir la page", en: "See the page" },
  place: { fr: "Lieu", en: "Place" },
  when: { fr: "Horaire", en: "Schedule" },
  dates: { fr: "Dates", en: "Dates" },
  price: { fr: "Prix", en: "Price" },
  seats: { fr: "Places", en: "Seats" },
  distance: { fr: "Distance", en: "Distance" },
  level: { fr: "Niveau", en: "Level" },
  ages: { fr: "Âge", en: "Ages" },
  amount: { fr: "Montant", en: "Amount" },
  conditions: { fr: "Conditions", en: "Conditions" },
  nextStep: { fr: "Prochaine étape", en: "Next step" },
  decision: { fr: "Décision", en: "Decision" },
  personDecides: { fr: "une personne décide", en: "a person decides" },
  ignore: { fr: "Ignorer {what}", en: "Ignore {what}" },
} satisfies Record<string, Bilingual>;
