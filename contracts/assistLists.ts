import { z } from "zod";
import { knowledgeCardSchema, proposedCodeSchema } from "./assist.ts";
import { handoverSchema } from "./handover.ts";
import { languageSchema } from "./language.ts";

/** What tells an agent that something was said since they last looked; absent where it is not counted. */
const news = {
  /** Settled lines of the citizen so far. */
  said: z.number().int().min(0).optional(),
  /** When the last of them was said. */
  saidAt: z.iso.datetime().optional(),
  /** For a supervisor: the mood of this conversation asks for a look. */
  alert: z.boolean().optional(),
};

/** `GET /api/v1/calls`: those that are live or wait for their wrap-up, newest first; an agent's own, everybody's for a supervisor. */
export const callRowSchema = z.object({
  id: z.string(),
  status: z.enum(["live", "ended", "wrapped"]),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  agent: z.string().optional(),
  language: languageSchema.optional(),
  claimed: z.boolean(),
  ...news,
});
export type CallRow = z.infer<typeof callRowSchema>;
export const callListSchema = z.object({ calls: z.array(callRowSchema) });

/** `GET /api/v1/handovers`, and each event of `GET /api/v1/handovers/events`: those that wait or are owned, oldest first. */
export const handoverRowSchema = handoverSchema.extend(news);
export type HandoverRow = z.infer<typeof handoverRowSchema>;
export const handoverListSchema = z.object({ handovers: z.array(handoverRowSchema) });

/** `GET /api/v1/calls/{id}/search?q=` and `GET /api/v1/handovers/{id}/search?q=`: what the search box of the panel found, best first. */
export const assistSearchSchema = z.object({ cards: z.array(knowledgeCardSchema) });

/** `GET /api/v1/request-types?q=`: any of the codes, best first. */
export const requestTypeListSchema = z.object({
  types: z.array(proposedCodeSchema.pick({ code: true, title: true, targetDays: true })),
});
