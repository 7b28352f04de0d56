import { beforeAll, describe, expect, it } from "vitest";
import { createUnderstanding, readTrainingPhrases } from "../../../bot/understanding/index.ts";
import { fold } from "../../../contracts/fold.ts";
import type { Understand } from "../../../contracts/understanding.ts";
import { countAgreeing, readParaphrases } from "./paraphrases.ts";

const questions = readParaphrases();
const bare = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
let understand: Understand;
beforeAll(() => {
  understand = createUnderstanding({ places: [] });
});

describe("the same question in twenty paraphrases", () => {
  it("is asked in ten French and ten English ways, none a training phrase", () => {
    const trained = new Set(readTrainingPhrases().map(({ text }) => bare(text)));
    expect(questions).toHaveLength(10);
    for (const { fr, en } of questions) {
      expect([fr.length, en.length]).toEqual([10, 10]);
      expect([...fr, ...en].filter((text) => trained.has(bare(text)))).toEqual([]);
    }
  });

  it.each(questions)("$question: at least nineteen agree", (question) => {
    const { agreeing, others } = countAgreeing(question, understand);
    expect(others.length > 1 ? others : []).toEqual([]);
    expect(agreeing).toBeGreaterThanOrEqual(19);
  });
});
