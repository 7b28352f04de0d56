import { z } from "zod";
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
  claimedAt: z.iso.datetime().optional(),
  /** Asked for by a transfer: only agents who speak it are offered it. */
  wanted: languageSchema.optional(),
});
export type Handover = z.infer<typeof handoverSchema>;

/** What the citizen is told when they ask for a person. Minutes are an estimate from the last hours; `opensAt` when nobody is there. */
export interface Place {
  position: number;
  waitMinutes: number;
  opensAt?: Date;
}

/** The queue. Each change of owner is one compare-and-swap in the database: of two who claim, one is told no. */
export interface Handovers {
  list(filter?: { status?: z.infer<typeof handoverStatusSchema>; agent?: string }): Promise<Handover[]>;
  find(id: string): Promise<(Handover & { conversationId: string; dialogueId: string }) | undefined>;
  claim(id: string, agent: string): Promise<boolean>;
  /** To another agent, or back to the queue (in another language, if given). Only by its owner or a supervisor. */
  transfer(id: string, by: string, to: { agent?: string; language?: "fr" | "en"; note: string }): Promise<boolean>;
  takeOver(id: string, supervisor: string): Promise<boolean>;
  /** The assistant answers again; the citizen is told so. */
  giveBack(id: string, by: string): Promise<boolean>;
  close(id: string, by: string): Promise<boolean>;
  /** What the agent writes to the citizen, on their channel, signed with the agent's display name. Once by `messageId`. */
  say(id: string, words: { messageId: string; text: string; language: "fr" | "en"; agent: string }): Promise<boolean>;
  place(dialogueId: string): Promise<Place | undefined>;
  subscribe(listener: (id: string) => void): () => void;
}
