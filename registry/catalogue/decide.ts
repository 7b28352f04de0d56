import { z } from "zod";
import { enriched, enrichmentSchema, standingOf, type KeptEnrichment } from "../../contracts/enrichment.ts";
import { offeringSchema } from "../../contracts/offering.ts";
import type { Sql } from "../database/database.ts";
import type { EnrichmentDecision } from "../registry.ts";
import { storableJson } from "../storableJson.ts";
import { refreshSessions, storedAs } from "./saveOfferings.ts";
import { tellChange } from "./tellChange.ts";

const offeringRowSchema = z.array(z.object({ body: offeringSchema, source_body: offeringSchema.nullable() }));
const enrichmentRowsSchema = z.array(
  z.object({ id: z.string(), standing: z.enum(["applied", "conflict", "refused", "known"]), body: enrichmentSchema }),
);

const updateStatement = `UPDATE offerings SET body = x->'body', source_body = x->'source', content_hash = x->>'hash', last_day = (x->>'lastDay')::date
  FROM (SELECT $2::jsonb AS x) new WHERE id = $1`;

/**
 * Refuses an enrichment, or brings it back. The offering is made again from what its source said, so that what is undone leaves
 * nothing behind. False when there is no such enrichment, or nothing to change.
 */
export async function decideEnrichment(sql: Sql, decision: EnrichmentDecision, at: Date): Promise<boolean> {
  const { offeringId, enrichmentId, action, actor } = decision;
  const [row] = offeringRowSchema.parse(
    await sql.query("SELECT body, source_body FROM offerings WHERE id = $1 FOR UPDATE", [offeringId]),
  );
  const all = await enrichmentsOf(sql, offeringId);
  const decided = all.find(({ id }) => id === enrichmentId);
  const isRefused = decided?.standing === "refused";
  if (!row || !decided || isRefused === (action === "refused")) return false;
  const source = row.source_body ?? row.body;
  const standing = action === "refused" ? "refused" : standingOf(source, decided);
  await sql.query("UPDATE enrichments SET standing = $3 WHERE offering_id = $1 AND id = $2", [
    offeringId,
    enrichmentId,
    standing,
  ]);
  const kept = all.filter((one) => (one.id === enrichmentId ? action === "restored" : one.standing !== "refused"));
  await sql.query(updateStatement, [offeringId, storableJson(storedAs(source, enriched(source, kept)))]);
  await refreshSessions(sql, [offeringId]);
  await sql.query(
    "INSERT INTO enrichment_events (offering_id, enrichment_id, action, actor, at) VALUES ($1, $2, $3, $4, $5::timestamptz)",
    [offeringId, enrichmentId, action, actor, at.toISOString()],
  );
  await tellChange(sql, [offeringId]);
  return true;
}

/** In the order in which they were read, which is that of the offering's facts. */
async function enrichmentsOf(sql: Sql, offeringId: string): Promise<KeptEnrichment[]> {
  const rows = await sql.query(
    "SELECT id, standing, body FROM enrichments WHERE offering_id = $1 ORDER BY position, id",
    [offeringId],
  );
  return enrichmentRowsSchema.parse(rows).map(({ body, standing }) => ({ ...body, standing }));
}
