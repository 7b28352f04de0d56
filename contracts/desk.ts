import { z } from "zod";
import { languageSchema } from "./language.ts";

/** A visit at a counter, or a letter that came: where the agent is the channel. */
export const deskChannelSchema = z.enum(["counter", "post"]);
export type DeskChannel = z.infer<typeof deskChannelSchema>;

const idSchema = z.string().regex(/^[\w-]{8,64}$/);

/** What an agent records. `id` is the form's own: sent twice, it is recorded once. Without `caseId` a case begins. */
export const deskMessageSchema = z.object({
  id: idSchema,
  channel: deskChannelSchema,
  caseId: idSchema.optional(),
  text: z.string().trim().min(1).max(4_000),
  language: languageSchema,
});
export type DeskMessage = z.infer<typeof deskMessageSchema>;

/** To whom a letter goes, as it is written on the envelope. */
export const recipientSchema = z.object({
  name: z.string().trim().min(1).max(120),
  lines: z.array(z.string().trim().min(1).max(120)).min(1).max(5),
});
const words = z.string().trim().min(1).max(6_000);

/** What the agent answers, in their own words: said at the counter, or written. A letter has whom and what it is about. */
export const deskAnswerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("spoken"), id: idSchema, text: words, language: languageSchema }),
  z.object({
    kind: z.literal("letter"),
    id: idSchema,
    text: words,
    language: languageSchema,
    subject: z.string().trim().min(1).max(120),
    recipient: recipientSchema,
  }),
]);
export type DeskAnswer = z.infer<typeof deskAnswerSchema>;
export type Letter = Extract<DeskAnswer, { kind: "letter" }>;

/** One line of a case, oldest first: what came, what the assistant proposes, what the agent answered. */
export const deskLineSchema = z.object({
  from: z.enum(["citizen", "assistant", "agent"]),
  at: z.iso.datetime(),
  text: z.string(),
  lang: languageSchema.optional(),
});
export const deskCaseSchema = z.object({
  caseId: z.string(),
  channel: deskChannelSchema,
  lines: z.array(deskLineSchema),
});
export type DeskCase = z.infer<typeof deskCaseSchema>;

/** A letter in the print queue. */
export const queuedLetterSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  subject: z.string(),
  recipient: recipientSchema,
  language: languageSchema,
  writtenAt: z.iso.datetime(),
  writtenBy: z.string(),
  printedAt: z.iso.datetime().optional(),
  printedBy: z.string().optional(),
});
export type QueuedLetter = z.infer<typeof queuedLetterSchema>;

/** A case by its channel and id. */
export interface CaseName {
  channel: DeskChannel;
  caseId: string;
}

/** What agents answered at the desk, and the letters that wait to be printed. Sealed. */
export interface DeskAnswers {
  /** False when that answer had been recorded. Audited. */
  record(name: CaseName, answer: DeskAnswer, actor: string): Promise<boolean>;
  /** Oldest first. */
  of(name: CaseName): Promise<{ at: Date; answer: DeskAnswer }[]>;
  /** Those to print, then those printed, the newest first; at most a hundred. */
  letters(): Promise<QueuedLetter[]>;
  letter(id: string): Promise<{ letter: Letter; caseId: string; writtenAt: Date } | undefined>;
  /** False when there is no such letter, or it was printed. Audited. */
  printed(id: string, actor: string): Promise<boolean>;
}

/** Cases as a whole, when they are to go. What was opened from one (a request, a registration) is a record of its own and stays. */
export interface DeskCases {
  /** What was said, proposed and answered, letters that wait included. False when there is no such case. Audited. */
  erase(name: CaseName, actor: string): Promise<boolean>;
  /**
   * The cases of nobody known in which nothing was said since that moment and no letter waits to be printed: how many were erased.
   * Those of a citizen go with the citizen.
   */
  eraseOld(before: Date): Promise<number>;
}
