import { describe, expect, it } from "vitest";
import { lavalIsThere } from "../../../scripts/enrichment/lavalPages.ts";
import { handLabelled, withTexts } from "./handLabelled.ts";
import { scoreAges, scorePrices } from "./readingScore.ts";

const isThere = lavalIsThere();
if (!isThere) process.stderr.write("The shared data are absent: ages and prices are not measured on real entries.\n");

describe("the entries labelled by hand", () => {
  it("are two hundred, half from each file, half held out, each once", () => {
    expect(handLabelled).toHaveLength(200);
    expect(handLabelled.filter(({ period }) => period === "2023-24")).toHaveLength(100);
    expect(handLabelled.filter(({ half }) => half === "held-out")).toHaveLength(100);
    expect(new Set(handLabelled.map(({ period, page }) => `${period} ${page}`)).size).toBe(200);
  });
});

const atLeast = (bound: number): unknown => expect.toSatisfy((value: unknown) => Number(value) >= bound);

describe.skipIf(!isThere)("ages and prices read from the text of real entries", () => {
  it.each(["first", "held-out"] as const)("%s half: precision .97 and recall .93 at least", (half) => {
    const entries = withTexts().filter((entry) => entry.half === half);
    for (const score of [scoreAges(entries), scorePrices(entries)]) {
      // What is wrong stands beside the figures, to be read when they fall.
      expect(score).toEqual({ ...score, precision: atLeast(0.97), recall: atLeast(0.93) });
    }
  });
});
