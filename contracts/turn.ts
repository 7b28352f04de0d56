import { z } from "zod";
import { correctedFieldSchema } from "./citizen.ts";
import { consentDecisionSchema } from "./consent.ts";
import type { Language } from "./language.ts";
import type { Message } from "./message.ts";
import { participantSchema } from "./registration.ts";
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

const contactSchema = z.object({ type: z.enum(["email", "phone"]), value: z.string() });

/** `targetOn` is the day aimed at. `attachments` are ids of the conversation's files. Without `contact` nobody can be answered. */
export const requestFollowSchema = z.object({
  title: z.object({ fr: z.string(), en: z.string() }).optional(),
  targetOn: z.iso.date().optional(),
  name: z.string().optional(),
  contact: contactSchema.optional(),
  /** The request is not tied to the record, even of a verified person. */
  anonymous: z.boolean().default(false),
  place: z.object({ text: z.string(), lat: z.number().optional(), lon: z.number().optional() }).optional(),
  attachments: z.array(z.string()).default([]),
});
export type RequestFollow = z.infer<typeof requestFollowSchema>;

/** Data returned by the engine and applied with the turn, or not at all. */
export const effectSchema = z.discriminatedUnion("kind", [
  /** Looks for a record by contact point and, if there is one, sends a code there. Nobody learns which of the two happened. */
  z.object({
    kind: z.literal("send_code"),
    contact: contactSchema,
    /** A new contact of this person, to be proven: only in a dialogue verified as them. */
    forCitizen: z.string().optional(),
    /** Proves the contact given with that request as well, when it is the same one. */
    requestNumber: z.string().optional(),
  }),
  /** One attempt at the code was made; the counter is kept by the registry. */
  z.object({ kind: z.literal("count_code_attempt") }),
  z.object({
    kind: z.literal("verify_citizen"),
    citizenId: z.string(),
    /** Their other dialogue, whose state was taken up here: it must still be at that version. */
    joins: z.object({ dialogueId: z.string(), version: z.number().int() }).optional(),
  }),
  z.object({ kind: z.literal("record_consent"), citizenId: z.string(), consent: consentDecisionSchema }),
  z.object({ kind: z.literal("save_proposals"), proposals: z.array(proposalSchema) }),
  z.object({
    kind: z.literal("create_request"),
    requestType: z.string(),
    summary: z.string(),
    fields: z.record(z.string(), z.string()),
    /** What is needed to follow it and to answer; sealed but for the day. */
    follow: requestFollowSchema.optional(),
  }),
  /** `given`: what the person had already said, by the names of the slots, for whoever takes over. */
  z.object({
    kind: z.literal("hand_off"),
    reason: z.string(),
    flow: z.string().optional(),
    given: z.record(z.string(), z.string()).optional(),
  }),
  /** Opens a registration request and holds its places until then. Without a seat left the turn is made again. */
  z.object({
    kind: z.literal("hold_place"),
    offeringId: z.string(),
    sessionId: z.string(),
    title: z.string(),
    seats: z.number().int().positive(),
    /** By the catalogue; absent when it does not say. */
    seatsLeft: z.number().int().optional(),
    until: z.iso.datetime(),
    waiting: z.boolean(),
    participant: participantSchema,
  }),
  z.object({ kind: z.literal("cancel_registration"), number: z.string() }),
  /** The language at once, a contact once a code sent to it was right; anything else is a request that a person decides. */
  z.object({
    kind: z.literal("correct_record"),
    citizenId: z.string(),
    field: correctedFieldSchema,
    old: z.string(),
    new: z.string(),
  }),
  z.object({ kind: z.literal("erase_citizen"), citizenId: z.string() }),
  /** Files of this conversation that serve nothing any more: what they were for was given up. */
  z.object({ kind: z.literal("drop_files"), ids: z.array(z.string()) }),
  /** For whoever has the address that the message came from, proven or not. */
  z.object({ kind: z.literal("stop_mailings"), consents: z.array(consentDecisionSchema) }),
  /** Nothing goes any more to the number that the message came from, or again what is asked for from there. */
  z.object({ kind: z.literal("stop_address") }),
  z.object({ kind: z.literal("resume_address") }),
  /** The copy of the record goes to its own e-mail address. */
  z.object({ kind: z.literal("send_record"), citizenId: z.string() }),
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
