import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Database } from "../../registry/database/database.ts";
import { migrate, readMigrations, type Migration } from "../../registry/database/migrations.ts";
import { packageRoot } from "../../registry/database/packageRoot.ts";
import { engines, freshServerDatabase } from "./engines.ts";
import { openDatabase } from "./useRegistry.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "prisma", "migrations");
const columnSchema = z.object({ table: z.string(), column: z.string(), type: z.string(), nullable: z.boolean() });
const columnsStatement = `SELECT table_name AS table, column_name AS column, format('%s%s', data_type, '(' || character_maximum_length || ')') AS type,
  is_nullable = 'YES' AS nullable FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, ordinal_position`;

describe("the committed migrations", () => {
  it("are in Prisma's layout, with its lock file", () => {
    expect(readMigrations().map(({ name }) => name)).toEqual(
      readdirSync(folder)
        .filter((name) => name !== "migration_lock.toml")
        .sort(),
    );
    for (const { name } of readMigrations()) expect(name).toMatch(/^\d{14}_[a-z_]+$/);
    expect(readFileSync(join(folder, "migration_lock.toml"), "utf8")).toContain('provider = "postgresql"');
  });

  it("are found from any depth of the package, built or not", () => {
    expect(packageRoot(join(root, "registry", "database"))).toBe(root);
    const copy = mkdtempSync(join(tmpdir(), "c360-package-"));
    mkdirSync(join(copy, "dist", "registry", "database"), { recursive: true });
    writeFileSync(join(copy, "package.json"), "{}");
    expect(packageRoot(join(copy, "dist", "registry", "database"))).toBe(copy);
    rmSync(copy, { recursive: true });
  });
});

describe.each(engines)("migrating on $name", (engine) => {
  let database: Database;
  let drop: () => Promise<void>;
  let appliedFirst: string[] = [];
  const extra: Migration = {
    name: "29991231000000_extra",
    script: "CREATE TABLE extra (id integer)",
    checksum: "c".repeat(64),
  };
  const applied = () => database.query(`SELECT * FROM "_prisma_migrations" ORDER BY started_at`);

  beforeAll(async () => {
    const prepared = await engine.prepare();
    drop = prepared.drop;
    database = await openDatabase(prepared.where);
    appliedFirst = await migrate(database, readMigrations());
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  it("keeps Prisma's own table: its columns, and the sha256 of each file", async () => {
    const columns = z.array(columnSchema).parse(await database.query(columnsStatement));
    expect(
      columns
        .filter(({ table }) => table === "_prisma_migrations")
        .map(({ column, type, nullable }) => `${column} ${type}${nullable ? "" : " not null"}`),
    ).toEqual([
      "id character varying(36) not null",
      "checksum character varying(64) not null",
      "finished_at timestamp with time zone",
      "migration_name character varying(255) not null",
      "logs text",
      "rolled_back_at timestamp with time zone",
      "started_at timestamp with time zone not null",
      "applied_steps_count integer not null",
    ]);
    expect(await applied()).toMatchObject(
      readMigrations().map(({ name }) => ({
        migration_name: name,
        checksum: createHash("sha256")
          .update(readFileSync(join(folder, name, "migration.sql")))
          .digest("hex"),
        applied_steps_count: 1,
        rolled_back_at: null,
        logs: null,
        finished_at: expect.any(Date),
      })),
    );
  });

  it("applied to an empty database, are all applied; applied again, do nothing", async () => {
    expect(appliedFirst).toEqual(readMigrations().map(({ name }) => name));
    expect(await migrate(database, readMigrations())).toEqual([]);
    expect(await applied()).toHaveLength(readMigrations().length);
  });

  it("refuses a migration changed after it was applied, but not other line endings", async () => {
    const windows = readMigrations().map((each) => ({
      ...each,
      script: each.script.replace(/\n/g, "\r\n"),
      checksum: "0".repeat(64),
    }));
    expect(await migrate(database, windows)).toEqual([]);
    const [first, ...rest] = readMigrations();
    if (!first) throw new Error("no migration");
    const changed = { ...first, script: `${first.script} `, checksum: "0".repeat(64) };
    await expect(migrate(database, [changed, ...rest])).rejects.toThrow(
      `The migration ${first.name} was changed after it was applied`,
    );
  });

  it("a migration that fails leaves nothing behind", async () => {
    const broken = { ...extra, script: "CREATE TABLE half (id integer); SELECT nonsense()" };
    await expect(migrate(database, [...readMigrations(), broken])).rejects.toThrow(
      /29991231000000_extra could not be applied: .*nonsense/,
    );
    expect(await database.query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    expect(await applied()).toHaveLength(readMigrations().length);
  });

  it("refuses a database that a newer version has migrated, or that Prisma left half-way", async () => {
    await migrate(database, [...readMigrations(), extra]);
    await expect(migrate(database, readMigrations())).rejects.toThrow("which this version does not know");
    await database.query(`UPDATE "_prisma_migrations" SET finished_at = NULL WHERE migration_name = $1`, [extra.name]);
    await expect(migrate(database, [...readMigrations(), extra])).rejects.toThrow("failed half-way");
    await database.query(`UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE migration_name = $1`, [
      extra.name,
    ]);
    expect(await migrate(database, readMigrations())).toEqual([]);
    await database.script("DROP TABLE extra");
  });

  it("makes the tables and columns that the Prisma schema names, and no others", async () => {
    const schema = readFileSync(join(root, "prisma", "schema.prisma"), "utf8");
    const inSql = z
      .array(columnSchema)
      .parse(await database.query(columnsStatement))
      .filter(({ table }) => !table.startsWith("_prisma"));
    const signature = (table: string, column: string, nullable: boolean) => `${table}.${column}${nullable ? "?" : ""}`;
    expect(inSql.map(({ table, column, nullable }) => signature(table, column, nullable)).sort()).toEqual(
      columnsOf(schema)
        .map((each) => signature(...each))
        .sort(),
    );
  });

  it("makes tables that every model of the typed client reads", async () => {
    const prisma = await database.prisma();
    const readers = [
      () => prisma.household.findFirst(),
      () => prisma.citizen.findFirst(),
      () => prisma.address.findFirst(),
      () => prisma.contactPoint.findFirst(),
      () => prisma.sourceRecord.findFirst(),
      () => prisma.consentReceipt.findFirst(),
      () => prisma.consent.findFirst(),
      () => prisma.dialogue.findFirst(),
      () => prisma.conversation.findFirst(),
      () => prisma.turn.findFirst(),
      () => prisma.inboxEntry.findFirst(),
      () => prisma.outboxEntry.findFirst(),
      () => prisma.interaction.findFirst(),
      () => prisma.proposal.findFirst(),
      () => prisma.requestCounter.findFirst(),
      () => prisma.request.findFirst(),
      () => prisma.requestStep.findFirst(),
      () => prisma.correction.findFirst(),
      () => prisma.registration.findFirst(),
      () => prisma.oneTimeCode.findFirst(),
      () => prisma.offering.findFirst(),
      () => prisma.session.findFirst(),
      () => prisma.enrichment.findFirst(),
      () => prisma.enrichmentEvent.findFirst(),
      () => prisma.duplicate.findFirst(),
      () => prisma.facility.findFirst(),
      () => prisma.staffAccount.findFirst(),
      () => prisma.auditEntry.findFirst(),
      () => prisma.fileRemoval.findFirst(),
      () => prisma.arrival.findFirst(),
      () => prisma.stoppedAddress.findFirst(),
      () => prisma.deliveryReport.findFirst(),
      () => prisma.bouncedAddress.findFirst(),
      () => prisma.mailThread.findFirst(),
      () => prisma.mail.findFirst(),
      () => prisma.campaign.findFirst(),
      () => prisma.campaignLink.findFirst(),
      () => prisma.campaignSend.findFirst(),
      () => prisma.chosenTopic.findFirst(),
      () => prisma.conversationReference.findFirst(),
      () => prisma.assistantSwitch.findFirst(),
      () => prisma.deskAnswer.findFirst(),
      () => prisma.call.findFirst(),
      () => prisma.callUtterance.findFirst(),
      () => prisma.callAct.findFirst(),
      () => prisma.assistFeedback.findFirst(),
      () => prisma.wrapUp.findFirst(),
      () => prisma.handover.findFirst(),
      () => prisma.handoverEvent.findFirst(),
      () => prisma.agentPresence.findFirst(),
      () => prisma.citizenLookup.findFirst(),
      () => prisma.staffSession.findFirst(),
      () => prisma.signInAttempt.findFirst(),
    ];
    for (const read of readers) expect(await read()).toBeNull();
    expect(readers).toHaveLength(
      readFileSync(join(root, "prisma", "schema.prisma"), "utf8").match(/^model /gm)?.length ?? 0,
    );
  });
});

/** Table, column and whether it may be null, as the schema names them; relations have no column. */
function columnsOf(schema: string): [string, string, boolean][] {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(models.map(([, name]) => name));
  return models.flatMap(([, , body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
    return [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\]|\?)?(.*)$/gm)]
      .filter(([, , type = ""]) => !names.has(type))
      .map(([, field = "", , mark, rest = ""]): [string, string, boolean] => [
        table,
        /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field,
        mark === "?",
      ]);
  });
}

describe.skipIf(!process.env["TEST_DATABASE_URL"])("two processes starting at once on a server", () => {
  it("migrate it once, and both start", async () => {
    const database = await freshServerDatabase();
    const starts = await Promise.all([
      startProcess(database?.url ?? ""),
      startProcess(database?.url ?? ""),
      startProcess(database?.url ?? ""),
    ]);
    expect(starts).toEqual([0, 0, 0]);
    const opened = await openDatabase({ databaseUrl: database?.url ?? "" });
    expect(await opened.query(`SELECT migration_name FROM "_prisma_migrations"`)).toHaveLength(readMigrations().length);
    await opened.close();
    await database?.drop();
  }, 120_000);
});

function startProcess(databaseUrl: string): Promise<number | null> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "openAndClose.ts")], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise((resolve) => void child.on("exit", resolve));
}
