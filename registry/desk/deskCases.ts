import { z } from "zod";
import type { DeskCases } from "../../contracts/desk.ts";
import { blankWords } from "../citizens/erase.ts";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

const erasedRows = z.array(z.object({ erased: z.boolean() }));

const eraseStatement = `SELECT erase_case(c.id, $3, $4::jsonb, $5) AS erased FROM conversations c
  WHERE c.channel = $1 AND c.address_key = $2`;
const eraseOldStatement = `SELECT erase_case(c.id, 'retention', $2::jsonb, $3) AS erased FROM conversations c
  JOIN dialogues d ON d.id = c.dialogue_id
  WHERE c.channel IN ('counter', 'post') AND c.address_sealed <> '' AND c.created_at < $1 AND d.citizen_id IS NULL
    AND NOT EXISTS (SELECT FROM turns t WHERE t.conversation_id = c.id AND t.at >= $1)
    AND NOT EXISTS (SELECT FROM desk_answers a WHERE a.channel = c.channel AND a.address_key = c.address_key
      AND (a.written_at >= $1 OR a.status = 'to_print'))`;

export function createDeskCases({ sql, vault, now }: { sql: Sql; vault: Vault; now: () => Date }): DeskCases {
  const blank = () => JSON.stringify(blankWords(vault));
  const erased = async (statement: string, parameters: unknown[]) =>
    erasedRows.parse(await sql.query(statement, parameters)).filter((row) => row.erased).length;
  return {
    async erase({ channel, caseId }, actor) {
      const key = vault.lookup(channel, caseId);
      return (await erased(eraseStatement, [channel, key, actor, blank(), now().toISOString()])) > 0;
    },
    eraseOld: (before) => erased(eraseOldStatement, [before.toISOString(), blank(), now().toISOString()]),
  };
}
