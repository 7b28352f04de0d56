import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../../prisma/generated/client.ts";
import type { Database, Sql } from "./database.ts";
import { createListeners } from "./listeners.ts";
import { listenOnServer } from "./serverNotifications.ts";

/** Times are stored and read in UTC, whatever the server's own zone. */
const sessionOptions = "-c timezone=UTC";
const poolSize = 10;

/** A PostgreSQL server: a pool of connections shared with Prisma, and one connection of its own for notifications. */
export async function openServerDatabase(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize, options: sessionOptions });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on("error", () => {});
  const listeners = createListeners();
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const stopListening = await listenOnServer(databaseUrl, listeners).catch(async (cause: unknown) => {
    await pool.end();
    throw cause;
  });
  return {
    prisma,
    ...sqlOn(pool),
    transaction: (work) => inTransaction(pool, work),
    listen: (channel, listener) => listeners.add(channel, listener),
    async close() {
      await stopListening();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
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

function sqlOn(client: pg.Pool | pg.PoolClient): Sql {
  return {
    async query(statement, parameters = []) {
      // Named, so that each connection parses and plans it once: the registry's statements are constants, and few.
      const name = createHash("md5").update(statement).digest("hex");
      return (await client.query<object>({ name, text: statement, values: [...parameters] })).rows;
    },
    script: async (statements) => void (await client.query(statements)),
  };
}
