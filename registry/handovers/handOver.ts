import type { Effect } from "../../contracts/turn.ts";
import { redact } from "../redact/redact.ts";

type HandOff = Extract<Effect, { kind: "hand_off" }>;

/** The turn's own part of a hand-over: the dialogue is a person's from now on, and waits in the queue. */
export function handOver({ reason, flow, given = {} }: HandOff) {
  const said = Object.entries(given).map(([slot, value]) => `${slot}: ${value}`);
  const detail = redact([reason, ...(flow ? [flow] : []), ...said].join("; "));
  return {
    handOff: true as const,
    acts: [{ name: "hand_over", argument: { reason: redact(reason) } }],
    audit: [{ action: "hand_off", detail }],
  };
}
