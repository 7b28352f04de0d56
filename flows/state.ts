import { z } from "zod";
import { slotValueSchema } from "../contracts/command.ts";

/** Plain JSON: the state of a dialogue is stored between two messages and read back with these schemas. */
const resultSchema = z.record(z.string(), z.json());
export type StepResult = z.infer<typeof resultSchema>;

const waitingSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("slot"), slot: z.string() }),
  z.object({ kind: z.literal("confirm") }),
  /** Proposals are on the table: the flow is open to more, to a change, to nothing at all. */
  z.object({ kind: z.literal("proposal") }),
  /** Came back to, and goes on when the citizen says so. */
  z.object({ kind: z.literal("resume") }),
]);

const frameSchema = z.object({
  flow: z.string(),
  step: z.string(),
  /** `digression` returns with a sentence, `call` returns silently, `pattern` repairs and leaves. */
  role: z.enum(["task", "digression", "call", "pattern"]),
  slots: z.record(z.string(), slotValueSchema),
  /** Slots in the order they were filled: what "back" undoes. */
  order: z.array(z.string()),
  skipped: z.array(z.string()),
  /** How often each question was asked: the next wording. */
  asked: z.record(z.string(), z.number().int()),
  /** The question to ask whatever the steps say: the citizen wants to change that answer. */
  forced: z.string().optional(),
  said: z.array(z.string()),
  results: z.record(z.string(), resultSchema),
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
  /** How often in a row each pattern was used: its next wording. */
  streaks: z.record(z.string(), z.number().int()),
  /** The flow whose steps ended last, kept for the recap and for tests. */
  ended: z.object({ flow: z.string(), slots: z.record(z.string(), slotValueSchema) }).optional(),
});
export type FlowState = z.infer<typeof flowStateSchema>;

export const emptyFlowState: FlowState = { frames: [], facts: {}, streaks: {} };

export function newFrame(flow: string, role: Frame["role"], slots: Frame["slots"] = {}): Frame {
  return {
    flow,
    step: "",
    role,
    slots,
    order: Object.keys(slots),
    skipped: [],
    asked: {},
    said: [],
    results: {},
    shown: [],
  };
}

export const topFrame = (state: FlowState): Frame | undefined => state.frames.at(-1);

/** Without `waiting`: the frame may be walked again. */
export function awake(frame: Frame): Frame {
  const { waiting: _, ...rest } = frame;
  return rest;
}

/** From its first step, with what was given: every answered question is passed over, every look-up made again. */
export function rewound(frame: Frame): Frame {
  return { ...awake(frame), step: "", results: {} };
}

export function withTop(state: FlowState, change: (frame: Frame) => Frame): FlowState {
  const top = topFrame(state);
  return top ? { ...state, frames: [...state.frames.slice(0, -1), change(top)] } : state;
}
