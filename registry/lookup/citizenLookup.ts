import { z } from "zod";
import { citizensFoundSchema, type CitizenLookup } from "../../contracts/citizenLookup.ts";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { storableText } from "../storableJson.ts";
import { lookupQueries } from "./lookupQueries.ts";

const LIMIT = 20;
const resultRows = z.tuple([
  z.object({
    result: z.discriminatedUnion("status", [
      citizensFoundSchema.extend({ status: z.literal("found") }),
      z.object({ status: z.literal("too_many") }),
    ]),
  }),
]);

/** Finds people by parts of what is known of them; one statement, which also counts and audits. */
export function createCitizenLookup({ sql, vault, now }: { sql: Sql; vault: Vault; now: () => Date }): CitizenLookup {
  return {
    async find({ q, reason }, actor) {
      const queries = lookupQueries(vault, storableText(q));
      if (queries.length === 0) return { status: "vague" };
      const parameters = [queries, LIMIT, actor, storableText(reason), now().toISOString()];
      const rows = await sql.query("SELECT look_up_citizens($1::text[], $2, $3, $4, $5) AS result", parameters);
      return resultRows.parse(rows)[0].result;
    },
  };
}
