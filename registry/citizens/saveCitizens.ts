import type { NewCitizen } from "../../contracts/citizen.ts";
import { chunks } from "../chunks.ts";
import type { Database, Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { storableJson } from "../storableJson.ts";
import { saveLookupStatement } from "../lookup/fillLookup.ts";
import { lookupRow } from "../lookup/lookupRow.ts";
import { lookupContact, normalizeContact } from "./contactPoint.ts";

interface Parts {
  database: Database;
  vault: Vault;
  now: () => Date;
}

/** Rows a statement: large enough that the round trip is nothing, small enough that a million citizens are never in memory. */
const rowsPerStatement = 500;

// $1 is the list of citizens. Each statement writes one table from the whole list.
const statements = [
  `INSERT INTO households (id, created_at)
   SELECT DISTINCT x->>'householdId', (x->>'savedAt')::timestamptz FROM jsonb_array_elements($1::jsonb) x ON CONFLICT (id) DO NOTHING`,
  `INSERT INTO citizens (id, household_id, relation, first_name, last_name, birth_date, language, created_at, updated_at)
   SELECT x->>'id', x->>'householdId', x->>'relation', x->>'firstName', x->>'lastName', (x->>'birthDate')::date, x->>'language', (x->>'savedAt')::timestamptz, (x->>'savedAt')::timestamptz
   FROM jsonb_array_elements($1::jsonb) x
   ON CONFLICT (id) DO UPDATE SET household_id = excluded.household_id, relation = excluded.relation, first_name = excluded.first_name,
     last_name = excluded.last_name, birth_date = excluded.birth_date, language = excluded.language, updated_at = excluded.updated_at`,
  `INSERT INTO addresses (citizen_id, civic_number, street, unit, postal_code, neighbourhood)
   SELECT x->>'id', a->>'civicNumber', a->>'street', a->>'unit', a->>'postalCode', a->>'neighbourhood'
   FROM jsonb_array_elements($1::jsonb) x, LATERAL (SELECT x->'address' AS a) l
   ON CONFLICT (citizen_id) DO UPDATE SET civic_number = excluded.civic_number, street = excluded.street, unit = excluded.unit,
     postal_code = excluded.postal_code, neighbourhood = excluded.neighbourhood`,
  `WITH given AS (SELECT x->>'id' AS citizen_id, p->>'type' AS type, decode(p->>'key', 'base64') AS lookup_key, decode(p->>'value', 'base64') AS value_sealed
     FROM jsonb_array_elements($1::jsonb) x, jsonb_array_elements(x->'contacts') p),
   gone AS (DELETE FROM contact_points c USING jsonb_array_elements($1::jsonb) x
     WHERE c.citizen_id = x->>'id' AND NOT EXISTS (SELECT FROM given g WHERE g.citizen_id = c.citizen_id AND g.lookup_key = c.lookup_key))
   INSERT INTO contact_points (citizen_id, type, lookup_key, value_sealed)
   SELECT citizen_id, type, lookup_key, value_sealed FROM given ON CONFLICT (lookup_key, citizen_id) DO NOTHING`,
  `INSERT INTO source_records (source, source_id, content_key, citizen_id, body, received_at)
   SELECT x->>'source', x->>'sourceId', decode(x->>'contentKey', 'base64'), x->>'id', decode(x->>'received', 'base64'), (x->>'savedAt')::timestamptz
   FROM jsonb_array_elements($1::jsonb) x ON CONFLICT (source, source_id, content_key) DO NOTHING`,
  saveLookupStatement,
];

/** Adds or replaces citizens by id, in one transaction, and keeps what was received as a source record. Returns how many. */
export function saveCitizens({ database, vault, now }: Parts, citizens: Iterable<NewCitizen>): Promise<number> {
  return database.transaction(async (sql) => {
    let saved = 0;
    for (const chunk of chunks(citizens, rowsPerStatement)) saved += await saveChunk(sql, vault, chunk, now());
    return saved;
  });
}

async function saveChunk(sql: Sql, vault: Vault, chunk: NewCitizen[], at: Date): Promise<number> {
  // The last word on an id wins, as it would across chunks.
  const rows = [...new Map(chunk.map((citizen) => [citizen.id, toRow(vault, citizen, at)])).values()];
  const json = storableJson(rows);
  for (const statement of statements) await sql.query(statement, [json]);
  return rows.length;
}

function toRow(vault: Vault, citizen: NewCitizen, at: Date) {
  const { contacts, ...plain } = citizen;
  return {
    ...plain,
    savedAt: at.toISOString(),
    lookup: lookupRow(vault, citizen),
    contentKey: vault.lookup("source_record", JSON.stringify(citizen)).toString("base64"),
    received: vault.seal("source_records.body", citizen).toString("base64"),
    contacts: contacts.map((contact) => ({
      type: contact.type,
      key: lookupContact(vault, contact).toString("base64"),
      value: vault.seal("contact_points.value_sealed", normalizeContact(contact) ?? contact.value).toString("base64"),
    })),
  };
}
