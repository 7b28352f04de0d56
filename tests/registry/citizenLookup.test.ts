import { describe, expect, it } from "vitest";
import type { NewCitizen } from "../../contracts/citizen.ts";
import { engines } from "./engines.ts";
import { identification, somebody } from "./identification.ts";
import { messageOf, minutes, say } from "./samples.ts";
import { openDatabase, useRegistry } from "./useRegistry.ts";

const address = (civicNumber: string, street: string, postalCode: string) => ({ civicNumber, street, postalCode });
const people: Record<string, NewCitizen> = {
  marieEve: somebody({
    firstName: "Marie-Ève",
    lastName: "Tremblay",
    birthDate: "1986-02-01",
    address: address("412", "boulevard Cartier Ouest", "H7N 2A1"),
    contacts: [
      { type: "email", value: "marieve.tremblay@exemple.ca" },
      { type: "phone", value: "450 555-0142" },
    ],
  }),
  luc: somebody({
    firstName: "Luc",
    lastName: "de la Durantaye",
    birthDate: "1972-02-01",
    address: address("1256", "rue Edgar", "H7P 3B2"),
    contacts: [{ type: "phone", value: "514-555-0177" }],
  }),
  rania: somebody({
    firstName: "Rania",
    lastName: "El Khoury",
    birthDate: "1991-02-01",
    address: address("33", "montée Saint-François", "H7C 1A1"),
    contacts: [{ type: "email", value: "r_khoury9@exemple.org" }],
  }),
  jean: somebody({
    firstName: "Jean",
    lastName: "St-Pierre",
    birthDate: "1950-02-01",
    address: address("9", "avenue O'Brien", "H7T 1A1"),
    contacts: [],
  }),
};

describe.each(engines)("looking a citizen up on $name", (engine) => {
  const { registry, where, clock, another } = useRegistry(engine);
  const { verify, sentCode } = identification(registry);
  let agents = 0;
  const find = (q: string, actor = `agent-${agents++}`) =>
    registry().citizenLookup.find({ q, reason: "Appel au 311" }, actor);
  async function names(q: string): Promise<string[]> {
    const result = await find(q);
    return result.status === "found" ? result.citizens.map(({ name }) => name) : [result.status];
  }

  it.each([
    ["a whole name, without its accents", "marie eve tremblay", "Marie-Ève Tremblay"],
    ["either order", "TREMBLAY Marie-Ève", "Marie-Ève Tremblay"],
    ["the beginnings of words", "trem mar", "Marie-Ève Tremblay"],
    ["a compound name in one word", "marieeve", "Marie-Ève Tremblay"],
    ["a name without its particles", "durantaye luc", "Luc de la Durantaye"],
    ["a name with its particles", "luc de la durantaye", "Luc de la Durantaye"],
    ["particles the record does not have", "luc des durantaye", "Luc de la Durantaye"],
    ["a particle joined to the name", "elkhoury", "Rania El Khoury"],
    ["Saint for St-", "saint-pierre jean", "Jean St-Pierre"],
    ["St for Saint-", "33 st-françois", "Rania El Khoury"],
    ["a letter too many", "trembllay", "Marie-Ève Tremblay"],
    ["another letter", "durantaie", "Luc de la Durantaye"],
    ["two letters exchanged", "tremlbay", "Marie-Ève Tremblay"],
    ["a name as it is heard", "Tremblé", "Marie-Ève Tremblay"],
    ["a whole number, however written", "(450) 555-0142", "Marie-Ève Tremblay"],
    ["the last seven figures", "555-0177", "Luc de la Durantaye"],
    ["the last four figures", "0177", "Luc de la Durantaye"],
    ["an e-mail", "Marieve.Tremblay@exemple.ca", "Marie-Ève Tremblay"],
    ["the name of an e-mail", "r_khoury9", "Rania El Khoury"],
    ["the name of an e-mail up to its @", "r_khoury9@", "Rania El Khoury"],
    ["a word of an e-mail", "marieve", "Marie-Ève Tremblay"],
    ["a number and a street", "1256 rue edgar", "Luc de la Durantaye"],
    ["a number and part of a street", "412 cartier", "Marie-Ève Tremblay"],
    ["a postal code", "h7p3b2", "Luc de la Durantaye"],
    ["a postal code in two, with a name", "jean H7T 1A1", "Jean St-Pierre"],
    ["a postal area and a name", "luc h7p", "Luc de la Durantaye"],
    ["a name and a year of birth", "rania 1991", "Rania El Khoury"],
    ["a street with an apostrophe", "9 o'brien", "Jean St-Pierre"],
  ])("by %s", async (_, q, name) => {
    await registry().citizens.save(Object.values(people));
    expect(await names(q)).toEqual([name]);
  });

  it("shows the least that tells people apart", async () => {
    expect(await find("luc durantaye")).toEqual({
      status: "found",
      citizens: [{ citizenId: people["luc"]?.id, name: "Luc de la Durantaye", birthYear: 1972, postalArea: "H7P" }],
      more: false,
    });
  });

  it("finds nobody by what nobody has, and takes signs for what they are", async () => {
    for (const q of ["zyxwvuts", "0000", "tremblay luc", "luc:*&!xyz", "h7z 9z9"])
      expect([q, await names(q)]).toEqual([q, []]);
    expect(await names("' | 'tremblay")).toEqual(["Marie-Ève Tremblay"]);
    for (const q of ["é", "!!", "\\'", "a b"]) expect([q, await names(q)]).toEqual([q, ["vague"]]);
  });

  it("gives twenty at most and says that there are more, whole words before beginnings", async () => {
    const many = Array.from({ length: 25 }, (_, n) =>
      somebody({ firstName: "Zénaïde", lastName: n < 24 ? "Quirion" : "Quiri" }),
    );
    await registry().citizens.save(many);
    const result = await find("zenaide quiri");
    if (result.status !== "found") throw new Error(result.status);
    expect(result.citizens).toHaveLength(20);
    expect(result.more).toBe(true);
    expect(result.citizens[0]?.name).toBe("Zénaïde Quiri");
  });

  it("follows an import that changes the name, and forgets whoever is erased", async () => {
    const someone = somebody({ firstName: "Ondine", lastName: "Avant" });
    await registry().citizens.save([someone]);
    await registry().citizens.save([
      { ...someone, lastName: "Maintenant", contacts: [{ type: "phone", value: "438-555-0188" }] },
    ]);
    expect(await names("ondine avant")).toEqual([]);
    expect(await names("ondine maintenant")).toEqual(["Ondine Maintenant"]);
    expect(await names(someone.id)).toEqual([]);
    expect(await names("438 555 0188")).toEqual(["Ondine Maintenant"]);
    await registry().citizens.erase(someone.id, "desk");
    expect(await names("ondine maintenant")).toEqual([]);
    expect(await names("438 555 0188")).toEqual([]);
  });

  it("follows a contact that its person corrected", async () => {
    const someone = somebody({ firstName: "Corrigée" });
    await registry().citizens.save([someone]);
    await verify("lookup-correction", someone);
    const value = "nouvelle.adresse@exemple.ca";
    const message = messageOf({ address: "lookup-correction" });
    const { open } = await say(registry(), message, {
      effects: [{ kind: "send_code", contact: { type: "email", value }, forCitizen: someone.id }],
    });
    await registry().citizens.checkCode(open.dialogueId, (await sentCode()) ?? "");
    await say(registry(), messageOf({ address: "lookup-correction" }), {
      effects: [{ kind: "correct_record", citizenId: someone.id, field: "email", old: "", new: value }],
    });
    expect(await names("nouvelle.adresse")).toEqual(["Corrigée Gagnon"]);
    expect(await names(`${someone.id}@exemple.ca`)).toEqual([]);
  });

  it("refuses a burst of one agent and lets others look, until a minute has gone by", async () => {
    for (let look = 0; look < 30; look++) expect((await find("luc", "hasty")).status).toBe("found");
    expect(await find("luc", "hasty")).toEqual({ status: "too_many" });
    expect((await find("luc", "patient")).status).toBe("found");
    clock.advance(minutes(1) + 1);
    expect((await find("luc", "hasty")).status).toBe("found");
  });

  it.skipIf(engine.name === "PGlite")("is audited with its reason and with who was shown", async () => {
    await find("luc durantaye", "audited");
    const database = await openDatabase(where());
    const rows = await database.query("SELECT action, subject, detail FROM audit WHERE actor = 'audited'");
    expect(rows).toEqual([
      { action: "look_up_citizen", subject: "citizens", detail: `Appel au 311 → ${people["luc"]?.id}` },
    ]);
    await database.close();
  });

  it.skipIf(engine.name === "PGlite")(
    "keeps no part of a contact in clear, and fills in who was there before it",
    async () => {
      const database = await openDatabase(where());
      const statement = "SELECT found_by::text AS keys FROM citizen_lookup WHERE citizen_id = $1";
      const keys = JSON.stringify(await database.query(statement, [people["marieEve"]?.id]));
      expect(keys).not.toMatch(/0142|marieve|exemple/);
      await database.query("DELETE FROM citizen_lookup");
      await database.close();
      expect(await names("tremblay")).toEqual([]);
      await another();
      expect(await names("0142 tremblay")).toEqual(["Marie-Ève Tremblay"]);
    },
  );
});
