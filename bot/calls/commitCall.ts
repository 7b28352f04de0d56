import type { CallLog } from "../../contracts/calls.ts";
import type { Turn } from "../../contracts/turn.ts";
import type { Turns } from "../../registry/registry.ts";
import type { Checkpoint } from "./foldCall.ts";

/** Somebody else wrote in the dialogue meanwhile: opened again, this often. */
const MAX_TRIES = 5;

/**
 * The caller's turns as turns of the registry, in the order of the call, each once. Nothing was said to the caller but by the agent, so
 * they have no replies; of what they would have caused only what was proposed is kept. The rest is what the agent confirmed, and done.
 */
export async function commitCall(
  { acts }: CallLog,
  checkpoints: readonly Checkpoint[],
  turns: Pick<Turns, "open" | "commit">,
): Promise<void> {
  const ofAgent = new Set(acts.map(({ id }) => `act:${id}`));
  for (const { made, open } of checkpoints)
    if (made && !ofAgent.has(made.lineId)) await commitOne(made.turn, open.state, turns);
}

async function commitOne(considered: Turn, state: unknown, turns: Pick<Turns, "open" | "commit">): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const opened = await turns.open(considered.message);
    if (opened.status === "duplicate") return;
    const { conversationId, dialogueId } = opened.turn;
    const turn: Turn = {
      ...considered,
      conversationId,
      dialogueId,
      replies: [],
      effects: considered.effects.filter(({ kind }) => kind === "save_proposals"),
    };
    const committed = await turns.commit(opened.turn, turn, state);
    if (committed.status !== "conflict") return;
  }
  throw new Error(`The dialogue of a call changed under its turn ${MAX_TRIES} times in a row`);
}
