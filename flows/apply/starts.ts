import type { SlotValue } from "../../contracts/command.ts";
import { flowNamed, type Flows } from "../flows.ts";
import { activeFrame, withState, type Moment } from "../moment.ts";
import { isValid } from "../slots.ts";
import { newFrame, type Frame } from "../state.ts";
import type { Apply } from "../applyType.ts";

/** Frames kept under the one in hand; an older one is let go rather than come back out of the blue. */
const MAX_DEPTH = 5;

export const startFlow: Apply<"start_flow"> = (moment, { flow, slots }, flows) => start(moment, flow, slots, flows);
export const answer: Apply<"answer"> = (moment, { flow, slots }, flows) => start(moment, flow, slots, flows);

/** Puts a flow on top with what is valid of what was given. */
export function start(moment: Moment, id: string, slots: Record<string, SlotValue>, flows: Flows): Moment {
  const flow = flowNamed(flows, id);
  const active = activeFrame(moment.state);
  // The same procedure begun again replaces the first: nobody reports one pothole inside another.
  const kept = withoutFlows(moment.state.frames, [id, ...flow.closes]);
  const role: Frame["role"] = active && kept.length > 0 && flow.kind === "question" ? "digression" : "task";
  // What was said in the procedure that this one ends is not asked again.
  const said = moment.state.frames.filter((frame) => flow.closes.includes(frame.flow));
  const given = [...said.flatMap((frame) => Object.entries(frame.slots)), ...Object.entries(slots)];
  const valid = given.filter(([name, value]) => {
    const definition = flow.slots[name];
    return definition !== undefined && isValid(definition, value);
  });
  const frames = [...kept, newFrame(id, role, Object.fromEntries(valid))].slice(-MAX_DEPTH);
  return withState(moment, { ...moment.state, frames });
}

/** Flows leave with what they called. */
function withoutFlows(frames: Frame[], ids: string[]): Frame[] {
  return frames.reduce<{ kept: Frame[]; left: boolean }>(
    ({ kept, left }, frame) => {
      const leaves = ids.includes(frame.flow) || (left && frame.role === "call");
      return { kept: leaves ? kept : [...kept, frame], left: leaves };
    },
    { kept: [], left: false },
  ).kept;
}
