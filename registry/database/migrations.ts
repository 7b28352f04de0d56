import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Database, Sql } from "./database.ts";
import { packageRoot } from "./packageRoot.ts";

/** A committed change of the schema, in Prisma's folder layout. */
export interface Migration {
  name: string;
  script: string;
  checksum: string;
}

const appliedSchema = z.object({
  migration_name: z.string(),
  checksum: z.string(),
  finished_at: z.date().nullable(),
});
type Applied = z.infer<typeof appliedSchema>;

/** The number Prisma itself locks on while migrating: its command and this one exclude each other. */
const prismaLock = 72_707_369;

// Prisma's own table, column for column, so that `prisma migrate deploy` and `status` find what they would have written.
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** The migrations of the package, oldest first. */
export function readMigrations(folder = join(packageRoot(import.meta.dirname), "prisma", "migrations")): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const script = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
    });
}

/**
 * Brings the schema up to date in one transaction, under Prisma's lock. Returns the names of what was applied.
 * Throws a sentence when an applied migration has been changed since, has failed, or is unknown to this version.
 */
export function migrate(database: Database, migrations: Migration[]): Promise<string[]> {
  return database.transaction(async (sql) => {
    await sql.query("SELECT pg_advisory_xact_lock($1)", [prismaLock]);
    await sql.script(migrationsTable);
    const applied = z
      .array(appliedSchema)
      .parse(
        await sql.query(
          `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
        ),
      );
    const pending = pendingOf(migrations, applied);
    for (const migration of pending) await apply(sql, migration);
    return pending.map(({ name }) => name);
  });
}

function pendingOf(migrations: Migration[], applied: Applied[]): Migration[] {
  for (const row of applied) {
    const known = migrations.find(({ name }) => name === row.migration_name);
    if (!known)
      throw new Error(
        `The database has the migration ${row.migration_name}, which this version does not know: start the version that applied it, or a newer one.`,
      );
    if (!row.finished_at)
      throw new Error(
        `The migration ${known.name} failed half-way: repair the database, then mark it with "prisma migrate resolve".`,
      );
    if (!checksumsOf(known).includes(row.checksum))
      throw new Error(
        `The migration ${known.name} was changed after it was applied: put the file back as it was, and make a new migration for the change.`,
      );
  }
  const names = new Set(applied.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !names.has(name));
}

/** Like Prisma, a difference of line endings only is no change. */
const checksumsOf = ({ script, checksum }: Migration) => [
  checksum,
  ...[script.replace(/\r\n/g, "\n"), script.replace(/\r?\n/g, "\r\n")].map((text) =>
    createHash("sha256").update(text).digest("hex"),
  ),
];

async function apply(sql: Sql, { name, script, checksum }: Migration): Promise<void> {
  try {
    await sql.script(script);
  } catch (cause) {
    throw new Error(
      `The migration ${name} could not be applied: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  await sql.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}
