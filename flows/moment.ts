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
  /** The steps walked, as `flow.step`: for the trace. */
  path?: readonly string[];
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
  // A pattern has neither slots of its own nor, most often, results: what it was given is what it may say.
  if (isEmpty(flow.slots) && isEmpty(frame.results)) return frame.slots;
  return withParams({ ...resultParams(frame.results) }, frame, flow);
}

/** What a pattern may say of a flow: its title, and all that its own texts may name. */
export function aboutFlow(flows: Flows, frame: Frame): Params {
  const about: Params = Object.assign(flowTitle(flows, frame), resultParams(frame.results));
  return withParams(about, frame, flowNamed(flows, frame.flow));
}

const isEmpty = (record: object) => Object.keys(record).length === 0;

function withParams(params: Params, { slots }: Frame, flow: Flow): Params {
  for (const slot of Object.keys(slots)) {
    const value = slots[slot];
    if (value !== undefined && !flow.slots[slot]?.secret) params[slot] = value;
  }
  return params;
}

// Results are never changed in place, and one turn names them several times.
const named = new WeakMap<Frame["results"], Params>();

function resultParams(results: Frame["results"]): Params {
  const known = named.get(results);
  if (known) return known;
  const params: Params = {};
  for (const [step, data] of Object.entries(results))
    for (const [key, value] of Object.entries(data)) if (isParam(value)) params[`${step}_${key}`] = value;
  named.set(results, params);
  return params;
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

interface Question {
  flow: string;
  about: string;
  texts: readonly { fr: string; en?: string | undefined }[];
  /** How often its frame has put it. */
  times: number;
}

/** The words of a question this time, never those it was put in last, even by another frame of the same flow. */
export function wording(moment: Moment, { flow, about, texts, times }: Question): { told: Moment; text: Bilingual } {
  const last = moment.state.lastQuestion;
  const wanted = times % texts.length;
  const same = last?.flow === flow && last.about === about && last.wording === wanted;
  const chosen = same ? (wanted + 1) % texts.length : wanted;
  const lastQuestion = { flow, about, wording: chosen };
  return { told: withState(moment, { ...moment.state, lastQuestion }), text: bilingual(variant(texts, chosen)) };
}

/** The wording for this time (from 0): each in its turn, round and round, so that no two in a row are the same. */
export function variant<T>(texts: readonly T[], times: number): T {
  const text = texts[times % texts.length];
  if (text === undefined) throw new Error("A text has no wording");
  return text;
}
