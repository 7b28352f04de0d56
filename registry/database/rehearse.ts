import type { Database, Sql } from "./database.ts";

/** Does the work in a transaction, gives its result, and undoes it: nothing is written and nobody is notified. */
export function rehearse<T>(database: Database, work: (sql: Sql) => Promise<T>): Promise<T> {
  return database.transaction(async (sql) => {
    await sql.query("SAVEPOINT rehearsal");
    const result = await work(sql);
    await sql.query("ROLLBACK TO SAVEPOINT rehearsal");
    return result;
  });
}
