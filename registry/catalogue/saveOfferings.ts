import { z } from "zod";
import { enriched, type Enrichment } from "../../contracts/enrichment.ts";
import { lastDayOf } from "../../contracts/expiry.ts";
import type { Offering } from "../../contracts/offering.ts";
import { chunks } from "../chunks.ts";
import type { Sql } from "../database/database.ts";
import type { Catalogue } from "../registry.ts";
import { storableJson } from "../storableJson.ts";
import { tellChange } from "./tellChange.ts";
import { contentHash } from "./contentHash.ts";
import { refusedOf, saveEnrichments } from "./enrichments.ts";

type SaveReport = Awaited<ReturnType<Catalogue["save"]>>;
interface Saving {
  source: string;
  offerings: Iterable<Offering>;
  complete: boolean;
  enrich?: (offering: Offering) => Enrichment[];
}

const offeringsPerStatement = 250;
const idsSchema = z.array(z.object({ id: z.string(), added: z.boolean() }));

const upsertStatement = `INSERT INTO offerings (id, source, kind, status, title, content_hash, body, source_body, last_day, updated_at)
  SELECT x->'body'->>'id', $2, x->'body'->>'kind', x->'body'->>'status', x->'body'->'title'->>'fr', x->>'hash', x->'body', x->'source',
    (x->>'lastDay')::date, $3::timestamptz
  FROM jsonb_array_elements($1::jsonb) x
  ON CONFLICT (id) DO UPDATE SET source = excluded.source, kind = excluded.kind, status = excluded.status, title = excluded.title,
    content_hash = excluded.content_hash, body = excluded.body, source_body = excluded.source_body, last_day = excluded.last_day,
    updated_at = excluded.updated_at
    WHERE offerings.content_hash <> excluded.content_hash OR offerings.source <> excluded.source
  RETURNING id, xmax = 0 AS added`;

const forgetSessionsStatement = `DELETE FROM sessions WHERE offering_id = ANY ($1::text[])`;
const sessionsStatement = `INSERT INTO sessions (offering_id, id, starts_at, ends_at, place_name, neighbourhood, price, seats_total, seats_left, cancelled)
  SELECT o.id, s->>'id', (s->>'startsAt')::timestamptz, (s->>'endsAt')::timestamptz, s->'place'->>'name', s->'place'->>'neighbourhood',
    (coalesce(s->'price', o.body->'price')->>'amount')::double precision, (s->'seats'->>'total')::integer, (s->'seats'->>'left')::integer,
    coalesce((s->>'cancelled')::boolean, false)
  FROM offerings o, jsonb_array_elements(o.body->'sessions') s WHERE o.id = ANY ($1::text[])
  ON CONFLICT (offering_id, id) DO NOTHING`;

const removeStatement = `DELETE FROM offerings WHERE source = $1 AND NOT (id = ANY ($2::text[])) RETURNING id`;
const forgetReadStatement = `DELETE FROM enrichments WHERE offering_id = ANY ($1::text[]) AND standing <> 'refused'`;

/** Inside one transaction for the whole source: readers see the old catalogue or the new one. Streams in chunks. */
export async function saveOfferings(
  { sql, now }: { sql: Sql; now: () => Date },
  { source, offerings, complete, enrich }: Saving,
): Promise<SaveReport> {
  const report = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const seen: string[] = [];
  const touched: string[] = [];
  for (const chunk of chunks(offerings, offeringsPerStatement)) {
    const saved = await saveChunk(sql, { source, chunk, at: now(), ...(enrich ? { enrich } : {}) });
    report.added += saved.added;
    report.changed += saved.changed;
    report.unchanged += saved.unchanged;
    touched.push(...saved.ids);
    if (complete) seen.push(...chunk.map(({ id }) => id));
  }
  const removed = complete ? await removeOthers(sql, source, seen) : [];
  report.removed = removed.length;
  if (touched.length + removed.length > 0) await tellChange(sql, [...touched, ...removed]);
  return report;
}

async function removeOthers(sql: Sql, source: string, seen: string[]): Promise<string[]> {
  const removed = z.array(z.object({ id: z.string() })).parse(await sql.query(removeStatement, [source, seen]));
  const ids = removed.map(({ id }) => id);
  await sql.query(forgetReadStatement, [ids]);
  return ids;
}

interface Chunk extends Pick<Saving, "source" | "enrich"> {
  chunk: Offering[];
  at: Date;
}

async function saveChunk(sql: Sql, { source, chunk, at, enrich }: Chunk) {
  const given = [...new Map(chunk.map((offering) => [offering.id, offering])).values()];
  const refused = enrich
    ? await refusedOf(
        sql,
        given.map(({ id }) => id),
      )
    : new Set<string>();
  const rows = given.map((offering) => {
    const enrichments = enrich?.(offering) ?? [];
    const kept = enrichments.filter(({ id }) => !refused.has(`${offering.id} ${id}`));
    return { offering, enrichments, stored: storedAs(offering, enriched(offering, kept)) };
  });
  const stored = rows.map((row) => row.stored);
  const written = idsSchema.parse(await sql.query(upsertStatement, [storableJson(stored), source, at.toISOString()]));
  const ids = written.map(({ id }) => id);
  await refreshSessions(sql, ids);
  const changed = new Set(ids);
  if (enrich)
    await saveEnrichments(
      sql,
      rows.filter(({ offering }) => changed.has(offering.id)),
      { source, at },
    );
  const added = written.filter((row) => row.added).length;
  return { ids, added, changed: written.length - added, unchanged: rows.length - written.length };
}

/** What is written of an offering: as it is shown and, when that is more than its source said, what the source said. */
export function storedAs(source: Offering, body: Offering) {
  const lastDay = lastDayOf(body);
  return {
    body,
    ...(body === source ? {} : { source }),
    hash: contentHash(body === source ? body : { body, source }),
    ...(lastDay === undefined ? {} : { lastDay }),
  };
}

/** The rows of sessions follow the bodies of these offerings. */
export async function refreshSessions(sql: Sql, ids: string[]): Promise<void> {
  await sql.query(forgetSessionsStatement, [ids]);
  await sql.query(sessionsStatement, [ids]);
}
