import { describe, expect, it } from "vitest";
import type { VouchedStaff } from "../../contracts/staff.ts";
import { engines } from "./engines.ts";
import { minutes } from "./samples.ts";
import { openDatabase, useRegistry } from "./useRegistry.ts";

describe.each(engines)("who is signed in, on $name", (engine) => {
  const { registry, clock, where, another } = useRegistry(engine);
  const account = async (username: string) => {
    await registry().staff.save([{ username, displayName: `De ${username}`, role: "agent", passwordHash: "hash" }]);
    return username;
  };
  const opened = async (username: string) => registry().sessions.open(await account(username));

  it("is known by an id that is new each time, with the role the account has now", async () => {
    const [first, second] = [await opened("role"), await opened("role")];
    expect(first.id).not.toBe(second.id);
    expect(first.id).toMatch(/^[\w-]{43}$/);
    expect(await registry().sessions.find(first.id)).toMatchObject({ username: "role", role: "agent" });
    await registry().staff.save([{ username: "role", displayName: "R", role: "manager", passwordHash: "hash" }]);
    expect(await registry().sessions.find(first.id)).toMatchObject({ role: "manager" });
    expect(await registry().sessions.find("somebody-else")).toBeUndefined();
  });

  it("is nobody once signed out, and the other sessions go on", async () => {
    const [here, there] = [await opened("out"), await opened("out")];
    expect(await registry().sessions.end(here.id)).toEqual({});
    expect(await registry().sessions.find(here.id)).toBeUndefined();
    expect(await registry().sessions.find(there.id)).toBeDefined();
    expect(await registry().sessions.end(here.id)).toEqual({});
  });

  it("stays while at work, ends after half an hour without a request and after eight hours in any case", async () => {
    const { id } = await opened("idle");
    for (let request = 0; request < 16; request++) {
      clock.advance(minutes(29));
      expect(await registry().sessions.find(id)).toBeDefined();
    }
    clock.advance(minutes(16) + 1);
    expect(await registry().sessions.find(id)).toBeUndefined();
    const idle = await opened("idle");
    clock.advance(minutes(15));
    await registry().sessions.find(idle.id, false);
    clock.advance(minutes(15) + 1);
    expect(await registry().sessions.find(idle.id)).toBeUndefined();
  });

  it("is nobody anywhere once the account is disabled, and comes back by signing in again", async () => {
    const [here, there] = [await opened("disabled"), await opened("disabled")];
    expect(await registry().staff.disable("disabled", true, "admin")).toBe(true);
    for (const { id } of [here, there]) expect(await registry().sessions.find(id)).toBeUndefined();
    expect(await registry().staff.find("disabled")).toMatchObject({ disabled: true });
    await registry().staff.disable("disabled", false, "admin");
    for (const { id } of [here, there]) expect(await registry().sessions.find(id)).toBeUndefined();
    expect((await registry().sessions.open("disabled")).session.username).toBe("disabled");
    expect(await registry().staff.disable("nobody", true, "admin")).toBe(false);
  });

  it("may try ten times in a quarter of an hour under one name, however it is written, and others go on", async () => {
    const tries = await Promise.all(
      Array.from({ length: 25 }, (_, n) => registry().sessions.maySignIn(n % 2 ? "Verrou" : "verrou")),
    );
    expect(tries.filter(Boolean)).toHaveLength(10);
    expect(await registry().sessions.maySignIn("libre")).toBe(true);
    clock.advance(minutes(15) + 1);
    expect(await registry().sessions.maySignIn("verrou")).toBe(true);
  });

  it("begins anew after a right password", async () => {
    await account("reussi");
    for (let round = 0; round < 3; round++) {
      for (let failure = 0; failure < 9; failure++) await registry().sessions.maySignIn("reussi");
      expect(await registry().sessions.maySignIn("reussi")).toBe(true);
      await registry().sessions.open("reussi");
    }
  });

  it("is an account of the provider's, which no password opens and no other subject takes", async () => {
    const vouched: VouchedStaff = { subject: "iss|1", username: "vouched", displayName: "V", role: "agent" };
    expect(await registry().staff.vouch(vouched)).toBe("vouched");
    expect(await registry().staff.vouch({ ...vouched, username: "renamed", role: "manager" })).toBe("vouched");
    expect(await registry().staff.find("vouched")).toMatchObject({ role: "manager", passwordHash: "none" });
    expect(await registry().staff.vouch({ ...vouched, subject: "iss|2" })).toBeUndefined();
    await account("local");
    expect(await registry().staff.vouch({ ...vouched, subject: "iss|3", username: "local" })).toBeUndefined();
    await registry().staff.disable("vouched", true, "admin");
    expect(await registry().staff.vouch(vouched)).toBeUndefined();
  });

  it("gives back what signing out at the provider needs, once", async () => {
    const { id } = await registry().sessions.open(await account("token"), "id-token");
    expect(await registry().sessions.end(id)).toEqual({ idToken: "id-token" });
    expect(await registry().sessions.end(id)).toEqual({});
  });

  it.skipIf(engine.name === "PGlite")(
    "is the same in every process, and a reader of the database cannot be them",
    async () => {
      const other = await another();
      const { id } = await registry().sessions.open(await account("lecteur"), "secret-token");
      expect(await other.sessions.find(id)).toMatchObject({ username: "lecteur" });
      for (let failure = 0; failure < 5; failure++) {
        await registry().sessions.maySignIn("partage");
        await other.sessions.maySignIn("partage");
      }
      expect(await registry().sessions.maySignIn("partage")).toBe(false);
      const database = await openDatabase(where());
      const kept = JSON.stringify([
        await database.query("SELECT id_key::text, id_token::text FROM staff_sessions WHERE username = 'lecteur'"),
        await database.query("SELECT name_key::text FROM sign_in_attempts"),
      ]);
      expect(kept).not.toContain(id);
      expect(kept).not.toContain(Buffer.from("secret-token").toString("hex"));
      expect(kept).not.toContain(Buffer.from("partage").toString("hex"));
      await database.close();
    },
  );
});
