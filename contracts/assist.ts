import { z } from "zod";
import { assuranceSchema, purposeSchema } from "./consent.ts";
import { type Language, languageSchema } from "./language.ts";
import { channelSchema } from "./message.ts";
import { factSchema } from "./reply.ts";
import { sentimentSchema } from "./sentiment.ts";
import type { Turn } from "./turn.ts";
import { intentSchema } from "./understanding.ts";

/** Words of a line that a suggestion rests on: offsets in UTF-16 units of its text, `end` excluded. Checked: never invented. */
export const evidenceSchema = z.object({
  lineId: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});
export type Evidence = z.infer<typeof evidenceSchema>;

const bilingualSchema = z.object({ fr: z.string(), en: z.string() });

/** One thing said, in the order said. `corrected`: the recogniser settled it, then changed it. Not `final`: it may still grow. */
export const assistLineSchema = z.object({
  id: z.string(),
  from: z.enum(["citizen", "agent", "assistant", "unknown"]),
  text: z.string(),
  at: z.iso.datetime(),
  lang: languageSchema.optional(),
  final: z.boolean(),
  corrected: z.boolean(),
});
export type AssistLine = z.infer<typeof assistLineSchema>;

/**
 * Who the citizen is, as far as the agent may see at this assurance: below `verified` neither record nor name, only what was said.
 * `mayTell` and `mayNotTell` are sentences for the agent.
 */
export const citizenBriefSchema = z.object({
  assurance: assuranceSchema,
  language: languageSchema,
  /** A record answers to this address; who it is shows once verified. */
  candidate: z.boolean(),
  /** Who the questions are about: what the act `verified` names. It says nothing of the person. */
  candidateId: z.string().optional(),
  /** To be asked of the caller, with what to compare the answer to; the answers are shown to the agent, never sent out. */
  verification: z.array(z.object({ id: z.string(), question: bilingualSchema, expected: z.string() })).max(2),
  record: z
    .object({
      citizenId: z.string(),
      name: z.string(),
      age: z.number().int().optional(),
      address: z.string().optional(),
      contacts: z.array(z.object({ type: z.enum(["email", "phone"]), value: z.string() })),
      household: z.array(z.object({ name: z.string(), age: z.number().int(), relation: z.string() })),
      contactsBefore: z.array(
        z.object({ at: z.iso.datetime(), channel: channelSchema, intent: intentSchema, text: z.string() }),
      ),
      openRequests: z.array(
        z.object({ number: z.string(), title: bilingualSchema, status: z.string(), openedAt: z.iso.datetime() }),
      ),
      consents: z.array(
        z.object({
          purpose: purposeSchema,
          decision: z.enum(["given", "refused", "withdrawn"]),
          since: z.iso.datetime(),
        }),
      ),
    })
    .optional(),
  mayTell: z.array(bilingualSchema),
  mayNotTell: z.array(bilingualSchema),
});
export type CitizenBrief = z.infer<typeof citizenBriefSchema>;

const suggestion = { id: z.string(), evidence: z.array(evidenceSchema) };

export const askedSchema = z.object({
  ...suggestion,
  intent: intentSchema,
  label: bilingualSchema,
  /** As said: « piscine extérieure »; absent when no topic was read. */
  topic: z.string().optional(),
  score: z.number().min(0).max(1),
});
export const knowledgeCardSchema = z.object({
  ...suggestion,
  kind: z.enum(["answer", "offering", "hours", "programme"]),
  title: z.string(),
  /** What « insérer » puts in the reply, in the citizen's language. */
  text: z.string(),
  lang: languageSchema,
  source: z.object({ name: z.string(), url: z.string().optional(), date: z.string() }),
});
export type KnowledgeCard = z.infer<typeof knowledgeCardSchema>;
export const suggestedReplySchema = z.object({ ...suggestion, text: z.string(), lang: languageSchema });
export const nextStepSchema = z.object({
  ...suggestion,
  flow: z.string(),
  title: bilingualSchema,
  /** What to ask now, in the citizen's language; absent when nothing is missing. */
  question: z.string().optional(),
  filled: z.array(
    z.object({
      slot: z.string(),
      label: bilingualSchema,
      value: z.string(),
      confirmed: z.boolean(),
      evidence: z.array(evidenceSchema),
    }),
  ),
  missing: z.array(z.object({ slot: z.string(), label: bilingualSchema })),
  /** The request may be opened now with what is filled; its code among the request types. */
  opens: z.object({ code: z.string(), title: bilingualSchema }).optional(),
});
export const assistProposalSchema = z.object({
  ...suggestion,
  offeringId: z.string(),
  sessionId: z.string().optional(),
  kind: z.string(),
  title: z.string(),
  lang: languageSchema,
  facts: z.array(factSchema),
  reasons: z.array(z.string()),
});
export const moodSchema = z.object({
  /** One point a citizen's settled line, oldest first. */
  trend: z.array(z.object({ lineId: z.string(), sentiment: sentimentSchema })),
  /** For a supervisor: why, and since which line. */
  alert: z.object({ reason: bilingualSchema, lineId: z.string() }).optional(),
});

/** Everything the engine tells the agent of a conversation. A pure function of its lines and of what was verified and confirmed. */
export const suggestionsSchema = z.object({
  language: languageSchema,
  asked: z.array(askedSchema),
  knowledge: z.array(knowledgeCardSchema).max(3),
  reply: suggestedReplySchema.optional(),
  nextStep: nextStepSchema.optional(),
  proposals: z.array(assistProposalSchema),
  mood: moodSchema,
});
export type Suggestions = z.infer<typeof suggestionsSchema>;

/** What suggestions and summary are made of: no more than this, so that the same conversation always shows the same. */
export interface AssistInput {
  /** All lines, in the order said, those that still grow included. */
  lines: readonly AssistLine[];
  /**
   * In order: one for each settled line of the citizen that was read, and one for what the agent said they want or filled in, whose
   * `lineId` begins with `act:` and is no line. Nothing of them was sent or applied.
   */
  turns: readonly { lineId: string; turn: Turn }[];
  /** Of the dialogue after the last of them; the engine's own. */
  state: unknown;
  language: Language;
  /** Slots that the agent confirmed or filled in. */
  confirmed: readonly string[];
}

/** A fact of the summary, and the line in which it was said. */
export const summaryFactSchema = z.object({
  label: bilingualSchema,
  value: z.string(),
  evidence: z.array(evidenceSchema).min(1),
});
export const summarySchema = z.object({
  /** One sentence a language, made of the facts below. */
  text: bilingualSchema,
  facts: z.array(summaryFactSchema),
});
export type Summary = z.infer<typeof summarySchema>;

/** A request type put to the agent for the wrap-up, with why. */
export const proposedCodeSchema = z.object({
  code: z.string(),
  title: bilingualSchema,
  score: z.number().min(0).max(1),
  targetDays: z.number().int().positive(),
  evidence: z.array(evidenceSchema),
});
export type ProposedCode = z.infer<typeof proposedCodeSchema>;

export const assistStatusSchema = z.enum(["live", "waiting", "owned", "returned", "ended", "wrapped"]);

/**
 * One conversation as the agent's page shows it: a call, or a chat, text message or mail handed over. Sent whole at each change, so that
 * whoever lost the connection misses nothing: `version` only grows, and is the id of the server-sent event.
 */
export const assistViewSchema = suggestionsSchema.extend({
  version: z.number().int().min(0),
  kind: z.enum(["call", "message"]),
  /** Call id, or hand-over id. */
  id: z.string(),
  channel: channelSchema,
  status: assistStatusSchema,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  /** Username of who has it. */
  agent: z.string().optional(),
  lines: z.array(assistLineSchema),
  citizen: citizenBriefSchema,
  /** Best first, three at most. */
  codes: z.array(proposedCodeSchema).max(3),
  summary: summarySchema.optional(),
  /** The note of the wrap-up before the agent touches it, in French, made of the summary and of what the agent said. */
  note: z.string().optional(),
  /** What whoever had it before wrote when they passed it on. */
  passedOn: z.object({ by: z.string(), at: z.iso.datetime(), note: z.string() }).optional(),
  wrappedWith: z.object({ code: z.string(), requestNumber: z.string().optional() }).optional(),
});
export type AssistView = z.infer<typeof assistViewSchema>;

/** What an agent did with a suggestion, for analytics. */
export const feedbackSchema = z.object({
  suggestionId: z.string().min(1).max(200),
  part: z.enum(["asked", "knowledge", "reply", "next_step", "proposal", "code", "summary"]),
  verdict: z.enum(["used", "edited", "refused"]),
});
export type Feedback = z.infer<typeof feedbackSchema>;
