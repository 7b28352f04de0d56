import type { Turn } from "../../contracts/turn.ts";
import type { OpenTurn } from "../registry.ts";
import type { EffectsPayload } from "./effects.ts";

/**
 * All that one turn writes, as plain JSON: it may cross to another thread. What a citizen wrote is in it as written; it is sealed
 * or redacted where it arrives (`commitPayload`).
 */
export interface CommitOrder {
  /** Another process is on this database, and is to be told. */
  others: boolean;
  now: string;
  dialogueId: string;
  conversationId: string;
  version: number;
  state: unknown;
  message: Omit<Turn["message"], "receivedAt"> & { receivedAt: string };
  turn: Omit<Turn, "message" | "at"> & { at: string };
  /** What was prepared of the effects; the rest of them needs no look-up. */
  effects: EffectsPayload | undefined;
}

export function commitOrder(
  { now, others }: { now: Date; others: boolean },
  open: OpenTurn,
  { message, at, ...turn }: Turn,
  state: unknown,
  effects: EffectsPayload | undefined,
): CommitOrder {
  const { receivedAt, ...said } = message;
  return {
    others,
    now: now.toISOString(),
    dialogueId: open.dialogueId,
    conversationId: open.conversationId,
    version: open.version,
    state,
    message: { ...said, receivedAt: receivedAt.toISOString() },
    turn: { ...turn, at: at.toISOString() },
    effects,
  };
}
