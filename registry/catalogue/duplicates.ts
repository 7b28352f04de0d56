import type { DuplicateLink } from "../../contracts/enrichment.ts";
import { chunks } from "../chunks.ts";
import type { Sql } from "../database/database.ts";
import { storableJson } from "../storableJson.ts";
import { tellChange } from "./tellChange.ts";

const linksPerStatement = 1_000;
const insertStatement = `INSERT INTO duplicates (offering_id, group_id, nearest, likeness)
  SELECT x->>'offeringId', x->>'group', x->>'nearest', (x->>'likeness')::double precision FROM jsonb_array_elements($1::jsonb) x
  WHERE EXISTS (SELECT FROM offerings o WHERE o.id = x->>'offeringId')`;

/** The groups are found over the whole catalogue: those of before are replaced. */
export async function saveDuplicates(sql: Sql, links: readonly DuplicateLink[]): Promise<void> {
  await sql.query("DELETE FROM duplicates");
  for (const chunk of chunks(links, linksPerStatement)) await sql.query(insertStatement, [storableJson(chunk)]);
  await tellChange(sql);
}
