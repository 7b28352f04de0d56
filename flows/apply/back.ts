import { flowNamed, type Flows } from "../flows.ts";
import { activeFrame, repair, withState, type Moment } from "../moment.ts";
import { rewound, type Frame } from "../state.ts";
import type { Apply } from "../applyType.ts";
import { asleep, changeActive, without } from "./slots.ts";

/** One answer back, and its question again in other words. Said again, one more; past the first, out of a digression. */
export const back: Apply<"back"> = (moment, _command, flows) => {
  const frame = activeFrame(moment.state);
  const last = frame && lastAnswered(frame, flows);
  if (last === undefined) return outOfDigression(moment, flows);
  const undone = changeActive(moment.state, (open) => ({
    ...unasked(without(rewound(open), [last]), last),
    forced: last,
  }));
  return repair(withState(moment, undone), flows, "went_back");
};

const lastAnswered = (frame: Frame, flows: Flows): string | undefined =>
  frame.order.findLast((slot) => flowNamed(flows, frame.flow).slots[slot]?.question);

function outOfDigression(moment: Moment, flows: Flows): Moment {
  const frame = activeFrame(moment.state);
  if (frame?.role !== "digression")
    return repair(asleep(moment), flows, "nothing_before", { wanted: "back", busy: frame?.waiting?.kind ?? "none" });
  const frames = moment.state.frames.filter((one) => one !== frame);
  return repair(asleep(withState(moment, { ...moment.state, frames })), flows, "went_back");
}

/** What was asked after the answer taken back is to be asked again: it was not let go. */
function unasked(frame: Frame, last: string): Frame {
  const settled = (slot: string) => slot === last || frame.slots[slot] !== undefined || frame.skipped.includes(slot);
  return { ...frame, asked: Object.fromEntries(Object.entries(frame.asked).filter(([slot]) => settled(slot))) };
}
