import { z } from "zod";
import type { Sql } from "../database/database.ts";

const rows = z.tuple([z.object({ number: z.string() })]);

/** Drawn once and for all: one that is not used leaves a gap. */
export async function nextRequestNumber(sql: Sql, year: number): Promise<string> {
  return rows.parse(await sql.query("SELECT next_request_number($1) AS number", [year]))[0].number;
}
