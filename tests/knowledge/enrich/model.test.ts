import { describe, expect, it } from "vitest";
import { offeringSchema } from "../../../contracts/offering.ts";
import { createEnrich } from "../../../knowledge/enrich/index.ts";
import { createPredict, readCommittedWeights } from "../../../knowledge/enrich/model/predict.ts";
import { packWeights, unpackWeights } from "../../../knowledge/enrich/model/weights.ts";
import { createPlaceNames } from "../../../knowledge/enrich/placeNames.ts";
import { lavalIsThere } from "../../../scripts/enrichment/lavalPages.ts";
import { splitPages } from "../../../scripts/enrichment/split.ts";
import { jaccard, shinglesOf } from "../../../knowledge/catalogue/shingles.ts";
import { f1, overall, scoreFamilies } from "../../bench/enrichmentScore.ts";
import { facilities } from "../import/rows.ts";

const NOTHING = { labelled: 1, given: 0, right: 0 };
const isThere = lavalIsThere();
if (!isThere) process.stderr.write("The shared data are absent: predictions are not measured on held-out pages.\n");

describe("weights", () => {
  const weights = {
    thresholds: { audience: 0.3, category: 0.25, neighbourhood: 0.2 },
    buckets: Uint16Array.of(3, 700, 65_535),
    labels: [
      { family: "audience" as const, label: "Aînés", bias: -1.5, weights: Float32Array.of(1.27, -0.64, 0) },
      { family: "category" as const, label: "Bibliothèques", bias: 0.25, weights: Float32Array.of(0, 0, 0) },
    ],
  };

  it("come back from their bytes within a hundredth of the largest", () => {
    const back = unpackWeights(packWeights(weights));
    expect([back.thresholds, back.buckets]).toEqual([weights.thresholds, weights.buckets]);
    expect(back.labels.map(({ label, bias }) => [label, bias])).toEqual([
      ["Aînés", -1.5],
      ["Bibliothèques", 0.25],
    ]);
    for (const [at, value] of [1.27, -0.64, 0].entries()) expect(back.labels[0]?.weights[at]).toBeCloseTo(value, 2);
  });

  it("cut short are refused with the cure", () => {
    expect(() => unpackWeights(packWeights(weights).subarray(0, -1))).toThrow("npm run train:enrichment");
  });
});

describe("a prediction", () => {
  const predict = createPredict(readCommittedWeights(), createPlaceNames(facilities));

  it("quotes words of the text it was made from", () => {
    const parts = {
      title: "Conte en pyjama à la bibliothèque",
      text: "Une histoire à écouter en famille avant le dodo.",
      place: "",
    };
    const predicted = predict(parts);
    expect(predicted.map(({ label }) => label)).toContain("Familles");
    for (const { words, score } of predicted) {
      for (const one of words) expect(`${parts.title} ${parts.text}`).toContain(one);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it("is the same each time, and gives nothing of a text of words never met to an offering", () => {
    const parts = { title: "Xylqwv", text: "zzkr wqpt", place: "" };
    expect(predict(parts)).toEqual(predict(parts));
    const offering = {
      id: "a",
      kind: "activity",
      source: "a",
      title: { fr: parts.title },
      summary: { fr: parts.text },
    };
    expect(createEnrich(facilities)(offeringSchema.parse(offering))).toEqual([]);
  });
});

describe("a place that the source names", () => {
  const predict = createPredict(readCommittedWeights(), createPlaceNames(facilities));
  const parts = { title: "Les mordus de lecture", text: "Une rencontre entre lecteurs." };
  const likeliest = (place: string) =>
    predict({ ...parts, place })
      .filter(({ family }) => family === "neighbourhood")
      .toSorted((a, b) => b.score - a.score)[0];

  it("tells the neighbourhood that the text does not, and is quoted", () => {
    for (const { name, neighbourhood } of facilities.filter((one) => one.name.startsWith("Bibliothèque"))) {
      expect(likeliest(name)).toMatchObject({ label: neighbourhood, words: expect.arrayContaining([name]) });
      expect(likeliest("")?.label).not.toBe(neighbourhood);
    }
  });
});

describe.skipIf(!isThere)("on the pages held out", () => {
  it("no page held out is a copy of one learned from", () => {
    const pages = splitPages().map((page) => ({ ...page, shingles: shinglesOf(`${page.title} ${page.text}`) }));
    const learned = pages.filter(({ heldOut }) => !heldOut);
    const held = pages.filter(({ heldOut }) => heldOut);
    const leaks = held.filter((page) => learned.some((other) => jaccard(page.shingles, other.shingles) >= 0.7));
    expect(leaks.map(({ page }) => page)).toEqual([]);
    expect(held.length).toBeGreaterThan(200);
  });

  it("audience, category and, where the text names a place, neighbourhood: micro-F1 .85, above every peer", () => {
    const scores = scoreFamilies("text");
    const ours = f1(overall(scores, "ours", "placed"));
    expect(ours).toBeGreaterThanOrEqual(0.85);
    for (const peer of ["nearest pages", "keywords", "majority"]) {
      expect(ours).toBeGreaterThan(f1(overall(scores, peer, "placed")));
      expect(f1(overall(scores, "ours", "all"))).toBeGreaterThan(f1(overall(scores, peer, "all")));
    }
    const readable = scores.filter(({ family, scope }) => scope === "placed" || family !== "neighbourhood");
    const low = readable.filter(({ counts }) => f1(counts["ours"] ?? NOTHING) < 0.85);
    expect(low.map(({ family }) => family)).toEqual([]);
  });

  it("audience, category and neighbourhood of every page, its places named: micro-F1 .85 each, above every peer", () => {
    const scores = scoreFamilies("text and places").filter(({ scope }) => scope === "all");
    for (const { counts } of scores) {
      const ours = f1(counts["ours"] ?? NOTHING);
      expect(ours).toBeGreaterThanOrEqual(0.85);
      for (const peer of ["nearest pages", "keywords", "majority"])
        expect(ours).toBeGreaterThan(f1(counts[peer] ?? NOTHING));
    }
  });
});
