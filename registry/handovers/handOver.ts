import type { Effect } from "../../contracts/turn.ts";
import { redact } from "../redact/redact.ts";
import type { Vault } from "../sealing/vault.ts";

type HandOff = Extract<Effect, { kind: "hand_off" }>;

/** The turn's own part of a hand-over: the dialogue is a person's from now on, and waits in the queue. */
export function handOver(vault: Vault, { reason, flow, given = {} }: HandOff) {
  const details = vault.seal("handovers.details", { ...(flow ? { flow } : {}), given }).toString("base64");
  const said = Object.entries(given).map(([slot, value]) => `${slot}: ${value}`);
  const detail = redact([reason, ...(flow ? [flow] : []), ...said].join("; "));
  return {
    handOff: true as const,
    acts: [{ name: "hand_over", argument: { reason: redact(reason), details } }],
    audit: [{ action: "hand_off", detail }],
  };
}
