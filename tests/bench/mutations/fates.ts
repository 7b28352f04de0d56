import { z } from "zod";
import { openEmbeddedDatabase } from "../../../registry/database/embedded/embeddedDatabase.ts";

const named = z.array(z.object({ channel: z.string(), provider_id: z.string() }));
const kept = z.array(
  z.object({ channel: z.string(), provider_id: z.string(), status: z.string(), cause: z.string().nullable() }),
);

/** What became of what was taken: read in the database itself, once the server has stopped. */
export interface Fates {
  turns: Set<string>;
  /** Delivery reports: taken note of, and kept. */
  reports: Set<string>;
  /** Kept for staff, with the cause. */
  broken: Map<string, string>;
  /** Neither: still to be worked on. */
  waiting: Set<string>;
}

export async function fatesIn(dataDir: string): Promise<Fates> {
  const database = await openEmbeddedDatabase(dataDir);
  const inbox = named.parse(await database.query("SELECT channel, provider_id FROM inbox"));
  const reports = named.parse(
    await database.query("SELECT 'email' AS channel, provider_id FROM mails WHERE fate = 'delivery_report'"),
  );
  const arrivals = kept.parse(await database.query("SELECT channel, provider_id, status, cause FROM arrivals"));
  await database.close();
  return {
    turns: new Set(inbox.map(nameOf)),
    reports: new Set(reports.map(nameOf)),
    broken: new Map(
      arrivals.flatMap((row) => (row.status === "failed" && row.cause ? [[nameOf(row), row.cause]] : [])),
    ),
    waiting: new Set(arrivals.filter(({ status }) => status !== "failed").map(nameOf)),
  };
}

export const nameOf = (row: { channel: string; provider_id: string }): string => `${row.channel} ${row.provider_id}`;
