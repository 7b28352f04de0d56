import { describe, expect, it } from "vitest";
import { createReadAsked } from "../../../bot/index.ts";
import { createEmbeddings } from "../../../knowledge/index.ts";
import { evaluateCollection } from "../../../knowledge/search/evaluation/evaluateCollection.ts";
import { readCalendar } from "./calendar/readCalendar.ts";
import { readDemonstration } from "./demonstration/readDemonstration.ts";
import { hasArchive, readArchive } from "./archive/readArchive.ts";

describe.skipIf(!hasArchive)("our own judged queries (skipped without ../shared/data)", () => {
  it("with limits are answered, and those that nothing answers are told so", async () => {
    const collection = readArchive("limits.yaml");
    const { overall, styles, noAnswer, wronglyEmpty } = await evaluateCollection(collection, {
      embeddings: await createEmbeddings({ provider: "builtin" }),
      readAskedWith: createReadAsked,
      clock: () => performance.now(),
    });
    expect(overall.ndcg10).toBeGreaterThan(0.85);
    expect(styles["constraint"]?.ndcg10).toBeGreaterThan(0.8);
    expect(noAnswer.empty / noAnswer.queries).toBeGreaterThan(0.7);
    expect(wronglyEmpty / overall.queries).toBeLessThan(0.05);
  }, 120_000);

  it.each([
    ["learnt", () => readCalendar("learnt"), 0.68, 0.03],
    ["later", () => readCalendar("later"), 0.45, 0.02],
    ["needs kept apart, calendar", () => readCalendar("needs, kept"), 0.65, 0.03],
    ["needs kept apart, demonstration", () => readDemonstration("kept"), 0.8, 0.03],
  ] as const)(
    "are told when nothing answers, and seldom wrongly: %s",
    async (_which, read, leastTold, mostWrong) => {
      const { noAnswer, wronglyEmpty, overall } = await evaluateCollection(read(), {
        embeddings: await createEmbeddings({ provider: "builtin" }),
        readAskedWith: createReadAsked,
        clock: () => performance.now(),
      });
      expect(noAnswer.empty / noAnswer.queries).toBeGreaterThan(leastTold);
      expect(wronglyEmpty / overall.queries).toBeLessThan(mostWrong);
    },
    120_000,
  );
});
