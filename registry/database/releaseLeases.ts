import type { Sql } from "./database.ts";

/** Longer than any lease: what is due later waits for its own reasons. */
const LONGEST_LEASE_MS = 150_000;

/**
 * What a process that died had taken is due at once, where nobody else can hold it: the embedded database has one process. On a
 * server it comes back when its lease ends.
 */
export async function releaseLeases(sql: Sql, now: Date): Promise<void> {
  const latest = new Date(now.getTime() + LONGEST_LEASE_MS).toISOString();
  for (const queue of ["arrivals", "outbox"])
    await sql.query(
      `UPDATE ${queue} SET due_at = $1::timestamptz WHERE status = 'pending' AND attempts > 0 AND due_at > $1::timestamptz AND due_at <= $2`,
      [now.toISOString(), latest],
    );
}
