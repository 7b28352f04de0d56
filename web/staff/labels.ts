import type { CatalogueFact } from "../../contracts/catalogueReport.ts";
import type { EnrichedField, Standing } from "../../contracts/enrichment.ts";
import type { Bilingual } from "../../contracts/language.ts";
import type { Outcome } from "../../contracts/turn.ts";

// The closed lists of the product in the words of a manager. A new code without its label does not compile.

export const outcomeLabels: Record<Outcome, Bilingual> = {
  answered: { fr: "Répondu", en: "Answered" },
  asked: { fr: "Question posée", en: "Asked" },
  clarified: { fr: "Précision demandée", en: "Clarified" },
  proposed: { fr: "Proposé", en: "Proposed" },
  completed: { fr: "Terminé", en: "Completed" },
  cancelled: { fr: "Annulé", en: "Cancelled" },
  handed_off: { fr: "Transféré", en: "Handed off" },
  signposted: { fr: "Dirigé ailleurs", en: "Signposted" },
  refused_policy: { fr: "Refusé (règle)", en: "Refused (policy)" },
  refused_consent: { fr: "Refusé (consentement)", en: "Refused (consent)" },
  not_understood: { fr: "Non compris", en: "Not understood" },
  silent: { fr: "Silencieux", en: "Silent" },
  error_dependency: { fr: "Erreur d’un service", en: "Dependency error" },
  error_internal: { fr: "Erreur interne", en: "Internal error" },
};

export const factLabels: Record<CatalogueFact, Bilingual> = {
  description: { fr: "Description", en: "Description" },
  dates: { fr: "Dates", en: "Dates" },
  place: { fr: "Lieu", en: "Place" },
  neighbourhood: { fr: "Quartier", en: "Neighbourhood" },
  audience: { fr: "Public", en: "Audience" },
  ages: { fr: "Âges", en: "Ages" },
  price: { fr: "Prix", en: "Price" },
  category: { fr: "Catégorie", en: "Category" },
  registration: { fr: "Inscription", en: "Registration" },
  setting: { fr: "Intérieur ou extérieur", en: "Indoors or outdoors" },
  accessibility: { fr: "Accessibilité", en: "Accessibility" },
  language: { fr: "Langue", en: "Language" },
  page: { fr: "Page Web", en: "Web page" },
  english: { fr: "Titre anglais", en: "English title" },
};

export const fieldLabels: Record<EnrichedField, Bilingual> = {
  audiences: factLabels.audience,
  ages: factLabels.ages,
  price: factLabels.price,
  level: { fr: "Niveau", en: "Level" },
  languages: factLabels.language,
  setting: factLabels.setting,
  seasons: { fr: "Saison", en: "Season" },
  accessibility: factLabels.accessibility,
  categories: factLabels.category,
  neighbourhoods: factLabels.neighbourhood,
};

export const standingLabels: Record<Standing, Bilingual> = {
  applied: { fr: "Au catalogue", en: "In the catalogue" },
  conflict: { fr: "Contredit par la source", en: "Contradicted by the source" },
  refused: { fr: "Refusé", en: "Refused" },
  known: { fr: "Donné aussi par la source", en: "Given by the source too" },
};

/** The closed lists of the catalogue; what is not here (a neighbourhood, a category) is shown as it is written. */
export const valueLabels: Readonly<Record<string, Bilingual | undefined>> = {
  baby: { fr: "Bébés", en: "Babies" },
  toddler: { fr: "Tout-petits", en: "Toddlers" },
  child: { fr: "Enfants", en: "Children" },
  teen: { fr: "Ados", en: "Teens" },
  adult: { fr: "Adultes", en: "Adults" },
  senior: { fr: "Personnes aînées", en: "Seniors" },
  family: { fr: "Familles", en: "Families" },
  everyone: { fr: "Tout le monde", en: "Everyone" },
  professional: { fr: "Milieu professionnel", en: "Professionals" },
  school: { fr: "Groupes scolaires", en: "School groups" },
  newcomer: { fr: "Nouveaux arrivants", en: "Newcomers" },
  indoor: { fr: "À l’intérieur", en: "Indoors" },
  outdoor: { fr: "En plein air", en: "Outdoors" },
  both: { fr: "Intérieur et extérieur", en: "Indoors and outdoors" },
  beginner: { fr: "Débutant", en: "Beginner" },
  intermediate: { fr: "Intermédiaire", en: "Intermediate" },
  advanced: { fr: "Avancé", en: "Advanced" },
  any: { fr: "Tous niveaux", en: "Any level" },
  spring: { fr: "Printemps", en: "Spring" },
  summer: { fr: "Été", en: "Summer" },
  autumn: { fr: "Automne", en: "Autumn" },
  winter: { fr: "Hiver", en: "Winter" },
  fr: { fr: "Français", en: "French" },
  en: { fr: "Anglais", en: "English" },
  wheelchair: { fr: "Fauteuil roulant", en: "Wheelchair" },
  "reduced-mobility": { fr: "Mobilité réduite", en: "Reduced mobility" },
  vision: { fr: "Vision", en: "Vision" },
  hearing: { fr: "Audition", en: "Hearing" },
  "sign-language": { fr: "Langue des signes", en: "Sign language" },
  autism: { fr: "Autisme", en: "Autism" },
  dyslexia: { fr: "Dyslexie", en: "Dyslexia" },
  disability: { fr: "Handicap", en: "Disability" },
};
