import pg from "pg";
import type { Database } from "./database.ts";
import { createListeners } from "./listeners.ts";
import { listenOnServer } from "./serverNotifications.ts";
import { inTransaction, sqlOn } from "./sqlOnPg.ts";
import { typedClient } from "./typedClient.ts";

/** Times are stored and read in UTC, whatever the server's own zone. */
const sessionOptions = "-c timezone=UTC";
const poolSize = 10;

/** A PostgreSQL server: a pool of connections shared with Prisma, and one connection of its own for notifications. */
export async function openServerDatabase(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    options: sessionOptions,
    // Kept open: their prepared statements are worth more than a few idle connections.
    idleTimeoutMillis: 0,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on("error", () => {});
  const listeners = createListeners();
  const typed = typedClient(pool);
  const server = await listenOnServer(databaseUrl, listeners).catch(async (cause: unknown) => {
    await pool.end();
    throw cause;
  });
  return {
    prisma: typed.prisma,
    ...sqlOn(pool),
    transaction: (work) => inTransaction(pool, work),
    listen: (channel, listener) => listeners.add(channel, listener),
    tell: (channel, payload) => listeners.tell(channel, payload),
    alone: () => server.alone(),
    async close() {
      await server.stop();
      await typed.disconnect();
      await pool.end();
    },
  };
}
