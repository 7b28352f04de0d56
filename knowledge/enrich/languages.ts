// Reads the language in which a thing is given. A text in French does not say that the thing is; « cours d'anglais » is a subject.
import { matchRules, type Finding, type WordRule } from "./finding.ts";

const names: readonly [code: string, words: string][] = [
  ["fr", "français"],
  ["en", "anglais"],
  ["es", "espagnol"],
  ["ar", "arabe"],
  ["it", "italien"],
  ["pt", "portugais"],
  ["el", "grec"],
  ["ht", "créole"],
];
const given = String.raw`(?:offerte?s?|donnée?s?|présentée?s?|animée?s?|tiennent|tient|déroulent?|lieu|activité|atelier|visite|conférence|spectacle|heure du conte|contes?|version|séance|cours)[^.;|\n]{0,25}`;

const rules: readonly WordRule<string>[] = [
  ...names.map(([value, word]) => ({
    rule: "language-given",
    value,
    pattern: new RegExp(String.raw`(?<!\p{L})${given}(?<!\p{L})en ${word}(?!\p{L})`, "iu"),
  })),
  ...["fr", "en"].map((value) => ({
    rule: "language-bilingual",
    value,
    pattern:
      /(?<!\p{L})(?:bilingue \((?:français|anglais)|(?:activité|atelier|visite|spectacle|heure du conte|contes?|cours) bilingues?|en (?:français et (?:en )?anglais|anglais et (?:en )?français))/iu,
  })),
];

/** The languages a text says the thing is given in, as codes. */
export function readLanguages(text: string): Finding<string>[] {
  return matchRules(text, rules);
}
