import { fold } from "../../contracts/fold.ts";
import { activeFrame, type Flow, type Flows, type Frame } from "../../flows/index.ts";
import { madeState, readState } from "../state.ts";
import { asksIn } from "./agentQuestions.ts";

/**
 * The dialogue as the next words of a caller find it: what waits for its answer is what the agent asked last, not what the assistant
 * would have. When nobody asked, no words are taken for an answer because they happen to come next; a place or a number said is read all
 * the same. `words`: what the agent said since the caller last spoke; empty when nothing, or when nobody writes the agent's side down.
 */
export function hearAgent(stored: unknown, words: string, flows: Flows): unknown {
  const { state } = readState(stored);
  const heard = { ...state.flow, facts: { ...state.flow.facts, aloud: true } };
  const frame = activeFrame(heard);
  const flow = frame && flows.byId.get(frame.flow);
  if (!frame || !flow || (frame.waiting && frame.waiting.kind !== "slot")) return madeState({ ...state, flow: heard });
  const slot = waitingFor(frame, flow, fold(words));
  const asked: Frame = { ...frame, waiting: slot === undefined ? undefined : { kind: "slot", slot } };
  return madeState({ ...state, flow: { ...heard, frames: heard.frames.map((one) => (one === frame ? asked : one)) } });
}

function waitingFor(frame: Frame, flow: Flow, words: string): string | undefined {
  const asked = asksIn(words, Object.keys(flow.slots));
  const current = frame.waiting?.kind === "slot" ? frame.waiting.slot : undefined;
  if (asked !== undefined && flow.slots[asked]?.question) return asked;
  const { whenAsked = [] } = flow.slots[current ?? ""] ?? {};
  const takesAnything = whenAsked.includes("message") || (words !== "" && whenAsked.includes("name"));
  return takesAnything ? undefined : current;
}
