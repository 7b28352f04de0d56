import { mkdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Database } from "../database.ts";
import { createListeners, notifyChannels } from "../listeners.ts";
import { inTransaction, sqlOn } from "../sqlOnPg.ts";
import { typedClient } from "../typedClient.ts";
import { lockDirectory } from "./directoryLock.ts";
import { pipelined } from "./pipelined.ts";
import { type PGliteThread, startPGlite } from "./pgliteThread.ts";

/**
 * PostgreSQL in this process: files under `dataDir`, or in memory without it. One process at a time may open a directory.
 * A transaction's data is written to the files before it is acknowledged, so killing the process loses nothing; the files
 * are not forced to the disk, so losing the machine's power may. A server is for those who need that too.
 */
export async function openEmbeddedDatabase(dataDir: string | undefined): Promise<Database> {
  const release = dataDir === undefined ? () => {} : lockDirectory(dataDir);
  try {
    return databaseOn(await startPGlite(dataDir === undefined ? undefined : filesUnder(dataDir)), release);
  } catch (cause) {
    release();
    throw cause;
  }
}

function filesUnder(dataDir: string): string {
  const directory = join(dataDir, "pglite");
  mkdirSync(directory, { recursive: true });
  return directory;
}

function databaseOn(thread: PGliteThread, release: () => void): Database {
  // PGlite has one session, so one connection, for ever. Nothing of the environment (PGHOST, PGSSLMODE…) speaks of it.
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    ssl: false,
    user: "postgres",
    database: "postgres",
    pipeline: true,
    stream: () => thread.connect(),
  });
  const listeners = createListeners();
  pool.on("connect", (client) => beginSession(client, listeners));
  pool.on("error", () => {});
  const typed = typedClient(pool);
  return {
    prisma: typed.prisma,
    ...sqlOn(pool),
    query: pipelined(pool),
    transaction: (work) => inTransaction(pool, work),
    listen: (channel, listener) => listeners.add(channel, listener),
    tell: (channel, payload) => listeners.tell(channel, payload),
    // The directory is locked: there is no other process.
    alone: () => true,
    async close() {
      await typed.disconnect();
      await pool.end();
      await thread.close();
      release();
    },
  };
}

/** What is asked next waits behind these two on the same connection; if they fail, so does it. */
function beginSession(client: pg.ClientBase, listeners: ReturnType<typeof createListeners>): void {
  client.on("notification", ({ channel, payload }) => listeners.tell(channel, payload ?? ""));
  const statements = ["SET TIME ZONE 'UTC'", ...notifyChannels.map((channel) => `LISTEN ${channel}`)];
  client.query(statements.join(";")).catch(() => {});
}
