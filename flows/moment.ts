import type { Bilingual } from "../contracts/language.ts";
import type { SlotValue } from "../contracts/command.ts";
import { bilingual, flowNamed, type Flow, type Flows } from "./flows.ts";
import type { PatternName } from "./flowSchema.ts";
import type { Output, Params } from "./outputs.ts";
import { newFrame, type FlowState, type Frame } from "./state.ts";

/** A state and what has been said since the message came in. Never changed in place: each step makes the next one. */
export interface Moment {
  state: FlowState;
  outputs: Output[];
  /** Nothing more is to be said this turn. */
  still?: boolean;
}

export const withState = (moment: Moment, state: FlowState): Moment => ({ ...moment, state });
export const saying = (moment: Moment, output: Output): Moment => ({ ...moment, outputs: [...moment.outputs, output] });

/** Puts a pattern flow on top; its words are chosen by how often in a row it was needed. */
export function repair(
  moment: Moment,
  flows: Flows,
  pattern: PatternName,
  slots: Record<string, SlotValue> = {},
): Moment {
  const flow = flows.byPattern.get(pattern);
  if (!flow) throw new Error(`No flow repairs "${pattern}": add one under flows/patterns`);
  const streak = moment.state.streaks[pattern] ?? 0;
  const frame = newFrame(flow.id, "pattern", slots);
  return withState(moment, {
    ...moment.state,
    streaks: { ...moment.state.streaks, [pattern]: streak + 1 },
    frames: [...moment.state.frames, frame],
  });
}

/** The frame the citizen is in, patterns aside. */
export function activeFrame(state: FlowState): Frame | undefined {
  return state.frames.findLast((frame) => frame.role !== "pattern");
}

/** What a text of the frame may name: its slots, and its results as `step_key`. */
export function paramsOf(frame: Frame, flow: Flow): Params {
  const results = Object.entries(frame.results).flatMap(([step, data]) =>
    Object.entries(data).flatMap(([key, value]) => (isParam(value) ? [[`${step}_${key}`, value] as const] : [])),
  );
  const open = Object.entries(frame.slots).filter(([slot]) => flow.slots[slot]?.secret !== true);
  return { ...Object.fromEntries(results), ...Object.fromEntries(open) };
}

function isParam(value: unknown): value is SlotValue {
  return (
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    (Array.isArray(value) && value.every((one) => typeof one === "string" || typeof one === "number"))
  );
}

/** How the flow under way is named to the citizen. */
function titleOf(flows: Flows, frame: Frame | undefined): Bilingual | undefined {
  return frame ? bilingual(flowNamed(flows, frame.flow).title) : undefined;
}

/** Params that name a flow in both languages; texts pick theirs. */
export function flowTitle(flows: Flows, frame: Frame | undefined): Record<string, SlotValue> {
  const title = titleOf(flows, frame);
  return title ? { title_fr: title.fr, title_en: title.en, flow: frame?.flow ?? "" } : {};
}

/** The wording for this time (from 0): each in its turn, round and round, so that no two in a row are the same. */
export function variant<T>(texts: readonly T[], times: number): T {
  const text = texts[times % texts.length];
  if (text === undefined) throw new Error("A text has no wording");
  return text;
}
