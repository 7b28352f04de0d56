// The city's own codes in our words. `tests/knowledge/import` fails when a real file carries a clientele that is not here.
import type { OfferingKind } from "../../contracts/offering.ts";
import { fold } from "../../contracts/fold.ts";

/** Clienteles; « Personnes handicapées » is an accessibility, « Touristes » has no word of ours. */
export const audienceOfClientele: Readonly<Record<string, string | undefined>> = {
  Familles: "family",
  Adolescents: "teen",
  Aînés: "senior",
  "Enseignants et étudiants": "school",
  "Nouveaux Lavallois": "newcomer",
  "Organismes et bénévoles": "professional",
  "Personnes handicapées": undefined,
  Touristes: undefined,
};

/** « Préscolaire et maternelle » is a subject (a talk for parents of future pupils), not a public. */
export const audienceOfKeyword: Readonly<Record<string, string | undefined>> = {
  Adultes: "adult",
  "Jeune public": "child",
  "Préscolaire et maternelle": undefined,
  Secondaire: "teen",
  "Spectacles-école": "school",
};

export const accessibilityOfClientele: Readonly<Record<string, string | undefined>> = {
  "Personnes handicapées": "disability",
};

/** Any of these labels says that the thing is outdoors. */
export const outdoorLabels: readonly string[] = ["Dehors", "Activités dans les parcs"];
/** Any of these labels says that the thing has no place at all. */
export const virtualLabels: readonly string[] = ["Activités virtuelles"];
/** The interval of these is how long the page stays, a year; the thing was on the first day. */
export const archiveLabels: readonly string[] = ["Archives des consultations publiques"];
/** Sections of the web site, which say nothing of the offering. */
export const emptyLabels: readonly string[] = ["Site Internet", "Maire de Laval"];

const eventCategories = [
  "Expositions et spectacles",
  "Événements et festivals",
  "Consultations publiques et assemblées",
  "Maison des arts",
  "Rencontres d'auteurs",
];
const eventWords =
  /\b(?:spectacles?|concerts?|expositions?|comedie musicale|fetes?|festivals?|cinema|film|assemblee|seance (?:ordinaire|extraordinaire|du conseil)|conferences?|lancement|vernissage|gala|souper|bbq|collecte|tournoi|marche (?:de|pour)|en marche|soiree|grand bazar|vente|salon|foire|journee|brunch)\b/;

/** « Atelier », « création d'un spectacle »: one takes part, whatever comes after. */
const activityStart =
  /^(?:ateliers?|creations?|creez|fabrications?|cours|initiations?|heure du conte|clubs?|zumba|danses?)\b/;

/** An event is something one attends (a show, a feast, an assembly); an activity is something one does. */
export function kindOf(title: string, categories: readonly string[]): OfferingKind {
  const words = fold(title);
  if (categories.some((category) => eventCategories.includes(category))) return "event";
  return eventWords.test(words) && !activityStart.test(words) ? "event" : "activity";
}
