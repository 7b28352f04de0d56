import { z } from "zod";
import type { VerifiedByAgent } from "../../../contracts/citizenDesk.ts";
import type { Sql } from "../../database/database.ts";

const verifiedRows = z.tuple([z.object({ verified: z.boolean() })]);

/** Takes any connection, so that it stands in the transaction that writes the agent's act. */
export async function verifiedByAgent(
  { sql, now }: { sql: Sql; now: () => Date },
  { dialogueId, citizenId, questions, actor }: VerifiedByAgent,
): Promise<boolean> {
  const parameters = [dialogueId, citizenId, actor, questions, now().toISOString()];
  const rows = await sql.query("SELECT verify_by_agent($1::uuid, $2, $3, $4::text[], $5) AS verified", parameters);
  return verifiedRows.parse(rows)[0].verified;
}
