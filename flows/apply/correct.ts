import type { SlotValue } from "../../contracts/command.ts";
import { flowNamed, type Flows } from "../flows.ts";
import { activeFrame, repair, withState, type Moment } from "../moment.ts";
import { rewound, topFrame, withTop } from "../state.ts";
import type { Apply } from "../applyType.ts";
import { skip } from "./refusals.ts";
import { changeActive, give, without } from "./slots.ts";

/** "Non finalement le dimanche": only that answer changes, what depends on it is done again. */
export const correctSlot: Apply<"correct_slot"> = (moment, { slot, value }, flows) => {
  if (value !== undefined) return acknowledged(give(moment, slot, value, flows), slot, value, flows);
  const frame = activeFrame(moment.state);
  const definition = frame && flowNamed(flows, frame.flow).slots[slot];
  if (!definition) return repair(moment, flows, "nothing_before", { wanted: "change" });
  if (!definition.question) return skip(moment, { kind: "skip", slot }, flows);
  return withState(
    moment,
    changeActive(moment.state, (open) => ({ ...without(rewound(open), [slot]), forced: slot })),
  );
};

/** Says what was changed, in one sentence for all the corrections of a message, and only when the value was taken. */
function acknowledged(moment: Moment, slot: string, value: SlotValue, flows: Flows): Moment {
  const frame = activeFrame(moment.state);
  const label = frame && flowNamed(flows, frame.flow).slots[slot]?.label;
  const last = topFrame(moment.state);
  if (!label || (last?.role === "pattern" && last.slots["what"] === undefined)) return moment;
  const change = {
    [`value_${slot}`]: value,
    [`label_${slot}_fr`]: label.fr,
    [`label_${slot}_en`]: label.en ?? label.fr,
  };
  const said = [last?.slots["what"] ?? []].flat().map(String);
  if (said.length === 0) return repair(moment, flows, "corrected", { what: [slot], ...change });
  return withState(
    moment,
    withTop(moment.state, (pattern) => ({ ...pattern, slots: { ...pattern.slots, ...change, what: [...said, slot] } })),
  );
}
