import type { CallAct, CallLog, KeptUtterance } from "../../contracts/calls.ts";

/** What the dialogue of a call is made of, in the order of the call's own time. */
export type CallEvent =
  | { kind: "said"; key: string; atMs: number; utterance: KeptUtterance }
  | { kind: "act"; key: string; atMs: number; act: CallAct };

/**
 * The caller's settled words, and the agent's acts, which come after what was being said at that moment. What still grows, what the
 * agent says and what was corrected to nothing is no event. Two logs that hold the same give the same, however they came to hold it.
 */
export function callEvents({ heard, acts }: Pick<CallLog, "heard" | "acts">): CallEvent[] {
  const said = heard.filter(({ speaker, final, text }) => speaker === "caller" && final && text.trim() !== "");
  const events: CallEvent[] = [
    ...said.map((utterance): CallEvent => ({
      kind: "said",
      key: keyOf(utterance),
      atMs: utterance.startMs,
      utterance,
    })),
    ...acts.map((act): CallEvent => ({ kind: "act", key: `act:${act.id}`, atMs: act.atMs, act })),
  ];
  // Stable: both lists come in their order, words before acts.
  return events.toSorted((a, b) => a.atMs - b.atMs);
}

/** Another revision with the same words at the same time changes nothing. */
const keyOf = ({ id, text, startMs, endMs }: KeptUtterance) => JSON.stringify([id, text, startMs, endMs]);
