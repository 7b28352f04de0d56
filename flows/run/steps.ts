import { bilingual, stepAfter, type Flow, type Step } from "../flows.ts";
import { holds } from "../condition.ts";
import { paramsOf, saying, variant, withState, wording, type Moment } from "../moment.ts";
import { offered } from "../apply/later.ts";
import type { Call, FlowButton } from "../outputs.ts";
import { newFrame, withTop, type Frame } from "../state.ts";
import { ask } from "./ask.ts";
import { end } from "./end.ts";
import { jump, onTo, pass, type At, type Walked } from "./move.ts";

/** One kind of step, one case; the compiler finds the gap when a kind is added. */
export function runStep(moment: Moment, at: At): Walked {
  const { frame } = at;
  const step = firstToRun(moment, at);
  if (step !== at.step) return { moment: onTo(moment, at, step) };
  if ("ask" in step) return ask(moment, at, step.ask);
  if ("search" in step || "do" in step) return { moment, stop: true, call: callOf(at) };
  if ("propose" in step) {
    // Passed over questions may lead here without a search: nothing found earlier can be shown now.
    if (!frame.looked?.includes(step.propose)) return { moment: jump(moment, step.propose) };
    return propose(moment, at, step.propose);
  }
  if ("confirm" in step) return confirm(moment, at);
  if ("say" in step) return { moment: pass(say(moment, at), at) };
  if ("goto" in step) return { moment: jump(moment, step.goto) };
  if ("when" in step) {
    const chosen = step.when.find((branch) => holds(branch.if, frame, moment.state))?.goto ?? step.else;
    return { moment: chosen ? jump(moment, chosen) : pass(moment, at) };
  }
  if ("call" in step) return { moment: enter(moment, at, step.call) };
  return { moment: end(moment, at, step.end, step.next ? { flow: step.next, slots: step.with } : undefined) };
}

/** The next step from here whose condition holds; undefined past the last one. */
function firstToRun({ state }: Moment, { flow, step, frame }: At): Step | undefined {
  let next: Step | undefined = step;
  while (next?.if && !holds(next.if, unasked(frame, next), state)) next = flow.steps[flow.steps.indexOf(next) + 1];
  return next;
}

/** Whether to ask does not depend on having asked: a question interrupted comes back. */
function unasked(frame: Frame, step: Step): Frame {
  if (!("ask" in step) || frame.asked[step.ask] === undefined) return frame;
  const { [step.ask]: _, ...asked } = frame.asked;
  return { ...frame, asked };
}

function callOf({ step, flow, frame }: At): Call {
  const common = { flow: flow.id, step: step.id, slots: frame.slots };
  if ("search" in step) return { kind: "search", ...common, kinds: step.search.kinds, exclude: frame.shown };
  if ("do" in step) return { kind: "do", ...common, action: step.do, args: step.with, results: frame.results };
  throw new Error(`Step ${step.id} of "${flow.id}" needs nothing of the outside`);
}

function propose(moment: Moment, { flows, frame, flow, step }: At, search: string): Walked {
  const ids = frame.results[search]?.["ids"];
  const shown = Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  const brief = frame.role === "digression";
  const told = saying(moment, { kind: "propose", flow: flow.id, search, brief, params: paramsOf(frame, flow) });
  if (brief || ("propose" in step && !step.wait)) return { moment: jump(told, nextOf(flow, step)) };
  const waiting = withTop(told.state, (open) => ({
    ...open,
    step: step.id,
    waiting: { kind: "proposal" as const },
    shown: [...new Set([...open.shown, ...shown])],
  }));
  return { moment: offered(withState(told, waiting), flows) };
}

function nextOf(flow: Flow, step: Step): string {
  const next = stepAfter(flow, step);
  if (!next) throw new Error(`Step ${step.id} of "${flow.id}" proposes and then has no end`);
  return next.id;
}

function confirm(moment: Moment, { frame, flow, step }: At): Walked {
  if (!("confirm" in step)) return { moment };
  const times = frame.asked[step.id] ?? 0;
  const { told: worded, text } = wording(moment, { flow: flow.id, about: step.id, texts: step.confirm, times });
  const told = saying(worded, { kind: "confirm", flow: flow.id, text, params: paramsOf(frame, flow) });
  const waiting = withTop(told.state, (open) => ({
    ...open,
    step: step.id,
    waiting: { kind: "confirm" as const },
    asked: { ...open.asked, [step.id]: times + 1 },
  }));
  return { moment: withState(told, waiting), stop: true };
}

function say(moment: Moment, { frame, flow, step }: At): Moment {
  if (!("say" in step) || (step.once && frame.said.includes(step.id))) return moment;
  const times = flow.on ? (moment.state.streaks[flow.on] ?? 1) - 1 : 0;
  const own = step.buttons.map((button): FlowButton => ({ label: bilingual(button.label), action: button.action }));
  const extra: FlowButton[] = step.buttonsFrom
    ? [{ label: { fr: "", en: "" }, action: { action: step.buttonsFrom } }]
    : [];
  const told = saying(moment, {
    kind: "say",
    flow: flow.id,
    text: bilingual(variant(step.say, times)),
    params: paramsOf(frame, flow),
    buttons: [...extra, ...own],
    ...(flow.on ? { pattern: flow.on } : {}),
  });
  return withState(
    told,
    withTop(told.state, (open) => ({ ...open, said: [...open.said, step.id] })),
  );
}

function enter(moment: Moment, at: At, id: string): Moment {
  const next = stepAfter(at.flow, at.step);
  const placed = jump(moment, next?.id ?? at.step.id);
  return withState(placed, { ...placed.state, frames: [...placed.state.frames, newFrame(id, "call")] });
}
