import pg from "pg";

/** Times are stored and read in UTC, whatever the server's own zone. */
const sessionOptions = "-c timezone=UTC";
const poolSize = 10;

export function openPool(databaseUrl: string): pg.Pool {
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
  return pool;
}
