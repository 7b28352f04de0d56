import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Database } from "../../registry/database/database.ts";
import { openRegistry } from "../../registry/index.ts";
import { createVault } from "../../registry/sealing/vault.ts";
import { freshServerDatabase } from "./engines.ts";
import { citizenOf, dataKey, messageOf, replyOf, say } from "./samples.ts";
import { openDatabase } from "./useRegistry.ts";

describe("a sealed value", () => {
  const vault = createVault(dataKey);

  it("opens as it was, and never looks the same twice", () => {
    const value = { text: "été 🏊", list: [1, null] };
    expect(vault.open("inbox.body", vault.seal("inbox.body", value))).toEqual(value);
    expect(vault.seal("inbox.body", value)).not.toEqual(vault.seal("inbox.body", value));
  });

  it("does not open in another column, with another key, or changed anywhere", () => {
    const sealed = vault.seal("inbox.body", "secret");
    expect(() => vault.open("outbox.body", sealed)).toThrow(/outbox.body does not open/);
    expect(() => createVault(Buffer.alloc(32, 8)).open("inbox.body", sealed)).toThrow(/DATA_KEY/);
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => vault.open("inbox.body", changed)).toThrow(/inbox.body/);
    }
    expect(() => vault.open("inbox.body", sealed.subarray(0, 20))).toThrow(/inbox.body does not open/);
  });

  it("wants a key of 32 bytes", () => {
    expect(() => createVault(Buffer.alloc(16))).toThrow("DATA_KEY must be 32 bytes long; it is 16.");
  });
});

/** Every table, every row, as text; bytes that are plain text appear as such too. */
async function everything(database: Database): Promise<string> {
  const tables = z
    .array(z.object({ table_name: z.string() }))
    .parse(
      await database.query(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
      ),
    );
  const parts: string[] = [];
  for (const { table_name } of tables) {
    const rows = z
      .array(z.object({ row: z.string() }))
      .parse(await database.query(`SELECT t::text AS row FROM "${table_name}" t`));
    parts.push(...rows.map(({ row }) => `${table_name}: ${row}`));
  }
  return parts.join("\n");
}

/** Every file of a closed data directory, its log of writes included. */
function bytesOf(dataDir: string): Buffer[] {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  // Proof that the search can find: what is kept in the clear is there.
  expect(bytes.some((file) => file.includes("pothole"))).toBe(true);
  return bytes;
}

describe.each([
  {
    name: "PGlite files",
    prepare: async () => {
      const dataDir = mkdtempSync(join(tmpdir(), "c360-sealing-"));
      const files = () => bytesOf(dataDir);
      return { where: { dataDir }, files, drop: async () => rmSync(dataDir, { recursive: true }) };
    },
  },
  ...(process.env["TEST_DATABASE_URL"]
    ? [
        {
          name: "PostgreSQL server",
          prepare: async () => {
            const database = await freshServerDatabase();
            return { where: { databaseUrl: database?.url ?? "" }, files: () => [], drop: async () => database?.drop() };
          },
        },
      ]
    : []),
])("at rest in $name", ({ prepare }) => {
  it("no table shows what was said, to whom, or a contact point", async () => {
    const { where, files, drop } = await prepare();
    const registry = await openRegistry({ ...where, dataKey, now: () => new Date() });
    await registry.citizens.save([citizenOf({ contacts: [{ type: "email", value: "secretcontact@exemple.ca" }] })]);
    await say(
      registry,
      messageOf({
        channel: "sms",
        address: "+14505550123",
        text: "je m'appelle Secretname Tremblay, 514 555 0199",
        value: { hidden: "secretvalue" },
      }),
      {
        replies: [replyOf("secretreply")],
        entities: { street: ["secretstreet"] },
        cause: "secretcause",
        effects: [
          {
            kind: "create_request",
            requestType: "pothole",
            summary: "secretsummary",
            fields: { street: "secretfield" },
          },
          {
            kind: "save_proposals",
            proposals: [
              {
                offeringId: "o1",
                title: "Natation",
                reasons: ["secretreason"],
                factors: [{ field: "age", value: "secretfactor" }],
              },
            ],
          },
          { kind: "send_code", contact: { type: "email", value: "secretcontact@exemple.ca" } },
          { kind: "hand_off", reason: "rappeler au 514 555-0199" },
        ],
      },
      { slots: "secretstate" },
    );
    await registry.close();
    const database = await openDatabase(where);
    const dump = await everything(database);
    await database.close();
    const bytes = files();
    await drop();
    expect(dump).toContain("requests: (LAV-");
    for (const secret of ["secret", "14505550123", "5550199", "555 0199", "555-0199", "Tremblay"]) {
      expect(bytes.filter((file) => file.includes(secret))).toEqual([]);
      expect(dump.toLowerCase()).not.toContain(secret.toLowerCase());
      expect(dump).not.toContain(Buffer.from(secret).toString("hex"));
    }
  }, 120_000);
});
