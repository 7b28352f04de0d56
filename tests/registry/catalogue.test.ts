import { describe, expect, it } from "vitest";
import type { Offering } from "../../contracts/offering.ts";
import type { Registry } from "../../registry/index.ts";
import { engines } from "./engines.ts";
import { offeringOf } from "./samples.ts";
import { eventually, openDatabase, useRegistry } from "./useRegistry.ts";

const session = (id: string, amount?: number) => ({
  id,
  startsAt: "2024-11-02T13:00:00Z",
  endsAt: "2024-11-02T14:00:00Z",
  place: { name: "Piscine Pierre-Brunet", neighbourhood: "Vimont" },
  seats: { total: 12, left: 3 },
  ...(amount === undefined ? {} : { price: { amount } }),
});
const offering = (id: string, title: string, source = "a"): Offering =>
  offeringOf({
    id,
    source,
    title: { fr: title },
    sessions: [session("s1", 45.5), session("s2")].map((each) => ({
      ...each,
      weekdays: ["sat"],
      openInterval: false,
      cancelled: false,
    })),
  });

async function all(registry: Registry): Promise<Offering[]> {
  const found: Offering[] = [];
  for await (const each of registry.catalogue.all()) found.push(each);
  return found;
}

describe.each(engines)("catalogue on $name", (engine) => {
  const { registry, where } = useRegistry(engine);
  const save = (source: string, offerings: Offering[], complete?: boolean) =>
    registry().catalogue.save(source, offerings, complete === undefined ? {} : { complete });

  it("adds, changes, leaves alone and removes, and gives back exactly what it was given", async () => {
    const [one, two] = [offering("1", "Natation"), offering("2", "Soccer")];
    expect(await save("a", [one, two])).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0 });
    expect(await save("a", [one, { ...two, title: { fr: "Soccer intérieur" } }])).toEqual({
      added: 0,
      changed: 1,
      unchanged: 1,
      removed: 0,
    });
    expect(await all(registry())).toEqual([one, { ...two, title: { fr: "Soccer intérieur" } }]);
    await save("b", [offering("3", "Yoga", "b")]);
    expect(await save("a", [one], true)).toEqual({ added: 0, changed: 0, unchanged: 1, removed: 1 });
    expect((await all(registry())).map(({ id }) => id)).toEqual(["1", "3"]);
    expect(await registry().catalogue.count()).toBe(2);
  });

  it("the fingerprint follows the contents, whatever the order of keys", async () => {
    const before = await registry().catalogue.fingerprint();
    const one = offering("1", "Natation");
    const { id, kind, source, ...rest } = one;
    await save("a", [{ ...rest, source, kind, id }]);
    expect(await registry().catalogue.fingerprint()).toBe(before);
    await save("a", [offering("1", "Aquaforme")]);
    expect(await registry().catalogue.fingerprint()).not.toBe(before);
    await save("a", [one]);
    expect(await registry().catalogue.fingerprint()).toBe(before);
  });

  it("a failure half-way leaves the catalogue as it was", async () => {
    const before = await all(registry());
    function* broken() {
      for (let i = 0; i < 600; i++) yield offering(`broken-${i}`, "x");
      throw new Error("the file ends in the middle of a row");
    }
    await expect(registry().catalogue.save("a", broken(), { complete: true })).rejects.toThrow(
      "in the middle of a row",
    );
    expect(await all(registry())).toEqual(before);
  });

  it("tells of a change, and not of a save that changed nothing", async () => {
    let told = 0;
    const stop = registry().catalogue.subscribe(() => void told++);
    await save("a", [offering("1", "Nouveau")]);
    await eventually(() => told === 1);
    await save("a", [offering("1", "Nouveau")]);
    await registry().catalogue.saveFacilities([{ id: "f0", name: "Hôtel de ville", lat: 45.56, lon: -73.72 }]);
    await eventually(() => told === 2);
    expect(told).toBe(2);
    stop();
  });

  it("tells which offerings changed when they are few, and reads those alone", async () => {
    const told: (string[] | undefined)[] = [];
    const stop = registry().catalogue.subscribe((ids) => void told.push(ids?.toSorted()));
    await save("few", [offering("few-1", "Un", "few"), offering("few-2", "Deux", "few")], true);
    // A server tells in its own time: what this first save says must have come before the next is made.
    await eventually(() => told.length === 1);
    told.length = 0;
    await save("few", [offering("few-1", "Premier", "few"), offering("few-3", "Trois", "few")], true);
    await eventually(() => told.length === 1);
    const many = Array.from({ length: 40 }, (_, at) => offering(`few-many-${at}`, "x", "few"));
    await save("few", many, true);
    await eventually(() => told.length === 2);
    expect(told).toEqual([["few-1", "few-2", "few-3"], undefined]);
    const read: string[] = [];
    for await (const { id } of registry().catalogue.all({ ids: ["few-many-3", "few-1", "nobody"] })) read.push(id);
    expect(read).toEqual(["few-many-3"]);
    stop();
  });

  it("a dry run counts what would change, changes nothing and tells nobody", async () => {
    const [kept, changed, gone] = ["dry-kept", "dry-changed", "dry-gone"].map((id) => offering(id, "avant", "dry"));
    if (!kept || !changed || !gone) throw new Error("three offerings are needed");
    const [pool, rink] = [
      { id: "dry-pool", name: "Piscine", lat: 45.56, lon: -73.72 },
      { id: "dry-rink", name: "Patinoire", lat: 45.57, lon: -73.7 },
    ];
    await save("dry", [kept, changed, gone]);
    await registry().catalogue.saveFacilities([pool]);
    const stored = async () => [
      await all(registry()),
      await registry().catalogue.facilities(),
      await registry().catalogue.fingerprint(),
    ];
    const before = await stored();
    await new Promise((resolve) => setTimeout(resolve, 100));
    let told = 0;
    const stop = registry().catalogue.subscribe(() => void told++);
    const next = [kept, { ...changed, title: { fr: "après" } }, offering("dry-new", "neuf", "dry")];
    const dry = { dryRun: true };
    expect(await registry().catalogue.save("dry", next, { complete: true, ...dry })).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
      removed: 1,
    });
    const facilities = [{ ...pool, name: "Piscine intérieure" }, rink];
    const facilityCounts = { added: 1, changed: 1, unchanged: 0 };
    expect(await registry().catalogue.saveFacilities(facilities, dry)).toEqual(facilityCounts);
    expect(await stored()).toEqual(before);
    expect(told).toBe(0);
    // What the rehearsal said is what then happens, and what happens is told.
    expect(await save("dry", next, true)).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 1 });
    expect(await registry().catalogue.saveFacilities(facilities, { dryRun: false })).toEqual(facilityCounts);
    await eventually(() => told === 2);
    stop();
  });

  it("the same id twice in one import is the last of the two", async () => {
    await save("twice", [offering("t", "premier", "twice"), offering("t", "dernier", "twice")]);
    expect((await all(registry())).find(({ id }) => id === "t")?.title.fr).toBe("dernier");
  });

  it("three thousand offerings at once, in the order of ids", async () => {
    const many = Array.from({ length: 3_000 }, (_, i) =>
      offering(`many-${i.toString().padStart(5, "0")}`, `Activité ${i}`, "many"),
    );
    expect(await save("many", many, true)).toMatchObject({ added: 3_000 });
    const ids = (await all(registry())).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("many-"))).toEqual(many.map(({ id }) => id));
    expect(ids).toEqual(ids.toSorted());
    expect(await save("many", many, true)).toEqual({ added: 0, changed: 0, unchanged: 3_000, removed: 0 });
  });

  it("keeps facilities, and counts what changed", async () => {
    const pool = {
      id: "f1",
      name: "Piscine Pierre-Brunet",
      address: "1500, rue X",
      neighbourhood: "Vimont",
      lat: 45.6,
      lon: -73.7,
    };
    const arena = { id: "f2", name: "Aréna Cartier", lat: 45.55, lon: -73.7 };
    expect(await registry().catalogue.saveFacilities([pool, arena])).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await registry().catalogue.saveFacilities([pool, { ...arena, phone: "450 978-6888" }])).toEqual({
      added: 0,
      changed: 1,
      unchanged: 1,
    });
    expect((await registry().catalogue.facilities()).filter(({ id }) => ["f1", "f2"].includes(id))).toEqual([
      pool,
      { ...arena, phone: "450 978-6888" },
    ]);
  });

  it.skipIf(engine.name === "PGlite")(
    "sessions stand in a table of their own, with the price of their offering when they have none",
    async () => {
      await save("s", [{ ...offering("with-sessions", "x", "s"), price: { amount: 60 } }]);
      const database = await openDatabase(where());
      const rows = await database.query(
        "SELECT id, price, seats_left, neighbourhood FROM sessions WHERE offering_id = 'with-sessions' ORDER BY id",
      );
      expect(rows).toEqual([
        { id: "s1", price: 45.5, seats_left: 3, neighbourhood: "Vimont" },
        { id: "s2", price: 60, seats_left: 3, neighbourhood: "Vimont" },
      ]);
      await database.close();
    },
  );
});
