import { flowNamed, stepNamed, type Flows } from "../flows.ts";
import { withState, type Moment } from "../moment.ts";
import { topFrame, withTop } from "../state.ts";
import { ask } from "./ask.ts";
import type { At } from "./at.ts";
import type { Walked } from "./move.ts";
import { runStep } from "./steps.ts";

/** More steps than any flow has: a loop in a file is found here, as a fault of that file. */
const MAX_STEPS = 300;

/** Walks the flow that has the floor, step by step, until somebody or something outside is needed. */
export function walk(moment: Moment, flows: Flows): Walked {
  let walked: Walked = { moment };
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const frame = topFrame(walked.moment.state);
    if (walked.stop || walked.moment.still || !frame || frame.waiting) return walked;
    const flow = flowNamed(flows, frame.flow);
    walked = runOnce(passing(walked.moment, `${flow.id}.${frame.forced ?? stepNamed(flow, frame.step).id}`), {
      flows,
      flow,
      frame,
      step: stepNamed(flow, frame.step),
    });
  }
  throw new Error(`A flow goes round without end: ${topFrame(walked.moment.state)?.flow ?? "none"}`);
}

function runOnce(moment: Moment, at: At): Walked {
  const forced = at.frame.forced;
  if (forced === undefined) return runStep(at.frame.step === "" ? withStep(moment, at.step.id) : moment, at);
  const frame = { ...at.frame, forced: undefined };
  const asked = withState(
    moment,
    withTop(moment.state, () => frame),
  );
  return ask(asked, { ...at, frame }, forced, true);
}

const passing = (moment: Moment, step: string): Moment => ({ ...moment, path: [...(moment.path ?? []), step] });

const withStep = (moment: Moment, step: string): Moment =>
  withState(
    moment,
    withTop(moment.state, (frame) => ({ ...frame, step })),
  );
