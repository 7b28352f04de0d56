import { z } from "zod";
import { consentDecisionSchema } from "./consent.ts";
import type { Language } from "./language.ts";
import type { Message } from "./message.ts";
import type { Reply } from "./reply.ts";
import type { Sentiment } from "./sentiment.ts";
import type { Entities, IntentName } from "./understanding.ts";

export const outcomeSchema = z.enum([
  "answered",
  "asked",
  "clarified",
  "proposed",
  "completed",
  "cancelled",
  "handed_off",
  "signposted",
  "refused_policy",
  "refused_consent",
  "not_understood",
  "silent",
  "error_dependency",
  "error_internal",
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** What was proposed and on what ground: kept so that the citizen can see the factors and object (Access Act, s. 65.2). */
export const proposalSchema = z.object({
  offeringId: z.string(),
  sessionId: z.string().optional(),
  title: z.string(),
  reasons: z.array(z.string()),
  /** Fields of the record that were used, when consent allowed it. */
  factors: z.array(z.object({ field: z.string(), value: z.string() })).default([]),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** Data returned by the engine and applied with the turn, or not at all. */
export const effectSchema = z.discriminatedUnion("kind", [
  /** Looks for a record by contact point and, if there is one, sends a code there. Nobody learns which of the two happened. */
  z.object({
    kind: z.literal("send_code"),
    contact: z.object({ type: z.enum(["email", "phone"]), value: z.string() }),
  }),
  /** One attempt at the code was made; the counter is kept by the registry. */
  z.object({ kind: z.literal("count_code_attempt") }),
  z.object({ kind: z.literal("verify_citizen"), citizenId: z.string() }),
  z.object({ kind: z.literal("record_consent"), citizenId: z.string(), consent: consentDecisionSchema }),
  z.object({ kind: z.literal("save_proposals"), proposals: z.array(proposalSchema) }),
  z.object({
    kind: z.literal("create_request"),
    requestType: z.string(),
    summary: z.string(),
    fields: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal("hand_off"), reason: z.string() }),
]);
export type Effect = z.infer<typeof effectSchema>;

/** One inbound message with everything it caused. Written in one transaction. */
export interface Turn {
  id: string;
  message: Message;
  conversationId: string;
  dialogueId: string;
  at: Date;
  language: Language;
  intent: IntentName;
  intentScore: number;
  entities: Entities;
  flow?: string;
  outcome: Outcome;
  replies: Reply[];
  effects: Effect[];
  topics: string[];
  sentiment: Sentiment;
  /** Milliseconds spent in each step of the engine, by its name. */
  durations: Record<string, number>;
  /** What was understood, which command was chosen and why; personal data masked. */
  trace: { step: string; note: string }[];
  /** What broke, for the record only; the citizen got a sentence. */
  cause?: string;
}

/** What a channel learns: the stored turn, and whether the message had been seen before (then nothing changed). */
export interface TurnReceipt {
  turnId: string;
  duplicate: boolean;
  outcome: Outcome;
  replies: Reply[];
}
export type HandleMessage = (message: Message) => Promise<TurnReceipt>;
