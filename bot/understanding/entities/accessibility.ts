import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { ruleSet, takeEach, valuesOf } from "./scan.ts";

const need = (pattern: RegExp, value: string) => [pattern, () => value] as const;

const needs = ruleSet<string>([
  need(/\b(?:fauteuils? roulants?|chaise roulante|quadriporteur|wheel ?chairs?)\b/g, "wheelchair"),
  need(
    /\b(?:mobilite reduite|marchette|deambulateur|reduced mobility|limited mobility|mobility issues?|walker|canne|difficultes? a marcher|trouble walking|a mobilite)\b/g,
    "reduced-mobility",
  ),
  need(/\b(?:langue des signes|lsq|asl|sign language|interprete gestuel(?:le)?)\b/g, "sign-language"),
  need(
    /\b(?:malvoyante?s?|non[- ]?voyante?s?|aveugles?|deficience visuelle|basse vision|visually impaired|blind|low vision|vision loss)\b/g,
    "vision",
  ),
  need(
    /\b(?:malentendante?s?|sourde?s?|deficience auditive|appareil auditif|hard of hearing|deaf|hearing impaired|hearing loss|hearing aids?)\b/g,
    "hearing",
  ),
  need(/\b(?:autistes?|autisme|autistique|tsa|autism|autistic|asd|on the spectrum|asperger)\b/g, "autism"),
  need(/\b(?:dyslexi(?:e|que|ques|a|c))\b/g, "dyslexia"),
  need(
    /\b(?:handicapee?s?|handicaps?|deficience intellectuelle|deficience|trisomi(?:e|que)|besoins particuliers|besoins speciaux|disabilit(?:y|ies)|disabled|special needs|down syndrome)\b/g,
    "disability",
  ),
]);

/** Needs that a place or an activity must answer. */
export function readAccessibility(scan: Scan): Reading {
  const taken = takeEach(scan, needs);
  return { entities: { accessibility: valuesOf(taken.found) }, scan: taken.scan };
}
