import { z } from "zod";
import type { FileRemovals } from "../../contracts/fileRemovals.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

const pendingRows = z.array(
  z.object({ id: z.string(), address_sealed: z.instanceof(Uint8Array), file_id: z.string().nullable() }),
);
const attachedRows = z.tuple([z.object({ attached: z.boolean() })]);

/** The removals that turns and erasures asked for, until whoever keeps the files has done them. */
export function createFileRemovals({ database, vault }: { database: Database; vault: Vault }): FileRemovals {
  return {
    async pending(limit) {
      const statement =
        "SELECT id::text, address_sealed, file_id FROM file_removals ORDER BY file_removals.id LIMIT $1";
      return pendingRows.parse(await database.query(statement, [limit])).map(({ id, address_sealed, file_id }) => ({
        id,
        conversationId: z.string().parse(vault.open("conversations.address_sealed", address_sealed)),
        ...(file_id === null ? {} : { fileId: file_id }),
      }));
    },
    async done(id) {
      await database.query("DELETE FROM file_removals WHERE id = $1::bigint", [id]);
    },
    async isAttached(fileId) {
      const statement = "SELECT EXISTS (SELECT FROM requests WHERE file_ids @> ARRAY[$1::text]) AS attached";
      return attachedRows.parse(await database.query(statement, [fileId]))[0].attached;
    },
    subscribe: (listener) => database.listen("c360_file_removals", () => listener()),
  };
}
