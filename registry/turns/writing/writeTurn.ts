import { storableJson } from "../../storableJson.ts";
import type { Vault } from "../../sealing/vault.ts";
import type { CommitOrder } from "../commitOrder.ts";
import { commitPayload } from "../commitPayload.ts";

/** One SQL function writes the whole turn. */
export const COMMIT = "SELECT commit_turn($1::jsonb, $2::bytea) AS result";
export type CommitParameters = [payload: string, sealed: Buffer];

/** What `commit_turn` answered, to be parsed, and the key by which the conversation's listeners are told. */
export interface Written {
  result: unknown;
  addressKey: string;
}
export type WriteTurn = (order: CommitOrder) => Promise<Written>;

/** Raised by `effect_hold_place` and `effect_join_dialogue`. */
const MADE_AGAIN: readonly unknown[] = ["C3601", "C3602"];

export function createWriteTurn(parts: {
  vault: Vault;
  commit: (parameters: CommitParameters) => Promise<unknown>;
}): WriteTurn {
  return async (order) => {
    const { payload, sealed } = commitPayload(parts.vault, order);
    const result = await parts.commit([storableJson(payload), sealed]).catch(conflictWhenChanged);
    return { result, addressKey: payload.addressKey };
  };
}

/** What the turn rests on has changed since it was read: a place taken, another dialogue gone on. It is made again, on what is. */
function conflictWhenChanged(error: unknown): { status: "conflict" } {
  if (error instanceof Error && "code" in error && MADE_AGAIN.includes(error.code)) return { status: "conflict" };
  throw error;
}
