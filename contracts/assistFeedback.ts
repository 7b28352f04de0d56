import { z } from "zod";
import { type Feedback, feedbackSchema } from "./assist.ts";
import type { AssistSubject } from "./wrapUps.ts";

/** What agents did with the suggestions of a part of the panel on a day of the city. */
export const feedbackCountSchema = z.object({
  day: z.iso.date(),
  part: feedbackSchema.shape.part,
  agent: z.string(),
  used: z.number().int().min(0),
  edited: z.number().int().min(0),
  refused: z.number().int().min(0),
});
export type FeedbackCount = z.infer<typeof feedbackCountSchema>;

/** Days of the city, both counted in. */
export const feedbackRangeSchema = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, "from must not be after to");

export interface AssistFeedback {
  /** Said twice by the same agent, it counts once. */
  record(subject: AssistSubject, feedback: Feedback, actor: string, at: Date): Promise<void>;
  /** By day, part and agent. A suggestion judged twice counts as judged last. */
  counts(range: { from: string; to: string }): Promise<FeedbackCount[]>;
}
