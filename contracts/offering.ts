import { z } from "zod";
import { localizedSchema } from "./language.ts";
import { weekdaySchema } from "./understanding.ts";

export const offeringKindSchema = z.enum(["activity", "event", "service", "subsidy", "facility"]);
export type OfferingKind = z.infer<typeof offeringKindSchema>;

/** An instant in UTC, ISO 8601 with `Z`. Civil times are derived in America/Toronto by whoever shows them. */
export const instantSchema = z.iso.datetime({ offset: false });
/** A calendar day in the city's zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

export const placeSchema = z.object({
  name: z.string().min(1),
  facilityId: z.string().optional(),
  address: z.string().optional(),
  postalCode: z.string().optional(),
  neighbourhood: z.string().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** Dollars, taxes included. `resident` is the price with proof of residence in Laval. 0 is free. */
export const priceSchema = z.object({
  amount: z.number().min(0),
  resident: z.number().min(0).optional(),
  note: localizedSchema.optional(),
});
export type Price = z.infer<typeof priceSchema>;

/**
 * One dated occurrence, or one weekly series with a single registration: then `startsAt`/`endsAt` are the first class and
 * `lastDay` the day of the last one. `weekdays` are those of the series (derived from `startsAt` for a single occurrence).
 * An exhibition or an open period is an interval: `startsAt` to `endsAt` over many days, `openInterval` true.
 */
export const sessionSchema = z.object({
  id: z.string().min(1).max(200),
  startsAt: instantSchema,
  endsAt: instantSchema,
  lastDay: daySchema.optional(),
  weekdays: z.array(weekdaySchema).default([]),
  openInterval: z.boolean().default(false),
  place: placeSchema.optional(),
  price: priceSchema.optional(),
  seats: z.object({ total: z.number().int().min(0), left: z.number().int().min(0) }).optional(),
  ageMin: z.number().optional(),
  ageMax: z.number().optional(),
  level: localizedSchema.optional(),
  cancelled: z.boolean().default(false),
});
export type Session = z.infer<typeof sessionSchema>;

/** How a condition is answered: by what several aids ask alike, or (`fact`) by a yes or a no to its own words. Ages in years. */
export const conditionRuleSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("resident") }),
  z.object({ kind: z.literal("owner") }),
  z.object({ kind: z.literal("age"), min: z.number().optional(), max: z.number().optional() }),
  /** Somebody of the household is younger than that. */
  z.object({ kind: z.literal("child"), under: z.number() }),
  z.object({ kind: z.literal("income") }),
  z.object({ kind: z.literal("fact") }),
]);
export type ConditionRule = z.infer<typeof conditionRuleSchema>;

/** One condition of an aid, as a person would check it. `field` is what of a record it looks at, when it looks at one. */
const conditionSchema = z.object({
  text: localizedSchema,
  field: z.string().optional(),
  rule: conditionRuleSchema.optional(),
});

export const subsidySchema = z.object({
  programme: z.string(),
  amount: localizedSchema,
  maximum: z.number().optional(),
  rate: z.number().min(0).max(1).optional(),
  conditions: z.array(conditionSchema).min(1),
  opens: daySchema.optional(),
  closes: daySchema.optional(),
  nextStep: localizedSchema,
});

/** `contact` optional: the request may be anonymous. `forWhom` completes « Pour qui : ». */
export const requestFormSchema = z.object({
  place: z.boolean().default(true),
  photo: z.boolean().default(true),
  contact: z.enum(["required", "optional"]).default("optional"),
  forWhom: localizedSchema.optional(),
});

export const serviceSchema = z.object({
  requestType: z.string(),
  targetDays: z.number().int().optional(),
  nextStep: localizedSchema,
  /** What a request of this type needs. Without it: a place, a photo when there is one, and a contact if the person likes. */
  form: requestFormSchema.optional(),
});

/**
 * Where a value came from: the words of the source, or the field it was given in. Kept so that it can be shown and undone.
 * `by` is set for what the source did not give: read in its text, told by what its place is, or predicted from the whole text; `value` names the one of a list.
 */
export const evidenceSchema = z.object({
  field: z.string(),
  words: z.string(),
  rule: z.string(),
  value: z.string().optional(),
  by: z.enum(["text", "place", "model"]).optional(),
  score: z.number().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const offeringSchema = z.object({
  id: z.string().min(1).max(200),
  kind: offeringKindSchema,
  source: z.string().min(1),
  title: localizedSchema,
  summary: localizedSchema,
  description: localizedSchema.optional(),
  url: z.string().optional(),
  organism: z.string().optional(),
  categories: z.array(z.string()).default([]),
  topics: z.array(z.string()).default([]),
  /** Closed list: baby, toddler, child, teen, adult, senior, family, everyone, professional, school, newcomer. */
  audiences: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
  ageMin: z.number().optional(),
  ageMax: z.number().optional(),
  price: priceSchema.optional(),
  setting: z.enum(["indoor", "outdoor", "both"]).optional(),
  level: z.enum(["beginner", "intermediate", "advanced", "any"]).optional(),
  /** Languages in which it is given, as codes (`fr`, `en`, `es`…). */
  languages: z.array(z.string()).optional(),
  /** Closed list: spring, summer, autumn, winter. */
  seasons: z.array(z.string()).optional(),
  /** Closed list: wheelchair, reduced-mobility, vision, hearing, sign-language, autism, dyslexia, disability. */
  accessibility: z.array(z.string()).default([]),
  neighbourhoods: z.array(z.string()).default([]),
  places: z.array(placeSchema).default([]),
  registration: z
    .object({
      required: z.boolean(),
      url: z.string().optional(),
      label: z.string().optional(),
      /** What becomes of the price when a registration is given up, where it is known. */
      refund: localizedSchema.optional(),
    })
    .optional(),
  status: z.enum(["active", "cancelled", "full"]).default("active"),
  sessions: z.array(sessionSchema).default([]),
  subsidy: subsidySchema.optional(),
  service: serviceSchema.optional(),
  /** True for what was written for the demonstration and is not the city's own word. */
  demonstration: z.boolean().default(false),
  /** Day the content was last known to be right, for sourced answers. */
  asOf: daySchema.optional(),
  evidence: z.array(evidenceSchema).default([]),
  /** Near copies of one another, on other pages or by other organisms, carry the same group. */
  duplicateGroup: z.string().optional(),
});
export type Offering = z.infer<typeof offeringSchema>;

export const facilitySchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  address: z.string().optional(),
  city: z.string().optional(),
  postalCode: z.string().optional(),
  neighbourhood: z.string().optional(),
  phone: z.string().optional(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});
export type Facility = z.infer<typeof facilitySchema>;

/** What an import did. `refused` names the row (1-based), the reason in one sentence, and keeps the row as received. */
export interface ImportReport {
  added: number;
  changed: number;
  unchanged: number;
  refused: { row: number; reason: string; raw: unknown }[];
}
