import { holds } from "./condition.ts";
import type { Flow } from "./flows.ts";
import type { FlowState, Frame } from "./state.ts";

/** What a frame still has to learn: the question that waits, then those that cannot be left open, as far as is known now. */
export function dueSlots(frame: Frame, flow: Flow, state: FlowState): string[] {
  const waiting = frame.waiting?.kind === "slot" ? [frame.waiting.slot] : [];
  const open = (slot: string) => frame.slots[slot] === undefined && !frame.skipped.includes(slot);
  const asks = flow.steps.flatMap((step) => {
    const definition = "ask" in step ? flow.slots[step.ask] : undefined;
    // A choice opens one of two ways: what lies beyond is not known before it is made.
    const certain = definition && !definition.optional && !definition.secret && definition.type !== "choice";
    return "ask" in step && certain && open(step.ask) && (!step.if || holds(step.if, frame, state)) ? [step.ask] : [];
  });
  return [...new Set([...waiting, ...asks])];
}
