import { inLanguage, type Bilingual, type Language } from "../../contracts/language.ts";
import type { ConditionRule, Offering } from "../../contracts/offering.ts";
import type { CitizenProfile } from "../../contracts/citizen.ts";
import type { Params } from "../../flows/index.ts";
import type { Factor } from "../work.ts";

type Subsidy = NonNullable<Offering["subsidy"]>;

/** What is known of a person, by slot: said in the dialogue, or read of the record under consent. */
export interface Known {
  slots: Params;
  skipped: readonly string[];
  profile: CitizenProfile | null;
}

/** A condition weighed. `slot` is the question that would settle it; `factor` what it was settled on. */
export interface Weighed {
  text: string;
  slot: string;
  met: boolean | undefined;
  factor?: Factor;
}

export interface Verdict {
  offering: Offering;
  conditions: Weighed[];
  /** Today is outside the period of the programme; the day it opens, if that is known. */
  closed?: { opens?: string };
  answer: "yes" | "no" | "open";
}

/** A programme against what is known. Nothing here grants anything: a person decides (Access Act, s. 65.2). */
export function weigh(offering: Offering, known: Known, today: string, language: Language): Verdict {
  const { subsidy } = offering;
  const conditions = subsidy ? conditionsOf(subsidy, known, language) : [];
  const closed = subsidy ? closedOn(subsidy, today) : undefined;
  const answer = conditions.some(({ met }) => met === false)
    ? "no"
    : conditions.every(({ met }) => met === true)
      ? "yes"
      : "open";
  return { offering, conditions, ...(closed ? { closed } : {}), answer };
}

/** The question most of the programmes still open turn on; the words of one programme only when it is alone. */
export function nextQuestion(verdicts: readonly Verdict[], skipped: readonly string[]): Weighed | undefined {
  const open = verdicts.filter(({ answer }) => answer === "open");
  const asked = open
    .flatMap(({ conditions }) => conditions)
    .filter(({ met, slot }) => met === undefined && !skipped.includes(slot) && (open.length === 1 || !isOwn(slot)));
  const count = (slot: string) => asked.filter((one) => one.slot === slot).length;
  return asked.toSorted((a, b) => count(b.slot) - count(a.slot))[0];
}

const isOwn = (slot: string) => slot.startsWith("fact");

function conditionsOf({ conditions }: Subsidy, known: Known, language: Language): Weighed[] {
  let facts = 0;
  return conditions.flatMap(({ text, rule }): Weighed[] => {
    if (!rule) return [];
    const slot = rule.kind === "fact" ? `fact${++facts}` : rule.kind === "child" ? `child${rule.under}` : rule.kind;
    return [{ text: inLanguage(text, language).text.replace(/[.\s]+$/, ""), slot, ...settle(rule, slot, known) }];
  });
}

function settle(rule: ConditionRule, slot: string, known: Known): Pick<Weighed, "met" | "factor"> {
  const said = known.slots[slot];
  if (rule.kind === "age") return ageSettled(rule, known);
  if (typeof said === "boolean") return { met: said, factor: { field: slot, value: String(said) } };
  const { profile } = known;
  if (!profile || known.skipped.includes(slot)) return { met: undefined };
  if (rule.kind === "resident" && profile.postalCode?.startsWith("H7"))
    return { met: true, factor: { field: "postalCode", value: profile.postalCode.slice(0, 3) } };
  if (rule.kind === "child") return childSettled(rule.under, profile);
  return { met: undefined };
}

function ageSettled(
  { min = 0, max = 120 }: { min?: number | undefined; max?: number | undefined },
  { slots, profile, skipped }: Known,
) {
  const said = [slots["age"] ?? []].flat().map(Number)[0];
  const age = said ?? (skipped.includes("age") ? undefined : profile?.age);
  if (age === undefined) return { met: undefined };
  return { met: age >= min && age <= max, factor: { field: "age", value: String(age) } };
}

function childSettled(under: number, { household }: CitizenProfile) {
  const young = household.filter(({ relation, age }) => relation === "child" && age < under);
  return { met: young.length > 0, factor: { field: "household", value: `under ${under}: ${young.length}` } };
}

function closedOn({ opens, closes }: Subsidy, today: string): Verdict["closed"] {
  if (opens && today < opens) return { opens };
  return closes && today > closes ? {} : undefined;
}

/** How each shared question is put. */
export const questions: Record<string, Bilingual> = {
  resident: {
    fr: "Habitez-vous à Laval, ou l’adresse visée y est-elle?",
    en: "Do you live in Laval, or is the address there?",
  },
  owner: {
    fr: "Êtes-vous propriétaire de votre logement depuis au moins quinze ans?",
    en: "Have you owned your home for at least fifteen years?",
  },
  age: { fr: "Quel âge a la personne qui demanderait l’aide?", en: "How old is the person who would apply?" },
  child3: { fr: "Y a-t-il un bébé, de moins de trois ans, à la maison?", en: "Is there a baby, under three, at home?" },
  child18: { fr: "Y a-t-il un enfant de moins de 18 ans à la maison?", en: "Is there a child under 18 at home?" },
  income: {
    fr: "Le revenu de votre ménage est-il modeste? Un oui ou un non suffit, je ne demande aucun montant.",
    en: "Is your household income modest? A yes or a no is enough; I ask for no amount.",
  },
};
