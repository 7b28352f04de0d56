import { z } from "zod";
import type { Sql } from "../database/database.ts";
import type { OtherDialogue } from "../registry.ts";
import type { Vault } from "../sealing/vault.ts";

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    version: z.number(),
    state: z.instanceof(Uint8Array).nullable(),
    updated_at: z.coerce.date(),
  }),
);

/** Recognised by a code or a sign-in, never by an address alone; one that an agent holds is left to them. */
const statement = `SELECT d.id::text, d.version, d.state, d.updated_at FROM dialogues d
  WHERE d.citizen_id = $1 AND d.assurance = 'verified' AND d.owner = 'assistant' AND d.id <> $2::uuid
    AND EXISTS (SELECT FROM conversations c WHERE c.dialogue_id = d.id)
  ORDER BY d.updated_at DESC LIMIT 1`;

export async function otherDialogue(
  { sql, vault }: { sql: Sql; vault: Vault },
  citizenId: string,
  dialogueId: string,
): Promise<OtherDialogue | undefined> {
  const [row] = rowsSchema.parse(await sql.query(statement, [citizenId, dialogueId]));
  if (!row) return undefined;
  const { id, version, state, updated_at: at } = row;
  return { dialogueId: id, version, at, state: state === null ? undefined : vault.open("dialogues.state", state) };
}
