import type { Database } from "./database.ts";
import { createListeners } from "./listeners.ts";
import { openPool } from "./openPool.ts";
import { listenOnServer } from "./serverNotifications.ts";
import { inTransaction, sqlOn } from "./sqlOnPg.ts";
import { typedClient } from "./typedClient.ts";

/** A PostgreSQL server: a pool of connections shared with Prisma, and one connection of its own for notifications. */
export async function openServerDatabase(databaseUrl: string): Promise<Database> {
  const pool = openPool(databaseUrl);
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
