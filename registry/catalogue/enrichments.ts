// The enrichments of the catalogue as rows: written by an import, refused and restored by a person, with what happened to each.
import { z } from "zod";
import { standingOf, type Enrichment } from "../../contracts/enrichment.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { Sql } from "../database/database.ts";
import { storableJson } from "../storableJson.ts";

const refusedSchema = z.array(z.object({ offering_id: z.string(), id: z.string() }));

/** What people refused of these offerings, as « offering enrichment ». */
export async function refusedOf(sql: Sql, offeringIds: string[]): Promise<Set<string>> {
  const rows = await sql.query(
    "SELECT offering_id, id FROM enrichments WHERE standing = 'refused' AND offering_id = ANY ($1::text[])",
    [offeringIds],
  );
  return new Set(refusedSchema.parse(rows).map((row) => `${row.offering_id} ${row.id}`));
}

const newRows = `SELECT x->>'offeringId' AS offering_id, x->'body'->>'id' AS id, x->'body'->>'field' AS field, x->>'standing' AS standing,
  x->'body'->>'rule' AS rule, (x->>'position')::integer AS position, x->'body' AS body FROM jsonb_array_elements($1::jsonb) x`;

/** What is no longer read goes, unless it was refused: that it was is kept. */
const withdrawStatement = `WITH gone AS (
    DELETE FROM enrichments e WHERE e.offering_id = ANY ($2::text[]) AND e.standing <> 'refused'
      AND NOT EXISTS (SELECT FROM (${newRows}) n WHERE n.offering_id = e.offering_id AND n.id = e.id)
    RETURNING e.offering_id, e.id)
  INSERT INTO enrichment_events (offering_id, enrichment_id, action, actor, at)
    SELECT offering_id, id, 'withdrawn', $3, $4::timestamptz FROM gone`;

/** A refused one stays refused; its words are those of the newest text. */
const writeStatement = `WITH written AS (
    INSERT INTO enrichments AS e (offering_id, id, field, standing, rule, position, body, read_at)
      SELECT n.*, $3::timestamptz FROM (${newRows}) n
    ON CONFLICT (offering_id, id) DO UPDATE SET rule = excluded.rule, position = excluded.position, body = excluded.body,
      standing = CASE WHEN e.standing = 'refused' THEN e.standing ELSE excluded.standing END
    RETURNING e.offering_id, e.id, xmax = 0 AS added)
  INSERT INTO enrichment_events (offering_id, enrichment_id, action, actor, at)
    SELECT offering_id, id, 'read', $2, $3::timestamptz FROM written WHERE added`;

interface Read {
  offering: Offering;
  enrichments: readonly Enrichment[];
}

/** What was read of offerings just written takes the place of what was read before. */
export async function saveEnrichments(sql: Sql, read: readonly Read[], { source, at }: { source: string; at: Date }) {
  const rows = read.flatMap(({ offering, enrichments }) =>
    enrichments.map((body, position) => ({
      offeringId: offering.id,
      standing: standingOf(offering, body),
      position,
      body,
    })),
  );
  const actor = `import:${source}`;
  const ids = read.map(({ offering }) => offering.id);
  await sql.query(withdrawStatement, [storableJson(rows), ids, actor, at.toISOString()]);
  await sql.query(writeStatement, [storableJson(rows), actor, at.toISOString()]);
}
