import type pg from "pg";
import { z } from "zod";

/** The lock that every process holds, shared, while it listens: (class, object) of PostgreSQL's advisory locks. */
const PRESENCE = "360, 1";
const COUNT = `SELECT count(*)::integer AS processes FROM pg_locks WHERE locktype = 'advisory' AND (classid, objid) = (${PRESENCE})
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
const counted = z.tuple([z.object({ processes: z.number() })]);
/** Who comes is heard at once; who left, within this time. */
const RECOUNT_MS = 30_000;

export interface Neighbours {
  /** No other process listens to this database. False until that is known. */
  none(): boolean;
  stop(): void;
}

/** Says on the listening connection that this process is there, and keeps count of the others. */
export async function watchNeighbours(client: pg.Client): Promise<Neighbours> {
  let none = false;
  const count = async () => {
    none = false;
    const { rows } = await client.query<object>(COUNT);
    none = counted.parse(rows)[0].processes === 1;
  };
  // A connection that breaks is somebody else's to mend: until then, others may be there.
  const recount = () => void count().catch(() => (none = false));
  client.on("notification", ({ channel }) => channel === "c360_process" && recount());
  await client.query("LISTEN c360_process");
  await client.query(`SELECT pg_advisory_lock_shared(${PRESENCE})`);
  await client.query("NOTIFY c360_process");
  await count();
  const timer = setInterval(recount, RECOUNT_MS).unref();
  return {
    none: () => none,
    stop() {
      clearInterval(timer);
      none = false;
    },
  };
}
