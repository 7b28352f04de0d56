import type { PrismaClient } from "../../prisma/generated/client.ts";
import type { NotifyChannel } from "./listeners.ts";

/** One statement with its parameters. Rows come as the driver reads them: whoever asked parses them. */
export interface Sql {
  query(statement: string, parameters?: readonly unknown[]): Promise<unknown[]>;
  /** Many statements without parameters, as in a migration file. */
  script(statements: string): Promise<void>;
}

/** What the registry needs of PostgreSQL, whichever way it runs. */
export interface Database extends Sql {
  /** For what staff and files of persons ask. Loaded at the first call (typedClient.ts). */
  prisma(): Promise<PrismaClient>;
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Calls back on each NOTIFY of the channel; with `undefined` when some may have been missed. Returns how to stop. */
  listen(channel: NotifyChannel, listener: (payload: string | undefined) => void): () => void;
  /** Calls back the listeners of this process at once, as a NOTIFY would those of all. */
  tell(channel: NotifyChannel, payload: string): void;
  /** Whether no other process is on this database: then nobody else needs a NOTIFY. False when in doubt. */
  alone(): boolean;
  close(): Promise<void>;
}
