import type { SlotValue } from "../contracts/command.ts";
import type { Flows } from "./flows.ts";
import type { PatternName } from "./flowSchema.ts";
import { aboutFlow, activeFrame, repair, type Moment } from "./moment.ts";
import type { Output } from "./outputs.ts";
import { walk } from "./run/walk.ts";
import type { FlowState } from "./state.ts";

/** What a pattern says about where the dialogue stands, without moving it. Only how often it was said changes. */
export function runPattern(
  state: FlowState,
  pattern: PatternName,
  flows: Flows,
  slots: Record<string, SlotValue> = {},
): { outputs: Output[]; streaks: FlowState["streaks"] } {
  const frame = activeFrame(state);
  const about = frame ? aboutFlow(flows, frame) : {};
  const alone: Moment = { state: { ...state, frames: [] }, outputs: [] };
  const { moment } = walk(repair(alone, flows, pattern, { ...about, ...slots }), flows);
  return { outputs: moment.outputs, streaks: moment.state.streaks };
}
