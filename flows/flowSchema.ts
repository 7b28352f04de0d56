import { z } from "zod";
import { slotValueSchema } from "../contracts/command.ts";
import { offeringKindSchema } from "../contracts/offering.ts";
import { outcomeSchema } from "../contracts/turn.ts";
import { intentSchema } from "../contracts/understanding.ts";
import { conditionSchema } from "./conditionSchema.ts";
import { questionSchema, slotSchema, textSchema, textsSchema } from "./slotSchema.ts";

/** What went wrong or changed in a dialogue, each answered by one pattern flow. */
export const patternNames = [
  "resumed",
  "corrected",
  "cancelled",
  "nothing_to_cancel",
  "skipped",
  "refused",
  "explained",
  "kept_for_later",
  "next_up",
  "cannot_skip",
  "went_back",
  "nothing_before",
  "nothing_to_repeat",
  "clarify",
  "hand_off",
  "language_changed",
  "chit_chat",
  "signpost",
  "cannot_handle",
  "internal_error",
  "validation_failed",
  "restarted",
  "completed",
  "declined",
  "change",
  "returned",
] as const;
const patternSchema = z.enum(patternNames);
export type PatternName = z.infer<typeof patternSchema>;

/** A button of a flow: what it says, and the action it carries (parsed by the engine when it is pressed). */
const buttonSchema = z.strictObject({ label: textSchema, action: z.looseObject({ action: z.string() }) });

const every = { id: z.string().optional(), if: conditionSchema.optional(), continue: z.string().optional() };
const buttons = z.array(buttonSchema).default([]);

const stepSchema = z.union([
  z.strictObject({ ...every, ask: z.string() }),
  z.strictObject({ ...every, search: z.strictObject({ kinds: z.array(offeringKindSchema).min(1) }) }),
  /** Shows what the named search found and waits for what the citizen makes of it. */
  z.strictObject({ ...every, propose: z.string(), wait: z.boolean().default(true) }),
  z.strictObject({ ...every, confirm: questionSchema, yes: z.string().optional(), no: z.string() }),
  z.strictObject({ ...every, do: z.string(), with: z.record(z.string(), slotValueSchema).default({}) }),
  z.strictObject({
    ...every,
    say: textsSchema,
    buttons,
    /** Buttons made at run time: the candidates of a clarification, the criteria that may change. */
    buttonsFrom: z.enum(["candidates", "criteria"]).optional(),
    once: z.boolean().default(false),
  }),
  z.strictObject({ ...every, goto: z.string() }),
  z.strictObject({
    ...every,
    when: z.array(z.strictObject({ if: conditionSchema, goto: z.string() })).min(1),
    else: z.string().optional(),
  }),
  z.strictObject({ ...every, call: z.string() }),
  z.strictObject({
    ...every,
    end: outcomeSchema,
    /** The flow that takes over, with the slots of the same name. */
    next: z.string().optional(),
    /** More slots for it: slot → `step.key` of a result. */
    with: z.record(z.string(), z.string().regex(/^[^.]+\.[^.]+$/, "a result is written step.key")).default({}),
  }),
]);
export type StepDefinition = z.infer<typeof stepSchema>;

export const flowSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z_]*$/, "an id is lower case with underscores"),
  title: textSchema,
  description: z.string().min(1),
  /** Intents that start it. */
  starts: z.array(intentSchema).default([]),
  /** A pattern: what it repairs. */
  on: patternSchema.optional(),
  /** `question` is answered on top of what is under way and returns to it; a `task` takes the lead. */
  kind: z.enum(["question", "task"]).default("task"),
  /** Flows that this one brings to their end: a registration ends the search it came from. */
  closes: z.array(z.string()).default([]),
  /** What is under way starts its search again when this flow is done: the record may now be used. */
  refreshes: z.boolean().default(false),
  /** A pattern after which nothing more is said: an emergency, a hand-off. */
  silencesRest: z.boolean().default(false),
  /** A pattern whose wordings go further each time in a row it is needed; others take turns for good. */
  escalates: z.boolean().default(false),
  slots: z.record(z.string(), slotSchema).default({}),
  steps: z.array(stepSchema).min(1),
});
export type FlowDefinition = z.infer<typeof flowSchema>;
