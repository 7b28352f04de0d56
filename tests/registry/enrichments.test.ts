import { describe, expect, it } from "vitest";
import type { CatalogueEntry, Enrichment } from "../../contracts/enrichment.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { Registry } from "../../registry/index.ts";
import { engines } from "./engines.ts";
import { offeringOf } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

const common = { words: "6-12 ans", part: "title", start: 7, rule: "age-range", score: 0.98 } as const;
const ages: Enrichment = { ...common, id: 'ages={"min":6,"max":12}', field: "ages", value: { min: 6, max: 12 } };
const child: Enrichment = { ...common, id: "audiences=child", field: "audiences", value: "child" };
const free: Enrichment = {
  ...common,
  id: 'price={"amount":0}',
  field: "price",
  value: { amount: 0 },
  words: "gratuit",
};
const read = [ages, child, free];

const soccer = (more: Partial<Offering> = {}) =>
  offeringOf({ id: "soccer", source: "a", title: { fr: "Soccer 6-12 ans" }, ...more });

describe.each(engines)("enrichments on $name", (engine) => {
  const { registry } = useRegistry(engine);
  const save = (offering: Offering, found: readonly Enrichment[] = read) =>
    registry().catalogue.save("a", [offering], { enrich: () => [...found] });
  const shown = async () => (await entry(registry())).offering;
  const refuse = (enrichmentId: string, action: "refused" | "restored" = "refused") =>
    registry().catalogue.decide({ offeringId: "soccer", enrichmentId, action, actor: "gestion" });

  it("are joined to what the source says, and kept apart from it", async () => {
    expect(await save(soccer())).toMatchObject({ added: 1 });
    const { offering, source, enrichments } = await entry(registry());
    expect(offering).toMatchObject({ ageMin: 6, ageMax: 12, audiences: ["child"], price: { amount: 0 } });
    expect(offering.evidence[0]).toMatchObject({ field: "ages", words: "6-12 ans", by: "text", score: 0.98 });
    expect(source).toEqual(soccer());
    expect(enrichments).toEqual(read.map((one) => ({ ...one, standing: "applied" })));
    expect(await save(soccer())).toEqual({ added: 0, changed: 0, unchanged: 1, removed: 0 });
  });

  it("leave the catalogue when a person refuses them, and an import does not bring them back", async () => {
    const before = await shown();
    expect(await refuse(ages.id)).toBe(true);
    expect(await shown()).not.toHaveProperty("ageMin");
    expect(await shown()).toMatchObject({ audiences: ["child"] });
    expect(await save(soccer())).toMatchObject({ unchanged: 1 });
    expect(await save(soccer({ keywords: ["ballon"] }))).toMatchObject({ changed: 1 });
    expect(await shown()).not.toHaveProperty("ageMin");
    await save(soccer());
    expect(await refuse(ages.id)).toBe(false);
    expect(await refuse(ages.id, "restored")).toBe(true);
    expect(await shown()).toEqual(before);
  });

  it("give back exactly what the source said when all are refused, and exactly what was there when all come back", async () => {
    const [before, fingerprint] = [await shown(), await registry().catalogue.fingerprint()];
    for (const { id } of read) await refuse(id);
    expect(await shown()).toEqual(soccer());
    expect(await registry().catalogue.fingerprint()).not.toBe(fingerprint);
    for (const { id } of read.toReversed()) await refuse(id, "restored");
    expect(await shown()).toEqual(before);
    expect(await registry().catalogue.fingerprint()).toBe(fingerprint);
  });

  it("never win over the source: the conflict is kept to be shown", async () => {
    await save(soccer({ ageMin: 8, ageMax: 12 }));
    const { offering, enrichments } = await entry(registry());
    expect(offering).toMatchObject({ ageMin: 8, ageMax: 12, audiences: ["child"] });
    expect(enrichments.map(({ field, standing }) => [field, standing])).toEqual([
      ["ages", "conflict"],
      ["audiences", "applied"],
      ["price", "applied"],
    ]);
    await save(soccer({ ageMin: 6, ageMax: 12 }));
    expect((await entry(registry())).enrichments[0]?.standing).toBe("known");
  });

  it("keep their history: read, refused, restored by whom, withdrawn when the text no longer says it", async () => {
    await refuse(free.id);
    await save(soccer({ title: { fr: "Soccer" } }), []);
    const events = await registry().catalogue.enrichmentEvents("soccer");
    const of = (id: string) =>
      events.filter(({ enrichmentId }) => enrichmentId === id).map(({ action, actor }) => [action, actor]);
    expect(of(child.id)).toEqual([
      ["read", "import:a"],
      ["refused", "gestion"],
      ["restored", "gestion"],
      ["withdrawn", "import:a"],
    ]);
    expect(of(free.id).at(-1)).toEqual(["refused", "gestion"]);
    await save(soccer());
    expect(await shown()).not.toHaveProperty("price");
  });

  it("cannot be decided where there is none", async () => {
    expect(await refuse("ages={}")).toBe(false);
    expect(
      await registry().catalogue.decide({
        offeringId: "nobody",
        enrichmentId: child.id,
        action: "refused",
        actor: "x",
      }),
    ).toBe(false);
  });

  it("a refusal outlives the offering", async () => {
    await registry().catalogue.save("a", [], { complete: true });
    expect(await registry().catalogue.entry("soccer")).toBeUndefined();
    await save(soccer());
    expect(await shown()).not.toHaveProperty("price");
    expect(await shown()).toMatchObject({ ageMin: 6 });
  });
});

describe.each(engines)("what is put aside, and near copies, on $name", (engine) => {
  const { registry } = useRegistry(engine);
  const on = (id: string, day: string) =>
    offeringOf({
      id,
      source: "b",
      kind: "activity",
      sessions: [
        {
          id: "s",
          startsAt: `${day}T14:00:00Z`,
          endsAt: `${day}T15:00:00Z`,
          weekdays: [],
          openInterval: false,
          cancelled: false,
        },
      ],
    });

  it("leaves out what was last attended before a day, and keeps what has no dates", async () => {
    await registry().catalogue.save("b", [
      on("past", "2024-05-01"),
      on("today", "2024-06-15"),
      offeringOf({ id: "undated", source: "b" }),
    ]);
    expect(await ids(registry(), "2024-06-15")).toEqual(["today", "undated"]);
    expect(await ids(registry())).toEqual(["past", "today", "undated"]);
    expect(await registry().catalogue.fingerprint({ since: "2024-06-15" })).not.toBe(
      await registry().catalogue.fingerprint(),
    );
  });

  it("gives the group of near copies to those who search, and replaces it whole", async () => {
    const link = (offeringId: string, nearest: string) => ({ offeringId, nearest, group: "past", likeness: 0.9 });
    const before = await registry().catalogue.fingerprint();
    await registry().catalogue.saveDuplicates([link("past", "today"), link("today", "past"), link("gone", "past")]);
    expect(await groups(registry())).toEqual(["past", "past", undefined]);
    expect((await registry().catalogue.entry("today"))?.duplicate).toEqual(link("today", "past"));
    expect(await registry().catalogue.fingerprint()).not.toBe(before);
    await registry().catalogue.saveDuplicates([]);
    expect(await groups(registry())).toEqual([undefined, undefined, undefined]);
    expect(await registry().catalogue.fingerprint()).toBe(before);
  });
});

async function entry(registry: Registry): Promise<CatalogueEntry> {
  const found = await registry.catalogue.entry("soccer");
  if (!found) throw new Error("soccer is not in the catalogue");
  const listed: CatalogueEntry[] = [];
  for await (const each of registry.catalogue.entries()) listed.push(each);
  expect(listed).toContainEqual(found);
  return found;
}

async function ids(registry: Registry, since?: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of registry.catalogue.all(since === undefined ? {} : { since })) found.push(id);
  return found;
}

async function groups(registry: Registry): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for await (const { duplicateGroup } of registry.catalogue.all()) found.push(duplicateGroup);
  return found;
}
