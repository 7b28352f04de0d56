import { z } from "zod";
import type { RequestDesk, RequestView, Requests } from "../../contracts/request.ts";
import type { Sql } from "../database/database.ts";
import { storableText } from "../storableJson.ts";
import type { Vault } from "../sealing/vault.ts";

const foundSchema = z.object({
  number: z.string(),
  requestType: z.string(),
  details: z.string(),
  openedAt: z.string(),
  targetOn: z.string().nullable(),
});
const foundRows = z.tuple([z.object({ found: z.array(foundSchema) })]);
const detailsSchema = z.object({ title: z.object({ fr: z.string(), en: z.string() }).optional() });

/** More than a person has under way; older ones are found by their number. */
const MOST_LISTED = 10;

/** Requests for those who have proven to be their people: the database decides, row by row. */
export function createRequests(parts: { sql: Sql; vault: Vault; now: () => Date; desk: RequestDesk }): Requests {
  const { sql, vault, now, desk } = parts;

  async function read(dialogueId: string, number: string | null, citizenId: string | null, limit: number) {
    const parameters = [dialogueId, number, citizenId, limit, now().toISOString()];
    const rows = await sql.query("SELECT requests_for($1::uuid, $2, $3, $4, $5) AS found", parameters);
    const [{ found }] = foundRows.parse(rows);
    return Promise.all(found.map((row) => toView(vault, desk, row)));
  }

  return {
    status: async (dialogueId, number) => (await read(dialogueId, storableText(number), null, 1))[0],
    of: (dialogueId, citizenId) => read(dialogueId, null, citizenId, MOST_LISTED),
    desk,
  };
}

async function toView(vault: Vault, desk: RequestDesk, row: z.infer<typeof foundSchema>): Promise<RequestView> {
  const { number, requestType, targetOn } = row;
  const { title } = detailsSchema.parse(vault.open("requests.details", Buffer.from(row.details, "base64")));
  const steps = await desk.history(number);
  if (!steps) throw new Error(`Request ${number} was read and has no steps: its row was removed at this moment.`);
  return {
    number,
    requestType,
    openedAt: new Date(row.openedAt),
    steps,
    ...(title ? { title } : {}),
    ...(targetOn === null ? {} : { targetOn }),
  };
}
