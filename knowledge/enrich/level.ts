// Reads the level that is asked of those who come. « Initiation » is for beginners; a « cours avancé de recherche » is rare enough.
import { matchRules, type Finding, type WordRule } from "./finding.ts";

export type Level = "beginner" | "intermediate" | "advanced" | "any";

const rules: readonly WordRule<Level>[] = [
  {
    rule: "level-any",
    value: "any",
    pattern:
      /(?<!\p{L})(?:tous (?:les )?niveaux|peu importe (?:le|votre|ton) niveau|débutante?s? (?:ou|et|comme) (?:avancée?s?|expertes?|expérimentée?s?))(?!\p{L})/iu,
  },
  {
    rule: "level-beginner",
    value: "beginner",
    pattern:
      /(?<!\p{L})(?:débutante?s?|initiation|niveau (?:de base|1)|pour une première fois|aucune expérience|les (?:notions|techniques) de base|apprenez les bases)(?!\p{L})/iu,
  },
  { rule: "level-intermediate", value: "intermediate", pattern: /(?<!\p{L})(?:intermédiaires?|niveau 2)(?!\p{L})/iu },
  {
    rule: "level-advanced",
    value: "advanced",
    pattern:
      /(?<!\p{L})(?:(?:niveau|cours|groupe) avancée?s?|pour (?:les )?(?:initiés|expérimentés)|niveau 3|perfectionnement)(?!\p{L})/iu,
  },
];

/** The level a text names; two levels (« débutants et intermédiaires ») are no single one, and nothing is read. */
export function readLevel(text: string): Finding<Level> | undefined {
  const found = matchRules(text, rules);
  return found.find(({ value }) => value === "any") ?? (found.length === 1 ? found[0] : undefined);
}
