import { describe, expect, it } from "vitest";
import { engines } from "./engines.ts";
import { decide, identification, somebody } from "./identification.ts";
import { openDatabase, useRegistry } from "./useRegistry.ts";

describe.each(engines)("consents on $name", (engine) => {
  const { registry, clock, where } = useRegistry(engine);
  const { verify, consent } = identification(registry);

  it("nothing of a record is read without consent, and withdrawal takes effect at once", async () => {
    const citizen = somebody({ birthDate: "1985-11-02" });
    const child = somebody({
      householdId: citizen.householdId,
      firstName: "Léo",
      birthDate: "2018-05-05",
      relation: "child",
    });
    const stranger = somebody();
    await registry().citizens.save([citizen, child, stranger]);
    const read = () => registry().citizens.profileFor(citizen.id, "personalisation");
    expect(await read()).toBeUndefined();
    await verify("consent", citizen);
    expect(await read()).toBeUndefined();
    await consent("consent", citizen.id, decide("personalisation", "given"));
    expect(await read()).toEqual({
      citizenId: citizen.id,
      firstName: "Marie",
      age: 38,
      postalCode: "H7N 2A1",
      household: [
        { firstName: "Marie", age: 38, relation: "self" },
        { firstName: "Léo", age: 6, relation: "child" },
      ],
    });
    expect(await registry().citizens.profileFor(citizen.id, "promotion")).toBeUndefined();
    expect(await registry().citizens.profileFor(stranger.id, "personalisation")).toBeUndefined();
    await consent("consent", citizen.id, decide("personalisation", "withdrawn"));
    expect(await read()).toBeUndefined();
    expect(await registry().citizens.consents(citizen.id)).toEqual({ personalisation: "withdrawn" });
    const receipts = await registry().citizens.receipts(citizen.id);
    expect(receipts.map(({ decision }) => decision)).toEqual(["given", "withdrawn"]);
    expect(receipts[0]).toMatchObject({ textVersion: "2024-11", language: "fr", channel: "web", at: clock.now() });
  });

  it("consent is recorded only for the citizen the dialogue is verified as", async () => {
    const [mine, other] = [somebody(), somebody()];
    await registry().citizens.save([mine, other]);
    await verify("mine", mine);
    await expect(consent("mine", other.id, decide("personalisation", "given"))).rejects.toThrow(
      /record_consent refused/,
    );
    await expect(consent("anonymous", mine.id, decide("personalisation", "given"))).rejects.toThrow(
      /record_consent refused/,
    );
    expect(await registry().citizens.consents(other.id)).toEqual({});
  });

  it.skipIf(engine.name === "PGlite")("the database itself hides the rows of whom has not consented", async () => {
    const [willing, unwilling] = [somebody(), somebody()];
    await registry().citizens.save([willing, unwilling]);
    await verify("policy", willing);
    await consent("policy", willing.id, decide("personalisation", "given"));
    const database = await openDatabase(where());
    const seen = (citizen: string, purpose: string) =>
      database.transaction(async (sql) => {
        await sql.query("SELECT set_config('c360.citizen', $1, true), set_config('c360.purpose', $2, true)", [
          citizen,
          purpose,
        ]);
        await sql.query("SET LOCAL ROLE c360_purpose");
        return sql.query("SELECT id FROM citizens UNION ALL SELECT citizen_id FROM addresses");
      });
    expect(await seen(willing.id, "personalisation")).toEqual([{ id: willing.id }, { id: willing.id }]);
    expect(await seen(willing.id, "promotion")).toEqual([]);
    expect(await seen(unwilling.id, "personalisation")).toEqual([]);
    await expect(
      database.transaction(async (sql) => {
        await sql.query("SET LOCAL ROLE c360_purpose");
        return sql.query("SELECT * FROM contact_points");
      }),
    ).rejects.toThrow(/permission denied/);
    await database.close();
  });

  it.skipIf(engine.name === "PGlite")("every reading of a record is in the audit, refused ones too", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    await registry().citizens.profileFor(citizen.id, "proactive");
    const database = await openDatabase(where());
    const rows = await database.query("SELECT actor, action, detail FROM audit WHERE subject = $1", [
      `citizen:${citizen.id}`,
    ]);
    expect(rows).toEqual([{ actor: "assistant", action: "read_profile_refused", detail: "proactive" }]);
    await database.close();
  });
});
