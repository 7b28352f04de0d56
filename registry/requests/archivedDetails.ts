import { z } from "zod";
import type { Sql } from "../database/database.ts";
import { redact } from "../redact/redact.ts";
import type { Vault } from "../sealing/vault.ts";

const detailsSchema = z.looseObject({
  summary: z.string(),
  title: z.unknown().optional(),
  place: z.unknown().optional(),
});
const rowsSchema = z.array(
  z.object({
    number: z.string(),
    request_type: z.string(),
    status: z.string(),
    details: z.instanceof(Uint8Array),
  }),
);

/** Requests that are about their person and nothing else: nothing of what they say stays. */
const ABOUT_THE_PERSON = new Set(["personal-data", "activity-registration"]);
const SETTLED = new Set(["done", "refused"]);

/**
 * What the archives keep of a person's requests once the person is erased, sealed in base64, by number: the kind, what it was
 * about with names, addresses and numbers masked, and the place as long as a team still has to go there.
 */
export async function archivedDetails(
  { sql, vault }: { sql: Sql; vault: Vault },
  citizenId: string,
): Promise<Record<string, string>> {
  const rows = await sql.query("SELECT number, request_type, status, details FROM requests_of($1)", [citizenId]);
  return Object.fromEntries(
    rowsSchema.parse(rows).map((row) => {
      const { title, place, summary } = detailsSchema.parse(vault.open("requests.details", row.details));
      const kept = ABOUT_THE_PERSON.has(row.request_type)
        ? { title, summary: "", fields: {} }
        : { title, summary: redact(summary), fields: {}, ...(SETTLED.has(row.status) ? {} : { place }) };
      return [row.number, vault.seal("requests.details", kept).toString("base64")];
    }),
  );
}
