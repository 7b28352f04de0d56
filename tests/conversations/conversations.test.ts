import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStage } from "../../cli/conversations/createStage.ts";
import { describeFailures } from "../../cli/conversations/report.ts";
import { runConversationTest } from "../../cli/conversations/run.ts";
import type { Stage } from "../../cli/conversations/stage.ts";
import { readTests } from "../../cli/verbs/test.ts";
import { readFlowFiles } from "../../flows/index.ts";
import { composeSystem } from "../system/startSystem.ts";

// Every conversation of this folder, on the real engine, registry (PGlite in memory), catalogue and search.
let stage: Stage;
let dispose: () => Promise<void>;
beforeAll(async () => {
  const composed = await composeSystem();
  stage = createStage(composed.system);
  dispose = composed.dispose;
});
afterAll(() => dispose());

const repository = join(import.meta.dirname, "../..");
const tests = readTests(import.meta.dirname).map((test) => ({
  ...test,
  needs: test.catalogue === "demo" ? undefined : join(repository, test.catalogue.file),
}));

/** In which tests each flow and pattern ran, by "flow language": only turns that expect something count. */
const covered = new Map<string, Set<string>>();

describe.each(tests)("$test", (test) => {
  // The city's own calendar is read from beside the repository and never committed: absent, the test cannot run.
  it.skipIf(test.policy !== "follow" || (test.needs !== undefined && !existsSync(test.needs)))(
    `${test.turns.length} turns`,
    async () => {
      const catalogue = test.needs === undefined ? test.catalogue : { file: test.needs };
      const result = await runConversationTest({ ...test, catalogue }, stage);
      for (const { flow, language } of result.covered) {
        const key = `${flow} ${language}`;
        covered.set(key, (covered.get(key) ?? new Set()).add(`${test.file}: ${test.test}`));
      }
      expect(describeFailures(result).join("\n")).toBe("");
    },
  );
});

const LEAST = 10;
const flows = readFlowFiles(join(repository, "flows")).flatMap(({ text }) => /^id: (\w+)$/m.exec(text)?.[1] ?? []);

describe("every flow and every repair pattern", () => {
  it("is read from its file", () => {
    expect(flows.length).toBeGreaterThanOrEqual(49);
  });

  it.each(flows.flatMap((flow) => ["fr", "en"].map((language) => ({ flow, language }))))(
    `$flow runs in at least ${LEAST} conversations in $language`,
    ({ flow, language }) => {
      expect(covered.get(`${flow} ${language}`)?.size ?? 0).toBeGreaterThanOrEqual(LEAST);
    },
  );
});
