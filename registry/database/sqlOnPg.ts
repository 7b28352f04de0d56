import { createHash } from "node:crypto";
import type pg from "pg";
import type { Sql } from "./database.ts";

// Named, so that each connection parses and plans it once: the registry's statements are constants, and few.
const names = new Map<string, string>();

/** One statement of ours on a connection, or on whichever of the pool is free. */
export async function runStatement(
  client: pg.Pool | pg.ClientBase,
  statement: string,
  parameters: readonly unknown[],
): Promise<unknown[]> {
  return (await client.query<object>({ name: nameOf(statement), text: statement, values: [...parameters] })).rows;
}

function nameOf(statement: string): string {
  const known = names.get(statement);
  if (known) return known;
  const name = createHash("md5").update(statement).digest("hex");
  names.set(statement, name);
  return name;
}

export function sqlOn(client: pg.Pool | pg.ClientBase): Sql {
  return {
    query: (statement, parameters = []) => runStatement(client, statement, parameters),
    script: async (statements) => void (await client.query(statements)),
  };
}

/** Does the work on one connection, all of it or nothing. A connection that cannot roll back is thrown away. */
export async function inTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("BEGIN");
    const result = await work(sqlOn(client));
    await client.query("COMMIT");
    return result;
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => (broken = true));
    throw cause;
  } finally {
    client.release(broken);
  }
}
