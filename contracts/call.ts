import { z } from "zod";
import { MAX_MESSAGE_LENGTH } from "./message.ts";

/** Who speaks on a call; `unknown` when the recogniser does not tell the two apart. */
export const speakerSchema = z.enum(["caller", "agent", "unknown"]);
export type Speaker = z.infer<typeof speakerSchema>;

const millisecondsSchema = z
  .number()
  .int()
  .min(0)
  .max(1_000 * 3_600_000);

/**
 * One stretch of speech as a recogniser hears it. The same `id` comes again as the words grow (`final: false`), once they are
 * settled (`final: true`), and when they are corrected later: `revision` counts these, from 0, and a higher one replaces a
 * lower one whatever the order of arrival. Times are milliseconds from the start of the call.
 */
export const utteranceSchema = z.object({
  id: z.string().min(1).max(100),
  revision: z.number().int().min(0).max(1_000_000).default(0),
  speaker: speakerSchema,
  text: z.string().max(MAX_MESSAGE_LENGTH),
  startMs: millisecondsSchema,
  endMs: millisecondsSchema,
  final: z.boolean().default(true),
});
export type Utterance = z.infer<typeof utteranceSchema>;
