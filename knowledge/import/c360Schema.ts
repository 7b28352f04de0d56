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

/** The sentences are read by whoever keeps the file; zod's own are English unless a parse asks otherwise. */
const inFrench = z.locales.frCA().localeError;

/** The offering, or one sentence that names the first field at fault. */
export function checkOffering(input: unknown): Offering | string {
  const parsed = offeringSchema.safeParse(input, { error: inFrench });
  if (!parsed.success) return sentenceOf(parsed.error, input);
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

function sentenceOf(error: z.ZodError, input: unknown): string {
  const issue = error.issues[0];
  const path = issue?.path.map(String) ?? [];
  if (path.length === 0) return "La ligne n'est pas une offre (un objet est attendu).";
  const value = path.reduce(inside, input);
  const where = `Le champ « ${path.join(".")} »`;
  if (value === undefined) return `${where} manque.`;
  const received = typeof value === "string" && value !== "" ? ` Reçu : « ${value.slice(0, 40)} ».` : "";
  return `${where} n'est pas valide : ${issue?.message ?? "valeur inattendue"}.${received}`;
}

function inside(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
