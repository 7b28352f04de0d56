import { describe, expect, it } from "vitest";
import { budgetOf, budgets, overBudget, segmentsAtMost } from "../../../scripts/smsBudgets/budgets.ts";
import { ourTexts } from "../../../scripts/smsBudgets/ourTexts.ts";

const texts = ourTexts();

describe("our texts by SMS", () => {
  it("are all looked at", () => expect(texts.length).toBeGreaterThan(1_800));

  it("keep to their budgets of segments", () => expect(overBudget(texts)).toEqual([]));

  it("are told where they are too long, which stops the build", () => {
    const long = { where: "channels/labels.more", lang: "fr", text: "x".repeat(161) } as const;
    expect(overBudget([long])).toEqual(["channels/labels.more (fr): 2 segments of 1"]);
  });

  it("a budget is no larger than what stands under it", () => {
    const longest = new Map(budgets.map((row) => [row, 0]));
    for (const text of texts) {
      const row = budgetOf(text);
      if (row) longest.set(row, Math.max(longest.get(row) ?? 0, segmentsAtMost(text)));
    }
    expect([...longest].filter(([[, most], found]) => found !== most)).toEqual([]);
  });

  // A carrier acts on these words itself: nobody may be told to write one.
  it.each([
    ["in capitals", /\b(?:STOP|END|QUIT|CANCEL|YES)\b/],
    ["between quotes", /[“«"‘]\s*(?:stop|end|quit|cancel|yes)\s*[”»"’]/i],
    [
      "after « write »",
      /\b(?:r[ée]pondez|[ée]crivez|tapez|envoyez|dites|reply|write|type|text|send|say)(?: by| with| par)?\s+[“«"]?\s?(?:stop|end|quit|cancel|yes)\b(?!\s+\w)/i,
    ],
  ])("ask for no word of the carriers, %s", (_where, words) => {
    expect(texts.filter(({ text }) => words.test(text)).map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });
});
