import { z } from "zod";
import { languageSchema } from "./language.ts";

export const intentNames = [
  "find_activity",
  "activity_details",
  "register_activity",
  "cancel_registration",
  "find_subsidy",
  "check_eligibility",
  "report_problem",
  "request_service",
  "request_status",
  "opening_hours",
  "ask_information",
  "library_recommendation",
  "library_account",
  "give_consent",
  "withdraw_consent",
  "view_my_data",
  "correct_my_data",
  "erase_my_data",
  "subscribe_alerts",
  "unsubscribe",
  "talk_to_human",
  "complaint",
  "greet",
  "thank",
  "goodbye",
  "affirm",
  "deny",
  "help",
  "repeat",
  "correct_answer",
  "cancel",
  "change_language",
  "emergency",
  "out_of_scope",
] as const;
export const intentSchema = z.enum(intentNames);
export type IntentName = z.infer<typeof intentSchema>;

export const weekdaySchema = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
export type Weekday = z.infer<typeof weekdaySchema>;

/**
 * What was read in a message. Every key is a list, in the order of the text; an absent key means nothing was read.
 * Values are those of the labelled utterances: `age` in years (8 months is 0.67), `timeOfDay` a part of day or `HH:MM`,
 * `after-HH:MM`, `before-HH:MM`; `date` a calendar day, `MM-DD`, `YYYY` or a token such as `this-weekend`.
 */
export const entitiesSchema = z
  .object({
    activity: z.array(z.string()),
    age: z.array(z.number()),
    ageMin: z.array(z.number()),
    ageMax: z.array(z.number()),
    person: z.array(z.string()),
    weekday: z.array(weekdaySchema),
    timeOfDay: z.array(z.string()),
    date: z.array(z.string()),
    month: z.array(z.number().int().min(1).max(12)),
    place: z.array(z.string()),
    postalCode: z.array(z.string()),
    priceMax: z.array(z.number()),
    free: z.array(z.literal(true)),
    distanceKm: z.array(z.number()),
    accessibility: z.array(z.string()),
    requestNumber: z.array(z.string()),
    street: z.array(z.string()),
    email: z.array(z.string()),
    phone: z.array(z.string()),
    programme: z.array(z.string()),
    quantity: z.array(z.number()),
  })
  .partial();
export type Entities = z.infer<typeof entitiesSchema>;
export type EntityName = keyof Entities;

export const emergencySchema = z.enum(["fire", "gas", "medical", "danger", "violence", "suicide"]);
export type Emergency = z.infer<typeof emergencySchema>;

/** What one message means, before anything is decided. `intents` is sorted, best first, scores in 0..1. */
export const understandingSchema = z.object({
  language: languageSchema,
  /** How the language was known; only `written` (clear evidence in the text) may change the dialogue's language. */
  languageGround: z.enum(["written", "unclear"]),
  intents: z.array(z.object({ name: intentSchema, score: z.number().min(0).max(1) })).min(1),
  entities: entitiesSchema,
  emergency: emergencySchema.optional(),
});
export type Understanding = z.infer<typeof understandingSchema>;

/** What the reader may know beside the text: `expecting` is the slot the assistant has just asked for. */
export interface UnderstandingContext {
  language: z.infer<typeof languageSchema>;
  expecting?: string;
  now: Date;
}
export type Understand = (text: string, context: UnderstandingContext) => Understanding;
