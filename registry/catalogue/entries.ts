// The catalogue as whoever keeps it sees it: each offering beside what its source said and what was read in its text.
import { z } from "zod";
import {
  enrichmentSchema,
  standingSchema,
  type CatalogueEntry,
  type EnrichmentEvent,
} from "../../contracts/enrichment.ts";
import { offeringSchema } from "../../contracts/offering.ts";
import type { Sql } from "../database/database.ts";

const entriesPerPage = 250;
const rowsSchema = z.array(
  z.object({
    body: offeringSchema,
    source_body: offeringSchema.nullable(),
    read: z.array(z.object({ standing: standingSchema, body: enrichmentSchema })),
    group_id: z.string().nullable(),
    nearest: z.string().nullable(),
    likeness: z.number().nullable(),
  }),
);
type Row = z.infer<typeof rowsSchema>[number];

const select = `SELECT o.body, o.source_body, d.group_id, d.nearest, d.likeness, coalesce((
    SELECT jsonb_agg(jsonb_build_object('standing', e.standing, 'body', e.body) ORDER BY e.position, e.id)
    FROM enrichments e WHERE e.offering_id = o.id), '[]'::jsonb) AS read
  FROM offerings o LEFT JOIN duplicates d ON d.offering_id = o.id`;

export async function* allEntries(sql: Pick<Sql, "query">): AsyncGenerator<CatalogueEntry> {
  let last = "";
  for (;;) {
    const rows = await sql.query(`${select} WHERE o.id > $1 ORDER BY o.id LIMIT $2`, [last, entriesPerPage]);
    const page = rowsSchema.parse(rows);
    yield* page.map(toEntry);
    if (page.length < entriesPerPage) return;
    last = page.at(-1)?.body.id ?? last;
  }
}

export async function oneEntry(sql: Pick<Sql, "query">, offeringId: string): Promise<CatalogueEntry | undefined> {
  const [row] = rowsSchema.parse(await sql.query(`${select} WHERE o.id = $1`, [offeringId]));
  return row && toEntry(row);
}

function toEntry({ body, source_body, read, group_id, nearest, likeness }: Row): CatalogueEntry {
  return {
    offering: body,
    source: source_body ?? body,
    enrichments: read.map((one) => ({ ...one.body, standing: one.standing })),
    ...(group_id !== null && nearest !== null && likeness !== null
      ? { duplicate: { offeringId: body.id, group: group_id, nearest, likeness } }
      : {}),
  };
}

const eventsSchema = z.array(
  z.object({
    offering_id: z.string(),
    enrichment_id: z.string(),
    action: z.enum(["read", "withdrawn", "refused", "restored"]),
    actor: z.string(),
    at: z.date(),
  }),
);

export async function readEvents(sql: Pick<Sql, "query">, offeringId: string): Promise<EnrichmentEvent[]> {
  const rows = await sql.query(
    "SELECT offering_id, enrichment_id, action, actor, at FROM enrichment_events WHERE offering_id = $1 ORDER BY ordinal",
    [offeringId],
  );
  return eventsSchema.parse(rows).map(({ offering_id, enrichment_id, action, actor, at }) => ({
    offeringId: offering_id,
    enrichmentId: enrichment_id,
    action,
    actor,
    at: at.toISOString(),
  }));
}
