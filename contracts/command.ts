import { z } from "zod";
import { languageSchema } from "./language.ts";
import { emergencySchema } from "./understanding.ts";

/** A value of a slot: a word, a number, yes or no, or several of the first two. */
export const slotValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])).max(20),
]);
export type SlotValue = z.infer<typeof slotValueSchema>;

const slotsSchema = z.record(z.string(), slotValueSchema);

/**
 * What one message asks of the dialogue. Understanding proposes them, the engine decides on them, flows carry them out.
 * A message may give several: "6 ans, le samedi. c'est quoi les aides financières?" is two `set_slot` and one `answer`.
 */
export const commandSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("start_flow"), flow: z.string(), slots: slotsSchema.default({}) }),
  z.object({ kind: z.literal("set_slot"), slot: z.string(), value: slotValueSchema }),
  /** Replaces an earlier answer; without a value the question is asked again. */
  z.object({ kind: z.literal("correct_slot"), slot: z.string(), value: slotValueSchema.optional() }),
  /** A digression: another flow answers on top, then the dialogue returns to where it was. */
  z.object({ kind: z.literal("answer"), flow: z.string(), slots: slotsSchema.default({}) }),
  z.object({ kind: z.literal("affirm") }),
  z.object({ kind: z.literal("deny") }),
  /** One of the options on offer: of a question, or `more` and `change` under proposals. */
  z.object({ kind: z.literal("choose"), option: z.string() }),
  z.object({ kind: z.literal("cancel") }),
  z.object({ kind: z.literal("back") }),
  z.object({ kind: z.literal("repeat") }),
  /** "Peu importe": the question in hand, or the named slot, is left open. `refused`: the citizen would rather not say. */
  z.object({ kind: z.literal("skip"), slot: z.string().optional(), refused: z.literal(true).optional() }),
  /** "Pourquoi?": why the question in hand is asked. */
  z.object({ kind: z.literal("explain") }),
  /** A second thing asked in the same message: kept, and taken up after the first. */
  z.object({ kind: z.literal("later"), flow: z.string(), slots: slotsSchema.default({}) }),
  /** Takes up what was kept for later. */
  z.object({ kind: z.literal("next") }),
  /** Goes on with what was set aside. */
  z.object({ kind: z.literal("resume") }),
  z.object({ kind: z.literal("clarify"), candidates: z.array(z.string()).min(2).max(4) }),
  z.object({ kind: z.literal("hand_off"), reason: z.string() }),
  z.object({ kind: z.literal("change_language"), language: languageSchema }),
  z.object({
    kind: z.literal("chit_chat"),
    topic: z.enum([
      "greet",
      "thank",
      "goodbye",
      "help",
      "agree",
      "decline",
      /** What is said to the assistant itself. */
      "about_me",
      "small_talk",
      "insult",
      "injection",
    ]),
  }),
  z.object({
    kind: z.literal("signpost"),
    topic: z.enum(["emergency", "other_government"]),
    emergency: emergencySchema.optional(),
    /** The body to turn to, one of the pattern's list. */
    body: z.string().optional(),
  }),
  z.object({ kind: z.literal("cannot_handle"), reason: z.enum(["not_understood", "out_of_scope", "no_answer"]) }),
  z.object({ kind: z.literal("restart") }),
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandKind = Command["kind"];
