import { z } from "zod";
import type { ConversationName, ConversationReferences } from "../../contracts/conversationReferences.ts";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

const referenceRows = z.array(z.object({ reference: z.instanceof(Uint8Array).nullable() }));

/** Kept by the digest of the address, sealed like the address itself; of somebody erased, a day longer for the last word. */
export function createConversationReferences({
  sql,
  vault,
  now,
}: {
  sql: Sql;
  vault: Vault;
  now: () => Date;
}): ConversationReferences {
  const keyOf = ({ channel, address }: ConversationName) => [channel, vault.lookup(channel, address)];
  const moment = () => now().toISOString();
  return {
    async keep(name, reference) {
      const sealed = vault.seal("conversation_references.reference", reference);
      await sql.query(
        `WITH gone AS (DELETE FROM conversation_references WHERE forget_at < $4 AND address_key <> $2)
         INSERT INTO conversation_references (channel, address_key, reference, updated_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (channel, address_key)
           DO UPDATE SET reference = excluded.reference, updated_at = excluded.updated_at, forget_at = NULL`,
        [...keyOf(name), sealed, moment()],
      );
    },
    async find(name) {
      const statement = "SELECT reference FROM conversation_references WHERE channel = $1 AND address_key = $2";
      const [row] = referenceRows.parse(await sql.query(statement, keyOf(name)));
      return row?.reference ? vault.open("conversation_references.reference", row.reference) : undefined;
    },
    async forget(name) {
      await sql.query(
        "UPDATE conversation_references SET reference = NULL, updated_at = $3 WHERE channel = $1 AND address_key = $2",
        [...keyOf(name), moment()],
      );
    },
    async greet(name) {
      const rows = await sql.query(
        `UPDATE conversation_references SET greeted_at = $3
           WHERE channel = $1 AND address_key = $2 AND greeted_at IS NULL RETURNING channel`,
        [...keyOf(name), moment()],
      );
      return rows.length > 0;
    },
  };
}
