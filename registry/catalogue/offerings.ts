import { z } from "zod";
import { offeringSchema, type Offering } from "../../contracts/offering.ts";
import type { Sql } from "../database/database.ts";
import type { CatalogueSelection } from "../registry.ts";

const offeringsPerPage = 500;
const pageSchema = z.array(z.object({ body: offeringSchema, group_id: z.string().nullable() }));

const pageStatement = `SELECT body, group_id FROM offerings o LEFT JOIN duplicates d ON d.offering_id = o.id
  WHERE o.id > $1 AND ($3::date IS NULL OR last_day IS NULL OR last_day >= $3::date) AND ($4::text[] IS NULL OR o.id = ANY ($4)) ORDER BY o.id LIMIT $2`;

/** The offerings as they are shown, with the group of their near copies. */
export async function* allOfferings(
  sql: Pick<Sql, "query">,
  selection: CatalogueSelection = {},
): AsyncGenerator<Offering> {
  let last = "";
  for (;;) {
    const rows = await sql.query(pageStatement, [
      last,
      offeringsPerPage,
      selection.since ?? null,
      selection.ids ?? null,
    ]);
    const page = pageSchema.parse(rows);
    for (const { body, group_id } of page) yield group_id === null ? body : { ...body, duplicateGroup: group_id };
    if (page.length < offeringsPerPage) return;
    last = page.at(-1)?.body.id ?? last;
  }
}
