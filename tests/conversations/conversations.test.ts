import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStage } from "../../cli/conversations/createStage.ts";
import { describeFailures } from "../../cli/conversations/report.ts";
import { runConversationTest } from "../../cli/conversations/run.ts";
import type { Stage } from "../../cli/conversations/stage.ts";
import { readTests } from "../../cli/verbs/test.ts";
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

describe.each(tests)("$test", (test) => {
  // The city's own calendar is read from beside the repository and never committed: absent, the test cannot run.
  it.skipIf(test.policy !== "follow" || (test.needs !== undefined && !existsSync(test.needs)))(
    `${test.turns.length} turns`,
    async () => {
      const catalogue = test.needs === undefined ? test.catalogue : { file: test.needs };
      const result = await runConversationTest({ ...test, catalogue }, stage);
      expect(describeFailures(result).join("\n")).toBe("");
    },
  );
});
