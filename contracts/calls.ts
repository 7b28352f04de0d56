import { z } from "zod";
import type { Utterance } from "./call.ts";
import { consentDecisionSchema } from "./consent.ts";
import { languageSchema } from "./language.ts";

/** How a call begins. `id` is the telephony's own: said twice, one call. `from` is the caller's number, if it is shown. */
export const callStartSchema = z.object({
  id: z
    .string()
    .regex(/^[\w.:-]{1,99}$/)
    .optional(),
  from: z.string().min(3).max(40).optional(),
  language: languageSchema.optional(),
  agent: z.string().min(1).max(100).optional(),
  startedAt: z.coerce.date().optional(),
});
export type CallStart = z.infer<typeof callStartSchema>;

/** What the agent did that changes what the engine knows; placed among the utterances by `atMs`. */
export const agentActSchema = z.discriminatedUnion("kind", [
  /** Both questions were answered right: the caller is this person. */
  z.object({ kind: z.literal("verified"), citizenId: z.string(), questions: z.array(z.string()).length(2) }),
  z.object({ kind: z.literal("slot"), slot: z.string(), value: z.string() }),
  z.object({ kind: z.literal("confirmed"), slots: z.array(z.string()) }),
  /** The agent says what the caller wants, when the engine read something else. */
  z.object({ kind: z.literal("flow"), flow: z.string() }),
  /** Whom the agent found by looking, when the number says nothing or says wrong: the two questions are about them. */
  z.object({ kind: z.literal("candidate"), citizenId: z.string() }),
  /** Said aloud by the verified caller; `text` is what the agent read to them, word for word. */
  z.object({ kind: z.literal("consent"), consent: consentDecisionSchema.omit({ channel: true }) }),
]);
export type AgentAct = z.infer<typeof agentActSchema>;
export interface CallAct {
  id: string;
  atMs: number;
  actor: string;
  act: AgentAct;
}

/** Note and code at the end; `id` is the form's own: sent twice, it is written once. */
export const wrapUpSchema = z.object({
  id: z.string().regex(/^[\w-]{8,64}$/),
  code: z.string().min(1).max(40),
  note: z.string().trim().min(1).max(4_000),
  /** Opens the service request with these fields; without it only the contact is written down. */
  open: z.boolean().default(false),
  fields: z.record(z.string(), z.string().max(2_000)).default({}),
});
export type WrapUp = z.infer<typeof wrapUpSchema>;

export type CallStatus = "live" | "ended" | "wrapped";
export interface CallRecord {
  id: string;
  status: CallStatus;
  startedAt: Date;
  endedAt?: Date;
  /** Its turns are written: nothing more is heard. */
  committedAt?: Date;
  agent?: string;
  language?: "fr" | "en";
  conversationId: string;
  dialogueId: string;
  /** The caller's number, as it was shown. */
  from?: string;
  /** Of the caller's number: a record answers to it. */
  claimed: boolean;
  /** Once two questions were answered right. */
  citizenId?: string;
  /** Its code and the request it opened; the note is with the wrap-ups. */
  wrapUp?: { code: string; requestNumber?: string };
}

/** An utterance as kept; `corrected`: settled once, then changed. */
export type KeptUtterance = Utterance & { corrected: boolean };

/** All that is kept of a call, read at one instant. `version` grows with each change of any of it. */
export interface CallLog {
  call: CallRecord;
  version: number;
  /** In the order they were said. */
  heard: KeptUtterance[];
  acts: CallAct[];
}

/** What is kept of calls: everything said, every revision that counts, in the registry; sealed. */
export interface Calls {
  /** Idempotent by id. */
  start(start: CallStart & { id: string; startedAt: Date }): Promise<CallRecord>;
  find(id: string): Promise<CallRecord | undefined>;
  /** Those not wrapped up, newest first; of one agent when given. */
  open(agent?: string): Promise<CallRecord[]>;
  /** Takes what replaces what was known, whatever the order; false when nothing changed. Tells every process. */
  hear(id: string, utterances: readonly Utterance[]): Promise<boolean>;
  log(id: string): Promise<CallLog | undefined>;
  /**
   * Written once by its id. `verified` is audited and makes the dialogue that citizen's; a consent is recorded as theirs at once.
   * `refused`: nobody of that id, or a consent of somebody not verified. `closed`: no such call, or wrapped up.
   */
  act(id: string, act: CallAct): Promise<"done" | "known" | "refused" | "closed">;
  assign(id: string, agent: string): Promise<boolean>;
  end(id: string, at: Date): Promise<boolean>;
  /** Those whose turns are to be written: wrapped up, ended with nothing heard since then, or silent for four hours more. */
  left(since: Date, limit: number): Promise<string[]>;
  /** Its turns are written as of that version: nothing more is heard of it. False when more was heard meanwhile. */
  committed(id: string, version: number): Promise<boolean>;
  /** Called with the call's id when anything of it changed, in this process or another; without, when some may have been missed. */
  subscribe(listener: (id: string | undefined) => void): () => void;
}
