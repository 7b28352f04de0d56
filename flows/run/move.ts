import { stepAfter, type Step } from "../flows.ts";
import { withState, type Moment } from "../moment.ts";
import { withTop } from "../state.ts";
import type { Call } from "../outputs.ts";
import type { At } from "./at.ts";
import { end } from "./end.ts";

export type { At };
/** A step either lets the walk go on, or stops it (waits, or needs the outside). */
export interface Walked {
  moment: Moment;
  stop?: true;
  call?: Call;
}

/** On after a step that was run: where it says, or in the order of the file; past the last one the flow is finished. */
export function pass(moment: Moment, at: At): Moment {
  return onTo(moment, at, stepAfter(at.flow, at.step));
}

/** On past a step that was not run: `continue` belongs to those that were. */
export function passOver(moment: Moment, at: At): Moment {
  return onTo(moment, at, at.flow.steps[at.flow.steps.indexOf(at.step) + 1]);
}

/** On to a step; without one the flow is finished. */
export function onTo(moment: Moment, at: At, next: Step | undefined): Moment {
  return next ? jump(moment, next.id) : end(moment, at, at.frame.role === "pattern" ? undefined : "completed");
}

export const jump = (moment: Moment, step: string): Moment =>
  withState(
    moment,
    withTop(moment.state, (frame) => ({ ...frame, step })),
  );
