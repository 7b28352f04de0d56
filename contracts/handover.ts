import { z } from "zod";
import type { AssistLine } from "./assist.ts";
import type { Assurance } from "./consent.ts";
import { languageSchema } from "./language.ts";
import { channelSchema } from "./message.ts";

/** A conversation given to a person: it waits, one agent owns it, or it went back to the assistant. Never owned by two. */
export const handoverStatusSchema = z.enum(["waiting", "owned", "returned", "closed"]);
export const handoverSchema = z.object({
  id: z.string(),
  channel: channelSchema,
  language: languageSchema,
  status: handoverStatusSchema,
  reason: z.string(),
  askedAt: z.iso.datetime(),
  /** From 1, among those that wait in that language; absent once owned. */
  position: z.number().int().min(1).optional(),
  agent: z.string().optional(),
  /** As the citizen knows them. */
  agentName: z.string().optional(),
  claimedAt: z.iso.datetime().optional(),
  /** Asked for by a transfer: only agents who speak it are offered it. */
  wanted: languageSchema.optional(),
  /** Lines of the citizen so far, and when the last was said. */
  said: z.number().int().min(0).optional(),
  saidAt: z.iso.datetime().optional(),
});
export type Handover = z.infer<typeof handoverSchema>;

/** What the citizen is told when they ask for a person. Minutes are an estimate from the last hours; `opensAt` when nobody is there. */
export interface Place {
  position: number;
  waitMinutes: number;
  opensAt?: Date;
}

/** Who acts on the queue. `displayName` is what citizens read; `supervisor`: may move what others own. */
export interface StaffMember {
  username: string;
  displayName: string;
  supervisor: boolean;
}

/** The queue. Each change of owner is one compare-and-swap in the database: of two who claim, one is told no. */
export interface Handovers {
  list(filter?: { status?: z.infer<typeof handoverStatusSchema>; agent?: string }): Promise<Handover[]>;
  find(id: string): Promise<(Handover & { conversationId: string; dialogueId: string }) | undefined>;
  /** False when somebody else has it, or it waits in a language that they do not speak. */
  claim(id: string, by: StaffMember): Promise<boolean>;
  /** To another agent, or back to the queue (in another language, if given). Only by its owner or a supervisor. */
  transfer(
    id: string,
    by: StaffMember,
    to: { agent?: string | undefined; language?: "fr" | "en" | undefined; note: string },
  ): Promise<boolean>;
  takeOver(id: string, by: StaffMember): Promise<boolean>;
  /** The assistant answers again; the citizen is told so. */
  giveBack(id: string, by: StaffMember): Promise<boolean>;
  close(id: string, by: StaffMember): Promise<boolean>;
  /** What its owner writes to the citizen, where they last wrote, signed with the display name. Once by `messageId`. */
  say(
    id: string,
    by: StaffMember,
    words: { messageId: string; text: string; language: "fr" | "en" },
  ): Promise<"said" | "said_before" | "refused">;
  /** Of a dialogue that waits; undefined once somebody has it. */
  place(dialogueId: string): Promise<Place | undefined>;
  /** Of somebody who would ask now. */
  expected(language: "fr" | "en"): Promise<Place>;
  /** What was said in the conversation, oldest first, and a number that grows with each change of it. */
  exchange(
    id: string,
  ): Promise<{ version: number; lines: AssistLine[]; assurance: Assurance; citizenId?: string | undefined }>;
  /** What happened to it, oldest first; notes are those of transfers. */
  history(id: string): Promise<HandoverEvent[]>;
  /** Tells whoever watches to look again: who the citizen is has changed. */
  changed(id: string): Promise<void>;
  /** Called with the id when the place of anything in the queue changed, in this process or another. */
  subscribe(listener: (id: string) => void): () => void;
  /** Called when something was said in that conversation, or its owner changed. */
  watch(id: string, listener: () => void): () => void;
}

export interface HandoverEvent {
  kind: "asked" | "claimed" | "transferred" | "queued" | "taken_over" | "left" | "returned" | "closed";
  at: Date;
  actor: string;
  to?: string;
  language?: "fr" | "en";
  note?: string;
}

/** Whether an agent takes conversations, and in which languages they are given some. */
export const presenceSchema = z.object({
  available: z.boolean(),
  languages: z.array(languageSchema).min(1).max(2).default(["fr", "en"]),
});
export type Presence = z.infer<typeof presenceSchema>;

/** What the queue needs without anybody asking for it; several processes may see to it at once. */
export interface QueueCare {
  /** What agents own who were not heard of for so long goes back, first in line; the citizen is told. */
  backFromAbsent(goneMs: number): Promise<void>;
  /** Those who wait and moved up notably since they last heard, at least so long ago, hear of it. */
  tellPlaces(everyMs: number): Promise<void>;
}

/** Which agents are there. Whoever is not heard of for a while is gone. */
export interface AgentPresence {
  set(username: string, presence: Presence): Promise<void>;
  /** Still there: said by each open page of theirs, some four times a minute. */
  beat(username: string): Promise<void>;
  /** As last said; undefined of somebody who is gone. */
  of(username: string): Promise<Presence | undefined>;
}
