// Reads what an offering does for people with a disability. A talk ABOUT autism is not an adapted activity, so the words must say « adapté ».
import { matchRules, type Finding, type WordRule } from "./finding.ts";

export type Accessibility =
  | "wheelchair"
  | "reduced-mobility"
  | "vision"
  | "hearing"
  | "sign-language"
  | "autism"
  | "dyslexia"
  | "disability";

const adapted = String.raw`(?:adaptée?s?|destinée?s?|accessibles?|conçue?s?|offerte?s?|pensée?s?|ouverte?s?|réservée?s?|pour (?:accueillir |les |des )*(?:personnes|enfants|jeunes|adultes|ados|gens))[^.;|\n]{0,40}`;
const rule = (value: Accessibility, pattern: string): WordRule<Accessibility> => ({
  rule: `accessibility-${value}`,
  value,
  pattern: new RegExp(pattern, "iu"),
});

const rules: readonly WordRule<Accessibility>[] = [
  rule(
    "wheelchair",
    String.raw`(?:accessible|adapté|accès|places?|rampe)[^.;|\n]{0,40}fauteuils? roulants?|sport en fauteuil roulant`,
  ),
  rule(
    "reduced-mobility",
    String.raw`(?:accessible|adapté|accès|pour)[^.;|\n]{0,40}mobilité réduite|accès universel|universellement accessible`,
  ),
  rule(
    "sign-language",
    String.raw`(?<!\p{L})LSQ(?!\p{L})|langue des signes|(?:traduit|interprét)\p{L}+ (?:en|gestuel)[^.;|\n]{0,20}signes`,
  ),
  rule(
    "hearing",
    String.raw`${adapted}(?:malentendant|personnes sourdes)|sous-titrage pour malentendants|boucle auditive`,
  ),
  rule(
    "vision",
    String.raw`audiodescription|vidéodescription|${adapted}(?:malvoyant|non[- ]voyant|aveugle|déficience visuelle)|en braille`,
  ),
  rule(
    "autism",
    String.raw`${adapted}(?:autis(?:tes?|me)|TSA(?!\p{L})|trouble du spectre)|représentation (?:décontractée|détendue|relax)`,
  ),
  rule("dyslexia", String.raw`${adapted}dyslexi\p{L}+`),
  rule(
    "disability",
    String.raw`(?:avec ou sans|avec|ayant|vivant avec)[^.;|\n]{0,25}(?:limitations? fonctionnelles?|handicap|déficience)|${adapted}(?:personnes handicapées|à besoins particuliers|situation de handicap)`,
  ),
];

/** The accessibility features a text names, each with its words. */
export function readAccessibility(text: string): Finding<Accessibility>[] {
  return matchRules(text, rules);
}
