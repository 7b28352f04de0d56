// Reads the season that a thing belongs to by its own words; its dates are in its sessions.
import { matchRules, type Finding, type WordRule } from "./finding.ts";

export type Season = "spring" | "summer" | "autumn" | "winter";

const rule = (value: Season, pattern: string): WordRule<Season> => ({
  rule: `season-${value}`,
  value,
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, "iu"),
});

const rules: readonly WordRule<Season>[] = [
  rule("spring", String.raw`(?:ce|au|de|du) printemps|printanière?s?`),
  rule(
    "summer",
    String.raw`(?:cet|tout(?: au long de)? l['’]|durant l['’]|pendant l['’]|d['’]|l['’]) ?été|estivale?s?|estivaux`,
  ),
  rule("autumn", String.raw`(?:cet|d['’]|l['’]|à l['’]) ?automne|automnale?s?|d['’]halloween|fête de la rentrée`),
  rule(
    "winter",
    String.raw`(?:cet|d['’]|l['’]|en) ?hiver|hivernale?s?|hivernaux|(?:marché|fête|concert|conte)s? de noël|temps des fêtes|relâche scolaire`,
  ),
];

/** « il a été »: not a season. */
const verb = /(?:\b(?:a|ont|avait|avaient|aurait|ayant|avoir)\b|n['’]a|j['’]ai|c['’]) (?:\p{L}+ )?été/giu;

/** The seasons a text names. */
export function readSeasons(text: string): Finding<Season>[] {
  return matchRules(text.replace(verb, "·"), rules);
}
