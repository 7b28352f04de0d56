import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createUnderstanding } from "../../../bot/understanding/index.ts";
import { understandingSchema } from "../../../contracts/understanding.ts";

const understand = createUnderstanding({ places: [{ name: "Bibliothèque Gabrielle-Roy" }] });
const context = { language: "fr", now: new Date("2024-06-13T13:00:00Z") } as const;
const pieces = fc.constantFrom(
  "6 ans",
  "feu",
  "2024-",
  "h7n",
  "450",
  "$",
  "@",
  "a@b.ca",
  "12 rue",
  "samedi",
  "\n",
  "((",
  "\\",
  "é",
  "\u0301",
  "😀",
  "pas",
  "…",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 10_000 }),
  fc.array(pieces, { maxLength: 1500 }).map((parts) => parts.join(" ").slice(0, 10_000)),
);

describe("any text", () => {
  it("is understood in the agreed form, the same way twice, best intents first", () => {
    fc.assert(
      fc.property(anyText, fc.option(fc.constantFrom("age", "date", "quantity"), { nil: undefined }), (text, slot) => {
        const asked = slot === undefined ? context : { ...context, expecting: slot };
        const read = understand(text, asked);
        expect(understandingSchema.parse(read)).toEqual(understand(text, asked));
        const scores = read.intents.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("gives the same answers from two understandings learned apart", () => {
    const other = createUnderstanding({ places: [{ name: "Bibliothèque Gabrielle-Roy" }] });
    for (const text of ["un cours de yoga", "ma rue est sale", "I moved", "rgkjh", "mon bac est brisé pis chu tanné"])
      expect(other(text, context)).toEqual(understand(text, context));
  });

  it.each([
    ["one letter", "a".repeat(10_000)],
    ["digits", "1 ".repeat(5_000)],
    ["almost an address", "a@".repeat(5_000)],
    ["a dotted tail", `a@${"a.".repeat(4_999)}`],
    ["the same phrase", "je cherche un cours de natation pour ma fille de 6 ans ".repeat(180)],
    ["spaces", " ".repeat(10_000)],
    ["months", "le 12 mai ".repeat(1_000)],
    ["almost a danger", "odeur de de de de ".repeat(550)],
  ])("is understood, whatever its length: %s", (_, text) => {
    expect(understandingSchema.parse(understand(text, context)).intents[0]).toBeDefined();
  });
});
