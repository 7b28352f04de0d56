import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { enriched, type CatalogueEntry, type KeptEnrichment } from "../../../contracts/enrichment.ts";
import { lastDayOf } from "../../../contracts/expiry.ts";
import { offeringSchema, type Offering } from "../../../contracts/offering.ts";
import { completenessOf } from "../../../knowledge/catalogue/completeness.ts";
import { expectations, reportCatalogue } from "../../../knowledge/catalogue/index.ts";

const now = new Date("2024-06-15T14:00:00Z");
const at = (endsAt: string, lastDay?: string) => ({
  id: endsAt,
  startsAt: endsAt,
  endsAt,
  ...(lastDay ? { lastDay } : {}),
});
const offering = (fields: object): Offering =>
  offeringSchema.parse({
    id: "a",
    kind: "activity",
    source: "camps",
    title: { fr: "Soccer" },
    summary: { fr: "Jouer." },
    ...fields,
  });
const entry = (source: Offering, enrichments: KeptEnrichment[] = []): CatalogueEntry => ({
  source,
  offering: enriched(
    source,
    enrichments.filter(({ standing }) => standing !== "refused"),
  ),
  enrichments,
});
const read = { words: "6-12 ans", part: "title", rule: "age-range", score: 0.98 } as const;
const ages = (standing: KeptEnrichment["standing"]): KeptEnrichment => ({
  ...read,
  id: "ages",
  field: "ages",
  value: { min: 6, max: 12 },
  standing,
});
async function* listed(...entries: CatalogueEntry[]) {
  yield* entries;
}

describe("completeness", () => {
  it("is nothing for a bare title, everything when all is said, and between the two by the weights", () => {
    const full = offering({
      title: { fr: "Soccer", en: "Soccer" },
      summary: { fr: "Une initiation au soccer pour les jeunes du quartier, avec des joueuses du club." },
      url: "https://exemple.org",
      sessions: [at("2024-06-20T15:00:00Z")],
      places: [{ name: "Parc" }],
      neighbourhoods: ["Vimont"],
      audiences: ["child"],
      ageMin: 6,
      price: { amount: 0 },
      categories: ["Sports"],
      registration: { required: false },
      setting: "outdoor",
      accessibility: ["wheelchair"],
      languages: ["fr"],
    });
    const { price: _free, ...unpriced } = full;
    expect(completenessOf(full)).toEqual({ score: 1, missing: [] });
    expect(completenessOf(unpriced)?.missing).toEqual(["price"]);
    expect(completenessOf(unpriced)?.score).toBeCloseTo(24 / 27, 5);
    expect(completenessOf(offering({}))?.score).toBe(0);
  });

  it("does not ask of an aid what an activity says", () => {
    expect(completenessOf(offering({ kind: "service" }))).toBeUndefined();
  });

  it("is documented weight by weight", () => {
    const page = readFileSync(join(import.meta.dirname, "../../../docs/catalogue-report.md"), "utf8");
    const rows = [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, fact, weight]) => [fact, Number(weight)]);
    expect(rows).toEqual(expectations.map(({ fact, weight }) => [fact, weight]));
  });
});

describe("what is over", () => {
  it("is what cannot be attended any more, on the city's days", () => {
    expect(lastDayOf(offering({ sessions: [at("2024-06-15T03:30:00Z")] }))).toBe("2024-06-14");
    expect(
      lastDayOf(offering({ sessions: [at("2024-06-01T15:00:00Z", "2024-08-20"), at("2024-07-01T15:00:00Z")] })),
    ).toBe("2024-08-20");
    expect(lastDayOf(offering({}))).toBeUndefined();
    expect(lastDayOf(offering({ kind: "subsidy", sessions: [at("2020-01-01T15:00:00Z")] }))).toBeUndefined();
  });
});

describe("the report", () => {
  it("counts by source, with and without what was read, and lists what a person should look at", async () => {
    const report = await reportCatalogue(
      listed(
        entry(offering({ id: "read" }), [ages("applied")]),
        entry(offering({ id: "said", ageMin: 8 }), [ages("conflict")]),
        entry(offering({ id: "no" }), [ages("refused")]),
        {
          ...entry(offering({ id: "over", sessions: [at("2024-06-01T15:00:00Z")] })),
          duplicate: { offeringId: "over", group: "no", nearest: "no", likeness: 0.9 },
        },
        entry(offering({ id: "aid", kind: "subsidy", source: "aids" })),
      ),
      now,
    );
    expect(
      report.sources.map(({ source, offerings, current, expired }) => [source, offerings, current, expired]),
    ).toEqual([
      ["camps", 4, 3, 1],
      ["aids", 1, 1, 0],
    ]);
    const [camps] = report.sources;
    expect(camps?.enrichments).toEqual([{ field: "ages", applied: 1, model: 0, conflict: 1, refused: 1, known: 0 }]);
    expect([camps?.conflicts, camps?.duplicates]).toEqual([1, { groups: 1, offerings: 1 }]);
    expect(camps?.completeness).toEqual({ given: 0.025, shown: 0.049 });
    expect(camps?.missing.at(-1)).toEqual({ name: "ages", count: 1 });
    expect(report.conflicts).toEqual([
      {
        offeringId: "said",
        title: "Soccer",
        field: "ages",
        given: '{"min":8}',
        read: '{"min":6,"max":12}',
        words: "6-12 ans",
      },
    ]);
    expect(report.expired).toEqual([{ offeringId: "over", title: "Soccer", lastDay: "2024-06-01" }]);
    expect(report.leastComplete.map(({ offeringId }) => offeringId)).toEqual(["no", "read", "said"]);
    expect(report.duplicates[0]?.members).toEqual([
      { offeringId: "over", nearest: "no", likeness: 0.9, title: "Soccer", source: "camps" },
    ]);
  });

  it("of an empty catalogue is empty", async () => {
    expect(await reportCatalogue(listed(), now)).toMatchObject({ at: "2024-06-15", sources: [], duplicates: [] });
  });
});
