import type { SlotValue } from "../contracts/command.ts";
import type { Language } from "../contracts/language.ts";
import { activeFrame } from "../flows/index.ts";
import { readState } from "./state.ts";

export interface StateDescription {
  /** The flow that has the floor, or the last one that ended. */
  flow?: string;
  slots: Record<string, unknown>;
  /** The slot whose question is waiting for an answer. */
  asks?: string;
  language: Language;
  intent?: string;
}

/** What a stored dialogue state says, for conversation tests and traces; nothing else may look inside it. */
export function describeState(stored: unknown): StateDescription {
  const { state } = readState(stored);
  const frame = activeFrame(state.flow);
  const flow = frame?.flow ?? state.flow.ended?.flow;
  const slots = frame?.slots ?? state.flow.ended?.slots ?? {};
  return {
    ...(flow ? { flow } : {}),
    slots: Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, plain(value)])),
    ...(frame?.waiting?.kind === "slot" ? { asks: frame.waiting.slot } : {}),
    language: state.language,
    ...(state.intent ? { intent: state.intent } : {}),
  };
}

/** A list of one is that one. */
function plain(value: SlotValue): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
