import type { Command } from "../contracts/command.ts";
import { apply } from "./apply.ts";
import { flowNamed, stepNamed, type Flows } from "./flows.ts";
import { withState, type Moment } from "./moment.ts";
import type { Call, CallResult, Output } from "./outputs.ts";
import { pass } from "./run/move.ts";
import { walk } from "./run/walk.ts";
import { topFrame, withTop, type FlowState, type Frame } from "./state.ts";

export interface Advanced {
  state: FlowState;
  outputs: Output[];
  /** The steps walked, as `flow.step`, in order. */
  path: readonly string[];
  /** What the flow needs of the outside; feed its result back with `advance` on the same state. */
  call?: Call;
}

/**
 * Carries out the commands of one message, or takes in the result of a call, and walks the flows as far as they go.
 * Pure: no clock, no I/O; the same state and commands always give the same answer.
 *
 * ```ts
 * let at = advance(emptyFlowState, [{ kind: "start_flow", flow: "find_activity", slots: {} }], flows);
 * while (at.call) at = advance(at.state, await execute(at.call), flows);
 * ```
 */
export function advance(state: FlowState, input: readonly Command[] | CallResult, flows: Flows): Advanced {
  if ("data" in input) return done(walk(fed({ state, outputs: [] }, input, flows), flows));
  const started: Moment = { state: { ...state, frames: state.frames.map(unlooked) }, outputs: [] };
  const applied = input.reduce((moment, command) => apply(moment, command, flows), started);
  const walked = done(walk(applied, flows));
  // To hear it again is not to have got further.
  const repeated = input.some(({ kind }) => kind === "repeat");
  return repeated ? walked : { ...walked, state: forgetStreaks(walked.state, state, flows) };
}

function done({ moment, call }: ReturnType<typeof walk>): Advanced {
  return { state: moment.state, outputs: moment.outputs, path: moment.path ?? [], ...(call ? { call } : {}) };
}

/** What was found for an earlier message cannot be shown in this one: it is looked for again. */
function unlooked(frame: Frame): Frame {
  return frame.looked === undefined ? frame : { ...frame, looked: undefined };
}

/** Puts the result where the step that called can be asked for it, and goes on after that step. */
function fed(moment: Moment, { data, facts, forget = [], fill = {}, beneath = [] }: CallResult, flows: Flows): Moment {
  const state = withTop(moment.state, (frame) => ({
    ...frame,
    slots: { ...(forget.length > 0 ? withoutSlots(frame.slots, forget) : frame.slots), ...fill },
    results: { ...frame.results, [frame.step]: data },
    looked: [...(frame.looked ?? []), frame.step],
  }));
  const frames = [...beneath, ...state.frames];
  const known = withState(moment, { ...state, frames, facts: { ...state.facts, ...facts } });
  const frame = topFrame(known.state);
  if (!frame) throw new Error("A result came for a flow that is no longer there");
  const flow = flowNamed(flows, frame.flow);
  return pass(known, { flows, flow, frame, step: stepNamed(flow, frame.step) });
}

function withoutSlots(slots: Frame["slots"], forget: readonly string[]): Frame["slots"] {
  return Object.fromEntries(Object.entries(slots).filter(([slot]) => !forget.includes(slot)));
}

/** A pattern whose words grow with each failure in a row starts again with its first ones when it was not needed. */
function forgetStreaks(after: FlowState, before: FlowState, { byPattern }: Flows): FlowState {
  const escalating = [...byPattern.values()].flatMap((flow) => (flow.escalates && flow.on ? [String(flow.on)] : []));
  const kept = Object.entries(after.streaks).filter(
    ([pattern, times]) => !escalating.includes(pattern) || times > (before.streaks[pattern] ?? 0),
  );
  return { ...after, streaks: Object.fromEntries(kept) };
}
