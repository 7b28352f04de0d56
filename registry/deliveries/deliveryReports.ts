import type { DeliveryReports, DeliveryStatus } from "../../contracts/deliveryReport.ts";
import type { Database } from "../database/database.ts";
import { storableText } from "../storableJson.ts";

const stages: Record<DeliveryStatus, number> = { queued: 1, sent: 2, delivered: 3, failed: 3 };
const maximumAttempts = 8;
/** A carrier that could not deliver is rarely better within seconds. */
const RETRY_MS = 60_000;

// One statement: what is not forward changes nothing, the outbox included. A report may come before the receipt of its item is
// recorded; then only the report is kept.
const statement = `WITH forward AS (
    INSERT INTO delivery_reports AS r (receipt, channel, stage, status, cause, updated_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (receipt) DO UPDATE SET stage = excluded.stage, status = excluded.status, cause = excluded.cause,
      updated_at = excluded.updated_at WHERE r.stage < excluded.stage
    RETURNING r.receipt),
  again AS (
    UPDATE outbox o SET
      status = CASE WHEN $7 AND o.attempts < $8 THEN 'pending' ELSE 'failed' END,
      due_at = $6::timestamptz + $9 * o.attempts * interval '1 millisecond', cause = $5
    FROM forward f WHERE $4 = 'failed' AND o.receipt = f.receipt AND o.channel = $2 AND o.status = 'delivered')
  SELECT receipt FROM forward`;

export function createDeliveryReports({ database, now }: { database: Database; now: () => Date }): DeliveryReports {
  return {
    async record({ channel, receipt, status, cause, retryable }) {
      const rows = await database.query(statement, [
        storableText(receipt),
        channel,
        stages[status],
        status,
        cause ?? null,
        now().toISOString(),
        retryable ?? false,
        maximumAttempts,
        RETRY_MS,
      ]);
      return rows.length > 0;
    },
  };
}
