import type { SlotValue } from "../../contracts/command.ts";
import { flowNamed } from "../flows.ts";
import { activeFrame, repair, withState, type Moment } from "../moment.ts";
import type { SlotDefinition } from "../slotSchema.ts";
import type { Apply } from "../applyType.ts";
import { asleep, changeActive, filled, skipped } from "./slots.ts";

/** The question in hand, or the named slot, is left open where the flow can do without; otherwise it comes again. */
export const skip: Apply<"skip"> = (moment, { slot, refused }, flows) => {
  const frame = activeFrame(moment.state);
  const name = slot ?? slotAsked(moment);
  if (!frame || name === undefined) return repair(asleep(moment), flows, "nothing_before", { wanted: "skip" });
  const flow = flowNamed(flows, frame.flow);
  const definition = flow.slots[name];
  const none = slot === undefined ? definition?.options?.find(({ value }) => value === "none") : undefined;
  if (none)
    return withState(
      moment,
      changeActive(moment.state, (open) => filled(open, name, none.value, flow)),
    );
  const optional = definition?.optional === true;
  const left = optional
    ? withState(
        moment,
        changeActive(moment.state, (open) => skipped(open, flow, name)),
      )
    : asleep(moment);
  if (refused) return repair(left, flows, "refused", { optional, ...whyOf(definition) });
  return repair(left, flows, optional ? "skipped" : "cannot_skip", whyOf(definition));
};

/** "Pourquoi voulez-vous le savoir?": the reason, then the question again in other words. */
export const explain: Apply<"explain"> = (moment, _command, flows) => {
  const frame = activeFrame(moment.state);
  const name = slotAsked(moment);
  if (!frame || name === undefined) return repair(asleep(moment), flows, "cannot_handle", { reason: "not_understood" });
  return repair(asleep(moment), flows, "explained", whyOf(flowNamed(flows, frame.flow).slots[name]));
};

function slotAsked({ state }: Moment): string | undefined {
  const waiting = activeFrame(state)?.waiting;
  return waiting?.kind === "slot" ? waiting.slot : undefined;
}

const whyOf = (definition: SlotDefinition | undefined): Record<string, SlotValue> =>
  definition?.why ? { why_fr: definition.why.fr, why_en: definition.why.en ?? definition.why.fr } : {};
