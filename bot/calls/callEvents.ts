import type { CallAct, CallLog, KeptUtterance } from "../../contracts/calls.ts";

/** What the dialogue of a call is made of, in the order of the call's own time. `asked`: the agent's words since the caller last spoke. */
export type CallEvent =
  | { kind: "said"; key: string; atMs: number; utterance: KeptUtterance; asked: string }
  | { kind: "act"; key: string; atMs: number; act: CallAct };

/**
 * The caller's settled words, and the agent's acts, which come after what was being said at that moment. What still grows, what the
 * agent says and what was corrected to nothing is no event: what the agent asks tells what the next words answer. Two logs that hold the same give the same, however they came to hold it.
 */
export function callEvents({ heard, acts }: Pick<CallLog, "heard" | "acts">): CallEvent[] {
  const settled = heard.filter(({ final, text }) => final && text.trim() !== "");
  const said = settled.filter(({ speaker }) => speaker === "caller");
  const events: CallEvent[] = [
    ...said.map((utterance, at): CallEvent => {
      const asked = agentWords(settled, said[at - 1], utterance);
      return { kind: "said", key: keyOf(utterance, asked), atMs: utterance.startMs, utterance, asked };
    }),
    ...acts.map((act): CallEvent => ({ kind: "act", key: `act:${act.id}`, atMs: act.atMs, act })),
  ];
  // Stable: both lists come in their order, words before acts.
  return events.toSorted((a, b) => a.atMs - b.atMs);
}

function agentWords(settled: readonly KeptUtterance[], from: KeptUtterance | undefined, to: KeptUtterance): string {
  const since = settled.slice(from ? settled.indexOf(from) + 1 : 0, settled.indexOf(to));
  return since.flatMap(({ speaker, text }) => (speaker === "agent" ? [text] : [])).join(" ");
}

/** Another revision with the same words at the same time changes nothing. */
const keyOf = ({ id, text, startMs, endMs }: KeptUtterance, asked: string) =>
  JSON.stringify([id, text, startMs, endMs, asked]);
