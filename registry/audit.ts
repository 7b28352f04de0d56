import type { Sql } from "./database/database.ts";
import type { Registry } from "./registry.ts";

type Entry = Parameters<Registry["audit"]["record"]>[0];

const statement = "INSERT INTO audit (at, actor, action, subject, detail) VALUES ($1, $2, $3, $4, $5)";

export async function audit(sql: Sql, at: Date, { actor, action, subject, detail }: Entry): Promise<void> {
  await sql.query(statement, [at.toISOString(), actor, action, subject, detail ?? null]);
}
