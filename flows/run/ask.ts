import { paramsOf, saying, withState, wording, type Moment } from "../moment.ts";
import { optionsOf } from "../options.ts";
import { withTop } from "../state.ts";
import { passOver, type At, type Walked } from "./move.ts";

/** An open question put this often without an answer is let go: going on with less beats going round. */
const MAX_ASKED = 3;

/** Asks for a slot in words not used the time before; passes over what is known or was left open. */
export function ask(moment: Moment, at: At, slot: string, forced = false): Walked {
  const { frame, flow } = at;
  const definition = flow.slots[slot];
  if (!definition?.question) throw new Error(`Slot "${slot}" of "${flow.id}" has no question`);
  const times = frame.asked[slot] ?? 0;
  const settled = frame.slots[slot] !== undefined || frame.skipped.includes(slot);
  if (settled || (definition.optional && !forced && times >= MAX_ASKED)) return { moment: passOver(moment, at) };
  const { told: worded, text } = wording(moment, { flow: flow.id, about: slot, texts: definition.question, times });
  const told = saying(worded, {
    kind: "ask",
    flow: flow.id,
    slot,
    text,
    params: paramsOf(frame, flow),
    options: optionsOf(definition.options ?? [], definition.optionsFrom, frame),
    optional: definition.optional,
    attempt: times + 1,
  });
  const waiting = withTop(told.state, (open) => ({
    ...open,
    step: at.step.id,
    waiting: { kind: "slot" as const, slot },
    asked: { ...open.asked, [slot]: times + 1 },
  }));
  return { moment: withState(told, waiting), stop: true };
}
