import { z } from "zod";
import type { SlotValue } from "../contracts/command.ts";

/** Plain JSON: the state of a dialogue is stored between two messages and read back with these schemas. */
export type StepResult = Record<string, z.core.util.JSONType>;

// Read in every turn: a predicate over the whole record is ten times cheaper than zod's record of unions.
const resultsSchema = z.custom<Record<string, StepResult>>(
  (value) => isRecord(value) && Object.values(value).every((result) => isRecord(result) && isJson(result)),
);
const slotsSchema = z.custom<Record<string, SlotValue>>(
  (value) => isRecord(value) && Object.values(value).every(isSlotValue),
);

const waitingSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("slot"), slot: z.string() }),
  z.object({ kind: z.literal("confirm") }),
  /** Proposals are on the table: the flow is open to more, to a change, to nothing at all. */
  z.object({ kind: z.literal("proposal") }),
  /** Came back to, and goes on when the citizen says so. */
  z.object({ kind: z.literal("resume") }),
  /** Before a yes, something is to be changed: what it is has just been asked. */
  z.object({ kind: z.literal("change") }),
]);

const frameSchema = z.object({
  flow: z.string(),
  step: z.string(),
  /** `digression` returns with a sentence, `call` returns silently, `pattern` repairs and leaves. */
  role: z.enum(["task", "digression", "call", "pattern"]),
  slots: slotsSchema,
  /** Slots in the order they were filled or left open: what "back" undoes. */
  order: z.array(z.string()),
  skipped: z.array(z.string()),
  /** How often each question was asked: the next wording. */
  asked: z.record(z.string(), z.number().int()),
  /** The question to ask whatever the steps say: the citizen wants to change that answer. */
  forced: z.string().optional(),
  said: z.array(z.string()),
  results: resultsSchema,
  /** Searches made for the message in hand: only what was found in a turn can be shown in it. */
  looked: z.array(z.string()).optional(),
  /** Ids already proposed: "see more" leaves them out. */
  shown: z.array(z.string()),
  waiting: waitingSchema.optional(),
});
export type Frame = z.infer<typeof frameSchema>;

export const flowStateSchema = z.object({
  /** Bottom first: the last one has the floor. */
  frames: z.array(frameSchema),
  /** What the engine knows of the situation (verified or not); never personal data. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** How often each pattern was used (in a row, for those that escalate): its next wording. */
  streaks: z.record(z.string(), z.number().int()),
  /** The question put last and its wording: the next one is in other words, whatever flow asks it. */
  lastQuestion: z.object({ flow: z.string(), about: z.string(), wording: z.number().int() }).optional(),
  /** What was asked for beside the first thing, in order: taken up one after the other. */
  later: z.array(z.object({ flow: z.string(), slots: slotsSchema })).optional(),
  /** The flow whose steps ended last, kept for the recap and for tests. */
  ended: z.object({ flow: z.string(), slots: slotsSchema }).optional(),
});
export type FlowState = z.infer<typeof flowStateSchema>;

export const emptyFlowState: FlowState = {
  frames: [],
  facts: {},
  streaks: {},
  lastQuestion: undefined,
  later: undefined,
  ended: undefined,
};

/** Every key is there from the start, as in the turn that carries it. */
export function newFrame(flow: string, role: Frame["role"], slots: Frame["slots"] = {}): Frame {
  return {
    flow,
    step: "",
    role,
    slots,
    order: Object.keys(slots),
    skipped: [],
    asked: {},
    forced: undefined,
    said: [],
    results: {},
    looked: undefined,
    shown: [],
    waiting: undefined,
  };
}

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isWord = (value: unknown): boolean => typeof value === "string" || Number.isFinite(value);

/** As `slotValueSchema` says. */
function isSlotValue(value: unknown): boolean {
  return Array.isArray(value) ? value.length <= 20 && value.every(isWord) : isWord(value) || typeof value === "boolean";
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "object" && Object.values(value).every(isJson);
}

export const topFrame = (state: FlowState): Frame | undefined => state.frames.at(-1);

/** Without `waiting`: the frame may be walked again. */
export function awake(frame: Frame): Frame {
  return frame.waiting === undefined ? frame : { ...frame, waiting: undefined };
}

/** From its first step, with what was given: every answered question is passed over, every look-up made again. */
export function rewound(frame: Frame): Frame {
  return { ...awake(frame), step: "", results: {} };
}

export function withTop(state: FlowState, change: (frame: Frame) => Frame): FlowState {
  const top = topFrame(state);
  return top ? { ...state, frames: state.frames.with(-1, change(top)) } : state;
}
