// Reads who an offering is for, into the closed list of contracts/offering.ts, only where the text addresses them.
import { matchRules, type Finding, type WordRule } from "./finding.ts";
import type { AgeRange } from "./ages.ts";

export type Audience =
  | "baby"
  | "toddler"
  | "child"
  | "teen"
  | "adult"
  | "senior"
  | "family"
  | "everyone"
  | "professional"
  | "school"
  | "newcomer";

/** Words that address a public: « pour les aînés » does, « la bientraitance des aînés » does not. */
const to = String.raw`(?<!\p{L})(?:pour|aux|à|invite(?:nt)?|destinée?s? aux|s['’]adresse(?:nt)? aux|à vos|vos|tous les|toutes les|chez)(?: (?:les|nos|vos|des|tous les|toutes les|jeunes))?`;
const rule = (value: Audience, pattern: string): WordRule<Audience> => ({
  rule: `audience-${value}`,
  value,
  pattern: new RegExp(pattern, "iu"),
});

const rules: readonly WordRule<Audience>[] = [
  rule(
    "family",
    String.raw`(?<!\p{L})en famille(?!\p{L})|pour (?:toute )?la famille|à toute la famille|(?:pour|aux|toutes) (?:les |des )?familles|parents?[- ](?:et |avec )?(?:leurs? |les )?(?:enfants?|bébés?)|papa|maman-bébé|familial(?:e|es)?(?!\p{L})`,
  ),
  rule(
    "everyone",
    String.raw`(?:ouverte?s?|offerte?s?|accessibles?|gratuite?|destinée?s?|s['’]adresse) (?:et ouvert )?(?:à|pour) (?:tous|toutes|tout le monde|un public de tous âges)(?! les)|(?<!\p{L})tout public|pour tout le monde|(?:pour|de) tous (?:les )?âges`,
  ),
  rule(
    "baby",
    String.raw`${to} (?:bébés?|poupons?|nourrissons?)(?!\p{L})|avec (?:votre |son )?(?:bébé|poupon)|maman-bébé|pour poupons`,
  ),
  rule(
    "toddler",
    String.raw`${to} (?:tout-petits|toutes-petites|jeunes enfants)|(?:spectacle|pour la|de la) petite enfance(?!\p{L})|pour tout-petits`,
  ),
  rule(
    "child",
    String.raw`${to} (?:enfants|petits et grands)(?!\p{L})|les enfants (?:sont invités|de \d|peuvent|apprennent|découvr)|s['’]adresse à vos enfants`,
  ),
  rule("teen", String.raw`${to} (?:ados|adolescents?|adolescentes)(?!\p{L})|vos ados(?!\p{L})`),
  rule("adult", String.raw`(?<!\p{L})pour (?:les )?adultes(?!\p{L})|s['’]adresse aux adultes`),
  rule("senior", String.raw`${to} (?:aînée?s|personnes aînées|retraités)(?!\p{L})`),
  rule(
    "school",
    String.raw`(?<!\p{L})(?:sortie|représentation|matinée|public|groupes?|spectacle)s? scolaires?(?!\p{L})|- scolaire(?!\p{L})|milieux? scolaires?`,
  ),
  rule("newcomer", String.raw`nouveaux arrivants|nouveaux lavallois|personnes immigrantes|francisation`),
  rule(
    "professional",
    String.raw`${to} (?:entrepreneurs|organismes|gens d['’]affaires|bénévoles|professionnels)(?!\p{L})`,
  ),
];

/** The audiences a text addresses, each with its words. */
export function readAudiences(text: string): Finding<Audience>[] {
  return matchRules(text, rules);
}

const stages: readonly [Audience, number, number][] = [
  ["baby", 0, 1],
  ["toddler", 1, 4],
  ["child", 5, 12],
  ["teen", 13, 17],
];

/**
 * The stages of life that a range of ages is mostly made of, or mostly covers: 6 to 12 is `child`, 13 to 17 `teen`,
 * 50 and more `senior`. A range without an upper bound below 18 (« 5 ans et plus ») names no stage.
 */
export function audiencesOfAges({ min, max }: AgeRange): Audience[] {
  if (max === undefined) return min !== undefined && min >= 18 ? [min >= 50 ? "senior" : "adult"] : [];
  const from = min ?? 0;
  const shared = (low: number, high: number) => Math.min(max, high) - Math.max(from, low) + 1;
  const counts = (low: number, high: number) =>
    shared(low, high) > 0 && shared(low, high) >= (Math.min(high - low, max - from) + 1) / 2;
  return stages.filter(([, low, high]) => counts(low, high)).map(([audience]) => audience);
}

/** Whether an audience named by a label or a word can be there with these ages: no adult where the oldest is 11. */
export function fitsAges(audience: string, { min = 0, max = Infinity }: AgeRange): boolean {
  if (audience === "adult" || audience === "senior") return max >= 18;
  const stage = stages.find(([name]) => name === audience);
  return stage === undefined || (stage[1] <= max && stage[2] >= min);
}
