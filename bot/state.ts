import { z } from "zod";
import { languageSchema } from "../contracts/language.ts";
import { choiceSchema } from "../contracts/reply.ts";
import { intentSchema } from "../contracts/understanding.ts";
import { emptyFlowState, flowStateSchema } from "../flows/index.ts";

/** Why the dialogue is in its language: never guessed twice, always explainable. */
const languageGroundSchema = z.enum(["default", "page", "written", "asked"]);

/** An offering on the table: what "la deuxième" and "s’inscrire" may mean. */
const shownSchema = z.object({ offeringId: z.string(), sessionId: z.string().optional(), title: z.string() });
export type Shown = z.infer<typeof shownSchema>;

/** The state of a dialogue between two messages. Plain JSON; the registry stores it without looking into it. */
const dialogueStateSchema = z.object({
  language: languageSchema,
  languageGround: languageGroundSchema,
  flow: flowStateSchema,
  /** The turn that "répète" says again: its replies are in the registry, and too long to be carried from turn to turn. */
  saidIn: z.string().optional(),
  /** The buttons last shown: where a typed number or label finds its own. */
  choices: z.array(choiceSchema),
  shown: z.array(shownSchema),
  /** The one of them last talked about. */
  focus: shownSchema.optional(),
  intent: intentSchema.optional(),
  /** Of which pause of the assistant this dialogue was told. */
  pausedSince: z.string().optional(),
  /** When the last turn was, ISO 8601. */
  lastAt: z.string().optional(),
});
export type DialogueState = z.infer<typeof dialogueStateSchema>;

export const newDialogueState: DialogueState = {
  language: "fr",
  languageGround: "default",
  flow: emptyFlowState,
  saidIn: undefined,
  choices: [],
  shown: [],
  focus: undefined,
  intent: undefined,
  pausedSince: undefined,
  lastAt: undefined,
};

// What this process made needs no reading again: the dialogues it has just talked with come back as they were.
const made = new WeakMap<object, DialogueState>();

export function madeState(state: DialogueState): DialogueState {
  made.set(state, state);
  return state;
}

/** The stored state, or a new one: a dialogue written by another version starts again rather than fail for ever. */
export function readState(stored: unknown): { state: DialogueState; lost: boolean } {
  if (stored === undefined || stored === null) return { state: newDialogueState, lost: false };
  const own = typeof stored === "object" ? made.get(stored) : undefined;
  if (own) return { state: own, lost: false };
  const parsed = dialogueStateSchema.safeParse(stored);
  return parsed.success ? { state: parsed.data, lost: false } : { state: newDialogueState, lost: true };
}
