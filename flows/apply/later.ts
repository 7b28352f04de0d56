import type { SlotValue } from "../../contracts/command.ts";
import { flowNamed, type Flows } from "../flows.ts";
import { flowTitle, repair, withState, type Moment } from "../moment.ts";
import { newFrame, type FlowState } from "../state.ts";
import type { Apply } from "../applyType.ts";
import { asleep } from "./slots.ts";
import { start } from "./starts.ts";

type Kept = NonNullable<FlowState["later"]>[number];

/** More than this in one message is a list: a person reads it better. */
const MAX_KEPT = 3;

/** A second thing asked for is said to be kept, so that nobody asks for it twice. */
export const later: Apply<"later"> = (moment, { flow, slots }, flows) => {
  const kept = [...(moment.state.later ?? []), { flow, slots }].slice(0, MAX_KEPT);
  return repair(
    asleep(withState(moment, { ...moment.state, later: kept })),
    flows,
    "kept_for_later",
    about({ flow, slots }, flows),
  );
};

export const next: Apply<"next"> = (moment, _command, flows) => {
  const [first] = moment.state.later ?? [];
  return first ? takenUp(moment, flows) : repair(moment, flows, "nothing_before", { wanted: "more" });
};

/** What was kept begins: said first, so that the question that follows is not out of the blue. */
export function takenUp(moment: Moment, flows: Flows): Moment {
  const [first, ...rest] = moment.state.later ?? [];
  if (!first) return moment;
  const begun = start(withState(moment, { ...moment.state, later: rest }), first.flow, first.slots, flows);
  return repair(begun, flows, "next_up", { ...about(first, flows), offered: false });
}

/** What was kept is offered, under what has just been proposed or dropped. */
export function offered(moment: Moment, flows: Flows): Moment {
  const [first] = moment.state.later ?? [];
  return first ? repair(moment, flows, "next_up", { ...about(first, flows), offered: true }) : moment;
}

function about({ flow, slots }: Kept, flows: Flows): Record<string, SlotValue> {
  const open = Object.entries(slots).filter(([name]) => flowNamed(flows, flow).slots[name]?.secret !== true);
  return { ...Object.fromEntries(open), ...flowTitle(flows, newFrame(flow, "task")) };
}
