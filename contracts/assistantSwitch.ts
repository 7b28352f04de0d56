import { z } from "zod";

/** Whether the assistant answers, since when, and who said so. Without `since` nobody ever switched it. */
export const assistantStateSchema = z.object({
  active: z.boolean(),
  since: z.iso.datetime().optional(),
  by: z.string().optional(),
});
export type AssistantState = z.infer<typeof assistantStateSchema>;

export const assistantChangeSchema = z.object({ active: z.boolean() });

/** The one switch that makes the assistant fall silent on every channel at once, in every process. */
export interface AssistantSwitch {
  /** From memory; a change made by another process is known when the database has told it, in milliseconds. */
  state(): Promise<AssistantState>;
  /** Audited. Switched off, what was not yet delivered of its answers is not delivered any more. */
  set(active: boolean, actor: string): Promise<void>;
}
