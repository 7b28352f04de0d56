import { z } from "zod";
import { offeringSchema, type Offering } from "../../contracts/offering.ts";

/** Values of the closed lists of contracts/offering.ts: a word outside them would never be found by a search. */
const audiences: readonly string[] = [
  "baby",
  "toddler",
  "child",
  "teen",
  "adult",
  "senior",
  "family",
  "everyone",
  "professional",
  "school",
  "newcomer",
];
const accessibilities: readonly string[] = [
  "wheelchair",
  "reduced-mobility",
  "vision",
  "hearing",
  "sign-language",
  "autism",
  "dyslexia",
  "disability",
];

/** The offering, or one sentence that names the first field at fault. */
export function checkOffering(input: unknown): Offering | string {
  const parsed = offeringSchema.safeParse(input);
  if (!parsed.success) return sentenceOf(parsed.error);
  const offering = parsed.data;
  return firstFault(offering) ?? offering;
}

function firstFault(offering: Offering): string | undefined {
  const audience = offering.audiences.find((value) => !audiences.includes(value));
  if (audience !== undefined) return `Le public « ${audience} » n'est pas dans la liste (${audiences.join(", ")}).`;
  const access = offering.accessibility.find((value) => !accessibilities.includes(value));
  if (access !== undefined)
    return `L'accessibilité « ${access} » n'est pas dans la liste (${accessibilities.join(", ")}).`;
  const { ageMin = 0, ageMax = Infinity } = offering;
  if (ageMin > ageMax) return `L'âge minimal (${ageMin}) dépasse l'âge maximal (${ageMax}).`;
  const backward = offering.sessions.find(({ startsAt, endsAt }) => Date.parse(endsAt) < Date.parse(startsAt));
  if (backward) return `La séance « ${backward.id} » finit avant de commencer.`;
  const ids = new Set<string>();
  const twice = offering.sessions.find(({ id }) => ids.size === ids.add(id).size);
  return twice ? `La séance « ${twice.id} » est là deux fois.` : undefined;
}

function sentenceOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join(".") ?? "";
  if (path === "") return "La ligne n'est pas une offre (un objet est attendu).";
  return `Le champ « ${path} » n'est pas valide : ${issue?.message ?? "valeur inattendue"}.`;
}
