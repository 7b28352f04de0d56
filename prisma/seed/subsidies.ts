import { z } from "zod";
import { conditionRuleSchema, type Offering } from "../../contracts/offering.ts";
import { cityDay } from "./civilTime.ts";
import { demonstrationOffering } from "./demonstrationOffering.ts";
import { readData } from "./demonstrationData.ts";
import { bilingualSchema, markAsExample, titledSchema } from "./texts.ts";

const monthDaySchema = z.string().regex(/^\d\d-\d\d$/);

/** One aid as written in `data/subsidies.json`. `fact` is true for what the city published, false for an example of ours. */
const aidSchema = titledSchema.extend({
  programme: z.string().regex(/^[a-z0-9-]+$/),
  fact: z.boolean().default(false),
  topics: z.array(z.string()).min(1),
  audiences: z.array(z.string()).min(1),
  amount: bilingualSchema,
  maximum: z.number().positive().optional(),
  rate: z.number().optional(),
  conditions: z.array(
    z.object({
      text: bilingualSchema,
      field: z.enum(["age", "household", "postalCode"]).optional(),
      rule: conditionRuleSchema.optional(),
    }),
  ),
  /** Days of the year between which the aid is open; none when it is open all year. */
  window: z.tuple([monthDaySchema, monthDaySchema]).optional(),
  nextStep: bilingualSchema,
});
type Aid = z.infer<typeof aidSchema>;

/** The city proposes, a person grants: said with every aid (Access Act, s. 65.2). */
const personDecides = {
  fr: "Une personne de l’équipe étudie votre demande et décide.",
  en: "A member of the team studies your application and decides.",
};

/** Subsidies and aids, with the dates of the running or of the next period. */
export function demonstrationSubsidies(now: Date): Offering[] {
  const today = cityDay(now);
  return readData("subsidies", z.array(aidSchema)).map((aid) => aidToOffering(aid, today));
}

function aidToOffering(aid: Aid, today: string): Offering {
  const { programme, fact, title, summary, topics, audiences } = aid;
  const common = demonstrationOffering();
  return {
    ...common,
    id: `demo-aide-${programme}`,
    kind: "subsidy",
    title,
    summary: fact ? summary : markAsExample(summary),
    topics,
    audiences,
    categories: ["aide-financiere"],
    keywords: ["subvention", "aide financière", "remise", "subsidy", "rebate"],
    subsidy: subsidyOf(aid, today),
    organism: fact ? "Ville de Laval" : common.organism,
    demonstration: !fact,
    asOf: "2024-01-01",
    evidence: fact ? [{ field: "subsidy", words: "Ville de Laval, 2024", rule: "published by the city" }] : [],
  };
}

function subsidyOf(aid: Aid, today: string): NonNullable<Offering["subsidy"]> {
  const { programme, amount, maximum, rate, conditions, window, nextStep } = aid;
  return {
    programme,
    amount,
    ...(maximum !== undefined && { maximum }),
    ...(rate !== undefined && { rate }),
    conditions: conditions.map(({ text, field, rule }) => ({
      text,
      ...(field && { field }),
      ...(rule && { rule }),
    })),
    ...(window && periodOf(window, today)),
    nextStep: { fr: `${nextStep.fr} ${personDecides.fr}`, en: `${nextStep.en} ${personDecides.en}` },
  };
}

/** The first period not yet closed; `11-01` to `03-31` goes over the new year. */
function periodOf([opens, closes]: [string, string], today: string): { opens: string; closes: string } {
  const year = Number(today.slice(0, 4));
  const overNewYear = closes < opens ? 1 : 0;
  const closing = [year, year + 1].find((candidate) => `${candidate}-${closes}` >= today) ?? year + 1;
  return { opens: `${closing - overNewYear}-${opens}`, closes: `${closing}-${closes}` };
}
