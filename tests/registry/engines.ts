import { randomBytes } from "node:crypto";
import pg from "pg";
import type { RegistryOptions } from "../../registry/index.ts";

const serverUrl = process.env["TEST_DATABASE_URL"];

/** A database of its own on the test server; undefined without TEST_DATABASE_URL. */
export async function freshServerDatabase(): Promise<{ url: string; drop: () => Promise<void> } | undefined> {
  if (!serverUrl) return undefined;
  const name = `c360_test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

interface Engine {
  name: string;
  prepare(): Promise<{ where: Pick<RegistryOptions, "databaseUrl" | "writesApart">; drop: () => Promise<void> }>;
}

const embedded: Engine = { name: "PGlite", prepare: async () => ({ where: {}, drop: async () => {} }) };
const server: Engine = {
  name: "PostgreSQL server",
  async prepare() {
    const database = await freshServerDatabase();
    if (!database) throw new Error("TEST_DATABASE_URL is not set");
    return { where: { databaseUrl: database.url }, drop: database.drop };
  },
};

/** Every suite runs on each of these: PGlite always, a server when TEST_DATABASE_URL names one. */
export const engines: Engine[] = serverUrl ? [embedded, server] : [embedded];

const writtenApart: Engine = {
  name: "PostgreSQL server, turns written on a thread",
  async prepare() {
    const { where, drop } = await server.prepare();
    return { where: { ...where, writesApart: true }, drop };
  },
};

/** For what concerns the writing of turns: on a server a thread may do it. */
export const turnEngines: Engine[] = serverUrl ? [...engines, writtenApart] : engines;
