import { z } from "zod";
import { languageSchema } from "./language.ts";
import { channelSchema } from "./message.ts";
import { sentimentSchema } from "./sentiment.ts";
import { outcomeSchema } from "./turn.ts";
import { intentSchema } from "./understanding.ts";

/** The analytic view of a turn: no raw text, no name, no address. */
export const interactionSchema = z.object({
  turnId: z.string(),
  conversationId: z.string(),
  at: z.iso.datetime(),
  channel: channelSchema,
  language: languageSchema,
  intent: intentSchema,
  intentScore: z.number(),
  flow: z.string().nullable(),
  outcome: outcomeSchema,
  topics: z.array(z.string()),
  sentiment: sentimentSchema,
  redactedText: z.string(),
  durations: z.record(z.string(), z.number()),
  trace: z.array(z.object({ step: z.string(), note: z.string() })),
});
export type Interaction = z.infer<typeof interactionSchema>;

/** Filters of the list; all optional. Days are in the city's zone, both included. `text` looks in the redacted text. */
export const interactionFilterSchema = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  channel: channelSchema.optional(),
  language: languageSchema.optional(),
  intent: intentSchema.optional(),
  outcome: outcomeSchema.optional(),
  sentiment: sentimentSchema.shape.label.optional(),
  text: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
export type InteractionFilter = z.infer<typeof interactionFilterSchema>;
export interface InteractionPage {
  items: Interaction[];
  total: number;
  page: number;
  pageSize: number;
}
