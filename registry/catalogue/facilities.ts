import { z } from "zod";
import { facilitySchema, type Facility } from "../../contracts/offering.ts";
import type { Sql } from "../database/database.ts";
import { storableJson } from "../storableJson.ts";
import { tellChange } from "./tellChange.ts";

const columns = "name, address, city, postal_code, neighbourhood, phone, lat, lon";
const rowsSchema = z.array(z.object({ body: facilitySchema }));
const addedSchema = z.array(z.object({ added: z.boolean() }));

const saveStatement = `INSERT INTO facilities AS f (id, ${columns})
  SELECT x->>'id', x->>'name', x->>'address', x->>'city', x->>'postalCode', x->>'neighbourhood', x->>'phone', (x->>'lat')::double precision, (x->>'lon')::double precision
  FROM jsonb_array_elements($1::jsonb) x
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, city = excluded.city, postal_code = excluded.postal_code,
    neighbourhood = excluded.neighbourhood, phone = excluded.phone, lat = excluded.lat, lon = excluded.lon
    WHERE (f.name, f.address, f.city, f.postal_code, f.neighbourhood, f.phone, f.lat, f.lon) IS DISTINCT FROM
      (excluded.name, excluded.address, excluded.city, excluded.postal_code, excluded.neighbourhood, excluded.phone, excluded.lat, excluded.lon)
  RETURNING xmax = 0 AS added`;

const readStatement = `SELECT jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name, 'address', address, 'city', city,
    'postalCode', postal_code, 'neighbourhood', neighbourhood, 'phone', phone, 'lat', lat, 'lon', lon)) AS body
  FROM facilities ORDER BY id`;

export async function readFacilities(sql: Sql): Promise<Facility[]> {
  const rows = await sql.query(readStatement);
  return rowsSchema.parse(rows).map(({ body }) => body);
}

/** Adds or replaces facilities by id. */
export async function saveFacilities(sql: Sql, facilities: Facility[]) {
  const rows = [...new Map(facilities.map((facility) => [facility.id, facility])).values()];
  const written = addedSchema.parse(await sql.query(saveStatement, [storableJson(rows)]));
  if (written.length > 0) await tellChange(sql);
  const added = written.filter((row) => row.added).length;
  return { added, changed: written.length - added, unchanged: rows.length - written.length };
}
