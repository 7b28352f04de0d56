import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServerDatabase } from "../../registry/database/serverDatabase.ts";
import type { Database } from "../../registry/database/database.ts";
import { freshServerDatabase } from "./engines.ts";
import { eventually, openDatabase } from "./useRegistry.ts";

describe.skipIf(!process.env["TEST_DATABASE_URL"])("processes on one PostgreSQL server", () => {
  const opened: Database[] = [];
  let server: Awaited<ReturnType<typeof freshServerDatabase>>;
  const open = async () => {
    const database = await openServerDatabase(server?.url ?? "");
    opened.push(database);
    return database;
  };
  beforeAll(async () => {
    server = await freshServerDatabase();
  });
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await server?.drop();
  });

  it("know whether they are alone: at once when one comes, and when it has left", async () => {
    const first = await open();
    expect(first.alone()).toBe(true);
    const second = await openServerDatabase(server?.url ?? "");
    expect(second.alone()).toBe(false);
    await eventually(() => !first.alone());
    await second.close();
    expect(second.alone()).toBe(false);
    // What makes the first count again without waiting for its half minute.
    await first.query("NOTIFY c360_process");
    await eventually(() => first.alone());
  });

  it("doubt it while the connection that listens is lost, and hear of the gap", async () => {
    const [first] = opened;
    if (!first) throw new Error("opened in the test before");
    let gaps = 0;
    first.listen("c360_transcript", (payload) => payload === undefined && void gaps++);
    await first.query(
      "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND (classid, objid) = (360, 1) AND pid <> pg_backend_pid()",
    );
    await eventually(() => !first.alone());
    await eventually(() => first.alone());
    expect(gaps).toBe(1);
  });
});

describe("the embedded database", () => {
  it("is always alone, and tells its own listeners at once", async () => {
    const database = await openDatabase({});
    const heard: (string | undefined)[] = [];
    database.listen("c360_transcript", (payload) => void heard.push(payload));
    database.tell("c360_transcript", "one");
    database.tell("c360_outbox", "not for them");
    expect(database.alone()).toBe(true);
    expect(heard).toEqual(["one"]);
    await database.close();
  });
});
