import { createHash } from "node:crypto";
import { z } from "zod";
import type { Offering } from "../../contracts/offering.ts";
import { chunks } from "../chunks.ts";
import type { Sql } from "../database/database.ts";
import type { Catalogue } from "../registry.ts";
import { storableJson } from "../storableJson.ts";

type SaveReport = Awaited<ReturnType<Catalogue["save"]>>;

const offeringsPerStatement = 250;
const idsSchema = z.array(z.object({ id: z.string(), added: z.boolean() }));

const upsertStatement = `INSERT INTO offerings (id, source, kind, status, title, content_hash, body, updated_at)
  SELECT x->'body'->>'id', $2, x->'body'->>'kind', x->'body'->>'status', x->'body'->'title'->>'fr', x->>'hash', x->'body', $3::timestamptz
  FROM jsonb_array_elements($1::jsonb) x
  ON CONFLICT (id) DO UPDATE SET source = excluded.source, kind = excluded.kind, status = excluded.status, title = excluded.title,
    content_hash = excluded.content_hash, body = excluded.body, updated_at = excluded.updated_at
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

/** Inside one transaction for the whole source: readers see the old catalogue or the new one. Streams in chunks. */
export async function saveOfferings(
  { sql, now }: { sql: Sql; now: () => Date },
  { source, offerings, complete }: { source: string; offerings: Iterable<Offering>; complete: boolean },
): Promise<SaveReport> {
  const report = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const seen: string[] = [];
  for (const chunk of chunks(offerings, offeringsPerStatement)) {
    const saved = await saveChunk(sql, source, chunk, now());
    report.added += saved.added;
    report.changed += saved.changed;
    report.unchanged += saved.unchanged;
    if (complete) seen.push(...chunk.map(({ id }) => id));
  }
  if (complete) report.removed = (await sql.query(removeStatement, [source, seen])).length;
  if (report.added + report.changed + report.removed > 0) await sql.query("SELECT pg_notify('c360_catalogue', '')");
  return report;
}

async function saveChunk(sql: Sql, source: string, chunk: Offering[], at: Date) {
  const rows = [...new Map(chunk.map((body) => [body.id, { body, hash: contentHash(body) }])).values()];
  const written = idsSchema.parse(await sql.query(upsertStatement, [storableJson(rows), source, at.toISOString()]));
  const ids = written.map(({ id }) => id);
  await sql.query(forgetSessionsStatement, [ids]);
  await sql.query(sessionsStatement, [ids]);
  const added = written.filter((row) => row.added).length;
  return { added, changed: written.length - added, unchanged: rows.length - written.length };
}

const contentHash = (offering: Offering) =>
  createHash("sha256")
    .update(JSON.stringify(sortedKeys(offering)))
    .digest("hex");

/** The same content in another order of keys is the same content. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sortedKeys(part)]),
  );
}
