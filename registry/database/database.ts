import type { PrismaClient } from "../../prisma/generated/client.ts";

/** One statement with its parameters. Rows come as the driver reads them: whoever asked parses them. */
export interface Sql {
  query(statement: string, parameters?: readonly unknown[]): Promise<unknown[]>;
  /** Many statements without parameters, as in a migration file. */
  script(statements: string): Promise<void>;
}

/** What the registry needs of PostgreSQL, whichever way it runs. */
export interface Database extends Sql {
  prisma: PrismaClient;
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Calls back on each NOTIFY of the channel; with `undefined` when some may have been missed. Returns how to stop. */
  listen(channel: string, listener: (payload: string | undefined) => void): () => void;
  close(): Promise<void>;
}
