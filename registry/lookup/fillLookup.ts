import { z } from "zod";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { lookupRow } from "./lookupRow.ts";

const missingRows = z.array(
  z.object({
    id: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    birth_date: z.string(),
    address: z.object({ civicNumber: z.string(), street: z.string(), postalCode: z.string() }).nullable(),
    contacts: z.array(z.object({ type: z.enum(["email", "phone"]), sealed: z.string() })),
  }),
);

const missingStatement = `SELECT c.id, c.first_name, c.last_name, c.birth_date::text,
    (SELECT jsonb_build_object('civicNumber', a.civic_number, 'street', a.street, 'postalCode', a.postal_code)
      FROM addresses a WHERE a.citizen_id = c.id) AS address,
    coalesce((SELECT jsonb_agg(jsonb_build_object('type', p.type, 'sealed', encode(p.value_sealed, 'base64')))
      FROM contact_points p WHERE p.citizen_id = c.id), '[]') AS contacts
  FROM citizens c WHERE NOT EXISTS (SELECT FROM citizen_lookup l WHERE l.citizen_id = c.id) LIMIT 500`;

/** $1 is a list of `{ id, words, emailParts, phoneParts }`. */
export const saveLookupStatement = `INSERT INTO citizen_lookup (citizen_id, words, email_parts, phone_parts)
  SELECT x->>'id', ARRAY(SELECT jsonb_array_elements_text(l->'words')), ARRAY(SELECT jsonb_array_elements_text(l->'emailParts')),
    ARRAY(SELECT jsonb_array_elements_text(l->'phoneParts'))
  FROM jsonb_array_elements($1::jsonb) x, LATERAL (SELECT x->'lookup' AS l) y
  ON CONFLICT (citizen_id) DO UPDATE SET words = excluded.words, email_parts = excluded.email_parts, phone_parts = excluded.phone_parts`;

/** Citizens written before there was a look-up are given what they are found by; at start, and nothing once it is done. */
export async function fillLookup(sql: Sql, vault: Vault): Promise<void> {
  for (;;) {
    const missing = missingRows.parse(await sql.query(missingStatement));
    if (missing.length === 0) return;
    const rows = missing.map((row) => ({ id: row.id, lookup: lookupRow(vault, opened(vault, row)) }));
    await sql.query(saveLookupStatement, [JSON.stringify(rows)]);
  }
}

function opened(vault: Vault, row: z.infer<typeof missingRows>[number]) {
  return {
    firstName: row.first_name,
    lastName: row.last_name,
    birthDate: row.birth_date,
    ...(row.address === null ? {} : { address: row.address }),
    contacts: row.contacts.map(({ type, sealed }) => ({
      type,
      value: z.string().parse(vault.open("contact_points.value_sealed", Buffer.from(sealed, "base64"))),
    })),
  };
}
