import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { openEmbeddedDatabase } from "../../registry/database/embedded/embeddedDatabase.ts";
import { openServerDatabase } from "../../registry/database/serverDatabase.ts";
import type { Database } from "../../registry/database/database.ts";
import { openRegistry, type Registry, type RegistryOptions } from "../../registry/index.ts";
import type { engines } from "./engines.ts";
import { dataKey, movableClock } from "./samples.ts";

/** A registry of its own for a suite, on that engine, with a clock the tests move. */
export function useRegistry(engine: (typeof engines)[number]) {
  const clock = movableClock();
  const opened: Registry[] = [];
  let where: Pick<RegistryOptions, "databaseUrl" | "writesApart"> = {};
  let drop = async () => {};
  const open = async () => {
    const registry = await openRegistry({ ...where, dataKey, now: clock.now });
    opened.push(registry);
    return registry;
  };
  beforeAll(async () => {
    ({ where, drop } = await engine.prepare());
    await open();
  });
  afterAll(async () => {
    await Promise.all(opened.map((registry) => registry.close()));
    await drop();
  });
  return {
    clock,
    where: () => where,
    registry: () => {
      const [registry] = opened;
      if (!registry) throw new Error("the registry is open only while tests run");
      return registry;
    },
    /** Once it resolves, every notice sent before has been heard: a server tells in its own time, but in order. */
    caughtUp: async () => {
      const { databaseUrl } = where;
      const [registry] = opened;
      if (databaseUrl === undefined || !registry) return;
      let heard = false;
      const stop = registry.catalogue.subscribe(() => (heard = true));
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      await client.query("NOTIFY c360_catalogue");
      await client.end();
      await eventually(() => heard);
      stop();
    },
    /** Another process, as far as the database can tell; on a server only. */
    another: open,
  };
}

/** The database without the registry around it, for what no registry shows. */
export const openDatabase = (where: { databaseUrl?: string; dataDir?: string }): Promise<Database> =>
  where.databaseUrl === undefined ? openEmbeddedDatabase(where.dataDir) : openServerDatabase(where.databaseUrl);

/** Waits until it holds, a few seconds at most. */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!holds()) throw new Error("waited 4 s for something that did not happen");
}
