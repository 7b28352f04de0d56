import type { SlotValue } from "../../contracts/command.ts";
import { flowNamed, stepAfter, stepNamed, type Flow, type Flows } from "../flows.ts";
import { activeFrame, repair, withState, type Moment } from "../moment.ts";
import { isValid } from "../slots.ts";
import { awake, rewound, type FlowState, type Frame } from "../state.ts";
import type { Apply } from "../applyType.ts";

export const setSlot: Apply<"set_slot"> = (moment, { slot, value }, flows) => give(moment, slot, value, flows);

/** An answer to the question in hand goes on from there; anything given later makes the flow look again from its start. */
function settle(frame: Frame, flow: Flow, slot: string): Frame {
  const step = stepNamed(flow, frame.step);
  if ("ask" in step && step.ask === slot) return { ...awake(frame), step: stepAfter(flow, step)?.id ?? step.id };
  const asked = frame.waiting?.kind === "slot" ? flow.slots[frame.waiting.slot] : undefined;
  // What it may be chosen from was looked up for what was said before.
  if (asked?.optionsFrom) return rewound(frame);
  return frame.waiting === undefined || asked ? awake(frame) : rewound(frame);
}

export function give(moment: Moment, slot: string, value: SlotValue, flows: Flows): Moment {
  const frame = activeFrame(moment.state);
  const flow = frame && flowNamed(flows, frame.flow);
  const definition = flow?.slots[slot];
  if (!frame || !flow || !definition)
    return repair(asleep(moment), flows, "cannot_handle", { reason: "not_understood" });
  if (!isValid(definition, value)) return refuse(moment, slot, flow, flows);
  return withState(
    moment,
    changeActive(moment.state, (open) => filled(open, slot, value, flow)),
  );
}

/** The rule was not met: says why with an example, then asks again in other words. */
function refuse(moment: Moment, slot: string, flow: Flow, flows: Flows): Moment {
  const message = flow.slots[slot]?.validation?.message;
  const asked = changeActive(moment.state, (frame) => ({ ...rewound(frame), forced: slot }));
  return repair(withState(moment, asked), flows, "validation_failed", {
    message_fr: message?.fr ?? "",
    message_en: message?.en ?? "",
  });
}

export function filled(frame: Frame, slot: string, value: SlotValue, flow: Flow): Frame {
  const replaced = [slot, ...(flow.slots[slot]?.replaces ?? [])].filter((name) => frame.slots[name] !== undefined);
  const cleared = without(replaced.length > 0 ? rewound(frame) : settle(frame, flow, slot), [slot, ...replaced]);
  return {
    ...cleared,
    forced: cleared.forced === slot ? undefined : cleared.forced,
    slots: { ...cleared.slots, [slot]: value },
    order: [...cleared.order, slot],
    shown: [],
  };
}

export function skipped(frame: Frame, flow: Flow, slot: string): Frame {
  const known = frame.slots[slot] !== undefined;
  const open = without(known ? rewound(frame) : settle(frame, flow, slot), [slot]);
  return { ...open, skipped: [...open.skipped, slot], order: [...open.order, slot], shown: [] };
}

export function without(frame: Frame, slots: string[]): Frame {
  return {
    ...frame,
    slots: Object.fromEntries(Object.entries(frame.slots).filter(([name]) => !slots.includes(name))),
    order: frame.order.filter((name) => !slots.includes(name)),
    skipped: frame.skipped.filter((name) => !slots.includes(name)),
  };
}

/** The question in hand will be asked again. */
export function asleep(moment: Moment): Moment {
  return withState(
    moment,
    changeActive(moment.state, (frame) => {
      const kind = frame.waiting?.kind;
      return kind === "slot" || kind === "confirm" || kind === "change" ? awake(frame) : frame;
    }),
  );
}

export function changeActive(state: FlowState, change: (frame: Frame) => Frame): FlowState {
  const active = activeFrame(state);
  return { ...state, frames: state.frames.map((frame) => (frame === active ? change(frame) : frame)) };
}
