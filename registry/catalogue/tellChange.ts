import { z } from "zod";
import type { Sql } from "../database/database.ts";

/** A notice carries 8 000 bytes at most (PostgreSQL, NOTIFY): beyond so many ids, it says that anything may have changed. */
const MOST_IDS = 32;
const LONGEST = 7_500;

/** Tells every process that the catalogue changed, once the transaction is committed: these offerings only, or anything. */
export async function tellChange(sql: Sql, ids?: readonly string[]): Promise<void> {
  const named = ids && ids.length <= MOST_IDS ? JSON.stringify(ids) : "";
  await sql.query("SELECT pg_notify('c360_catalogue', $1)", [Buffer.byteLength(named) <= LONGEST ? named : ""]);
}

/** The ids of a notice; undefined when anything may have changed. */
export function idsOfChange(payload: string | undefined): string[] | undefined {
  if (!payload) return undefined;
  return z.array(z.string()).parse(JSON.parse(payload));
}
