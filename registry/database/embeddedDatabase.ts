import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { PrismaClient } from "../../prisma/generated/client.ts";
import type { Database, Sql } from "./database.ts";
import { lockDirectory } from "./directoryLock.ts";
import { createListeners, notifyChannels } from "./listeners.ts";

/**
 * PostgreSQL in this process: files under `dataDir`, or in memory without it. One process at a time may open a directory.
 * A transaction's data is written to the files before it is acknowledged, so killing the process loses nothing; the files
 * are not forced to the disk, so losing the machine's power may. A server is for those who need that too.
 */
export async function openEmbeddedDatabase(dataDir: string | undefined): Promise<Database> {
  const release = dataDir === undefined ? () => {} : lockDirectory(dataDir);
  try {
    const pglite = await openPGlite(dataDir);
    return await embeddedDatabase(pglite, release);
  } catch (cause) {
    release();
    throw cause;
  }
}

// PGlite reserves PostgreSQL's 128 MB of shared buffers for its single connection, and touches all of it. The operating
// system's cache serves a city's catalogue as well: 315 MB resident after opening become 150.
const settings = { postgresqlconf: ["shared_buffers=16MB"] };

async function openPGlite(dataDir: string | undefined): Promise<PGlite> {
  if (dataDir === undefined) return PGlite.create(settings);
  mkdirSync(join(dataDir, "pglite"), { recursive: true });
  return PGlite.create(join(dataDir, "pglite"), settings);
}

async function embeddedDatabase(pglite: PGlite, release: () => void): Promise<Database> {
  await pglite.exec("SET TIME ZONE 'UTC'");
  const listeners = createListeners();
  for (const channel of notifyChannels) await pglite.listen(channel, (payload) => listeners.tell(channel, payload));
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(pglite) });
  return {
    prisma,
    ...sqlOn(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(sqlOn(transaction))),
    listen: (channel, listener) => listeners.add(channel, listener),
    async close() {
      await prisma.$disconnect();
      await pglite.close();
      release();
    },
  };
}

function sqlOn(client: PGlite | Transaction): Sql {
  return {
    query: async (statement, parameters = []) => (await client.query(statement, [...parameters])).rows,
    script: async (statements) => void (await client.exec(statements)),
  };
}
