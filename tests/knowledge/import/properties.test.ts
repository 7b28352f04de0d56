import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offeringSchema } from "../../../contracts/offering.ts";
import { readFacilities, readOfferings } from "../../../knowledge/import/index.ts";
import { readAges, readFree, readPrice, readTimes, readWeekdays } from "../../../knowledge/enrich/index.ts";
import { facilities, label, read, readOne, row } from "./rows.ts";

const anyJson = fc.jsonValue({ maxDepth: 3 });
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("<p>a</p>", "6-12 ans", "ANNULÉ", "</", "&#0;", "&#x110000;", "\u0000"),
);
const instant = fc.oneof(
  fc.constantFrom("2024-07-06T14:00:00", "2024-11-03T05:30:00", "9999-12-31T23:59:59", "0000-00-00T00:00:00"),
  text,
);
const labels = fc.oneof(anyJson, fc.array(text.map((name) => label(name))));
const cell = fc.oneof(anyJson, text, instant);

/** Rows that are almost right: each field is now and then something else, or gone. */
const almostRow = fc
  .record(
    {
      Title: cell,
      Excerpt: cell,
      PageUrl: cell,
      EventDate: instant,
      EndDate: instant,
      Tags: labels,
      Locations: labels,
      Clienteles: labels,
      "ActivityInscriptionUrl.Url": cell,
    },
    { requiredKeys: [] },
  )
  .map((fields) => row(fields));

describe("random rows", () => {
  it("are each accepted or refused with a reason, and never throw", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyJson, almostRow), { maxLength: 8 }), (rows) => {
        const { offerings, refused, unreadable } = read(rows);
        const sessions = offerings.reduce((sum, offering) => sum + offering.sessions.length, 0);
        expect(unreadable).toBeUndefined();
        expect(sessions + refused.length).toBeLessThanOrEqual(rows.length);
        expect(offerings.length + refused.length > 0 || rows.length === 0).toBe(true);
        for (const { reason, row: number } of refused) {
          expect(reason).toMatch(/^[A-ZÀÉ].*[.»]$/s);
          expect(number).toBeGreaterThan(0);
        }
        for (const offering of offerings) expect(offeringSchema.parse(offering)).toEqual(offering);
      }),
      { numRuns: 600 },
    );
  });

  it("of one page each are either one offering or one refusal", () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, almostRow), (raw) => {
        const { offerings, refused } = read([raw]);
        expect(offerings.length + refused.length).toBe(1);
      }),
      { numRuns: 600 },
    );
  });

  it("of our own format too", () => {
    const offering = fc.record(
      {
        id: fc.oneof(anyJson, fc.constant("a")),
        kind: fc.constantFrom("service", "event", 3),
        title: fc.oneof(anyJson, fc.constant({ fr: "T" })),
        summary: fc.constant({ fr: "" }),
        sessions: anyJson,
        ageMin: anyJson,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(anyJson, offering), { maxLength: 6 }), (rows) => {
        const result = readOfferings(JSON.stringify(rows), { format: "c360", fileName: "x.json", facilities });
        expect(result.offerings.length + result.refused.length).toBe(rows.length);
      }),
    );
  });
});

describe("random text", () => {
  it("is a result whatever the format", () => {
    const content = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "[", "{", "}", "id", "kind", "title_fr", "\\") }),
    );
    fc.assert(
      fc.property(content, fc.constantFrom("c360" as const, "laval-calendar" as const), (value, format) => {
        const { unreadable, offerings } = readOfferings(value, { format, fileName: "x", facilities });
        expect(unreadable ?? "x, ligne 1, colonne 1 : rien.").toMatch(/^x, ligne \d+, colonne \d+ : [\s\S]+\.$/);
        expect(unreadable === undefined || offerings.length === 0).toBe(true);
        readFacilities(value, "x");
      }),
      { numRuns: 500 },
    );
  });

  it("never throws in the readers, and no age is negative or upside down", () => {
    const words = fc.constantFrom(
      "6",
      "12",
      " ans",
      " mois",
      " à ",
      "-",
      " et plus",
      "+",
      " $",
      "gratuit",
      "de ",
      "les mardis",
      " h ",
      "30",
      ", ",
      "(",
      ")",
      "99999",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.array(words).map((parts) => parts.join("")),
        ),
        (value) => {
          const { min = 0, max = Infinity } = readAges(value)?.value ?? {};
          expect(min).toBeLessThanOrEqual(max);
          expect(readPrice(value)?.value.amount ?? 0).toBeGreaterThanOrEqual(0);
          readFree(value);
          readTimes(value);
          readWeekdays(value);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

// Without a measure of time here: a reader that tries every way through these would never end, and the run would stop it.
describe("texts made to be slow", () => {
  it.each([
    ["a title of dashes", { Title: `x${"- (".repeat(30_000)}x` }],
    ["a thousand ranges of ages", { Excerpt: "6-12 ans, ".repeat(19_000) }],
    ["nested blocks", { Excerpt: `${"<div>".repeat(30_000)}x` }],
    ["no-break spaces", { Excerpt: "\u00a0 ".repeat(90_000) }],
  ])("%s is read", (_name, fields) => {
    expect(readOne(row(fields))).toMatchObject({ kind: "activity" });
  });

  it("a nest of a hundred thousand brackets is a refusal or a sentence", () => {
    const options = { format: "laval-calendar" as const, fileName: "x.json", facilities };
    expect(readOfferings("[".repeat(100_000), options).unreadable).toMatch(/^x\.json, ligne 1, colonne 100001 : /);
    expect(readOfferings("[".repeat(100_000) + "]".repeat(100_000), options).refused).toHaveLength(1);
  });
});
