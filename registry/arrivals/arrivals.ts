import { z } from "zod";
import type { ArrivalResult, Arrivals, ClaimedArrival } from "../../contracts/arrivals.ts";
import { channelSchema } from "../../contracts/message.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { storableText } from "../storableJson.ts";

const maximumAttempts = 8;
const firstBackoffMs = 1_000;

const claimedRows = z.array(
  z.object({
    id: z.string(),
    channel: channelSchema,
    provider_id: z.string(),
    attempts: z.number(),
    received_at: z.coerce.date(),
    body: z.instanceof(Uint8Array),
  }),
);
const bodySchema = z.object({ address: z.string(), body: z.unknown() });

const keepStatement = `INSERT INTO arrivals (channel, provider_id, address_key, body, due_at, received_at)
  SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT FROM inbox WHERE channel = $1 AND provider_id = $2)
  ON CONFLICT DO NOTHING RETURNING id`;

// Only the first of an address is given, and none while one is being worked on or waits for another try: the order is kept,
// whichever process works on it. Aggregated, not looked up row by row: with 1 500 waiting that takes a tenth of the time.
const claimStatement = `WITH firsts AS (
    SELECT min(id) AS id FROM arrivals WHERE channel = $1 AND status = 'pending'
    GROUP BY address_key HAVING max(due_at) <= $2 ORDER BY 1 LIMIT $3),
  due AS (
    SELECT a.id FROM arrivals a WHERE a.id = ANY (ARRAY(SELECT id FROM firsts)) AND a.status = 'pending' AND a.due_at <= $2
    FOR UPDATE OF a SKIP LOCKED),
  claimed AS (UPDATE arrivals a SET attempts = a.attempts + 1, due_at = $4 FROM due WHERE a.id = due.id RETURNING a.*)
  SELECT id::text, channel, provider_id, attempts, received_at, body FROM claimed ORDER BY claimed.id`;

/** The queue between a wire that was answered and the turns. */
export function createArrivals({
  database,
  vault,
  now,
}: {
  database: Database;
  vault: Vault;
  now: () => Date;
}): Arrivals {
  return {
    async keep({ channel, providerId, address, body, receivedAt }) {
      const rows = await database.query(keepStatement, [
        channel,
        storableText(providerId),
        vault.lookup(channel, address),
        vault.seal("arrivals.body", { address, body }),
        now().toISOString(),
        receivedAt.toISOString(),
      ]);
      return rows.length > 0;
    },
    async claim(channel, limit, leaseMs) {
      const at = now();
      const until = new Date(at.getTime() + leaseMs);
      const rows = await database.query(claimStatement, [channel, at.toISOString(), limit, until.toISOString()]);
      return claimedRows.parse(rows).map((row) => toArrival(vault, row));
    },
    async settle(id, result) {
      if (result.status === "done") await database.query("DELETE FROM arrivals WHERE id = $1::bigint", [id]);
      else await postpone(database, id, result, now());
    },
  };
}

async function postpone(
  database: Database,
  id: string,
  { status, cause }: Exclude<ArrivalResult, { status: "done" }>,
  at: Date,
): Promise<void> {
  const statement = `UPDATE arrivals SET cause = $2,
      status = CASE WHEN $3 = 'failed' OR attempts >= $4 THEN 'failed' ELSE 'pending' END,
      due_at = $5::timestamptz + $6 * 2 ^ (attempts - 1) * interval '1 millisecond'
    WHERE id = $1::bigint`;
  await database.query(statement, [id, cause, status, maximumAttempts, at.toISOString(), firstBackoffMs]);
}

function toArrival(vault: Vault, row: z.infer<typeof claimedRows>[number]): ClaimedArrival {
  const { id, channel, provider_id: providerId, attempts, received_at: receivedAt } = row;
  const { address, body } = bodySchema.parse(vault.open("arrivals.body", row.body));
  return { id, channel, providerId, address, body, receivedAt, attempts: attempts - 1 };
}
