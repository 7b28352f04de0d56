import { describe, expect, it } from "vitest";
import { segmentsOf } from "../../../channels/sms/segments.ts";
import { smsText } from "../../../channels/sms/smsText.ts";
import { longest, ourTexts, type OurText } from "./ourTexts.ts";

/** Segments a text may take at its longest, by where it stands: the first that fits decides. Twenty characters an argument. */
const budgets: readonly (readonly [RegExp, number])[] = [
  // A sourced answer says the rule and where it comes from; its length is that of the rule.
  [/^knowledge\/information/, 6],
  // What one consents to is said whole.
  [/^bot\/texts\.consentTexts/, 4],
  [/^bot\/texts\.requestTexts\.standing/, 4],
  [/^flows\/complaint\.yaml\.steps\[9\]/, 5],
  [/^flows\/register_activity\.yaml\.steps\[13\]/, 4],
  [/^(?:codeNotice|channels\/|bot\/texts\.keywordTexts)/, 1],
  [/./, 3],
];
const budgetOf = ({ where }: OurText): number => budgets.find(([place]) => place.test(where))?.[1] ?? 0;

const texts = ourTexts();

describe("our texts by SMS", () => {
  it("are all looked at", () => expect(texts.length).toBeGreaterThan(1_800));

  it("keep to their budgets of segments", () => {
    const over = texts.flatMap((text) => {
      const sent = smsText([{ text: longest(text.text, text.lang), policy: "substitute" }]);
      const { count } = segmentsOf(sent);
      return count > budgetOf(text) ? [`${text.where} (${text.lang}): ${count} segments of ${budgetOf(text)}`] : [];
    });
    expect(over).toEqual([]);
  });

  it("a budget is no larger than what stands under it", () => {
    const used = new Map(budgets.map(([place, most]) => [place, { most, longest: 0 }]));
    for (const text of texts) {
      const row = used.get(budgets.find(([place]) => place.test(text.where))?.[0] ?? /never/);
      const sent = smsText([{ text: longest(text.text, text.lang), policy: "substitute" }]);
      if (row) row.longest = Math.max(row.longest, segmentsOf(sent).count);
    }
    expect([...used].filter(([, { most, longest: found }]) => found !== most)).toEqual([]);
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
