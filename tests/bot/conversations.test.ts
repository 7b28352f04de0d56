import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseConversationTests, type ConversationTest } from "../../cli/conversations/format.ts";
import { runConversationTest } from "../../cli/conversations/run.ts";
import type { Stage } from "../../cli/conversations/stage.ts";
import { createMemoryStage } from "./support/memoryStage.ts";

const folder = join(import.meta.dirname, "../conversations");
const all = readdirSync(folder).filter((file) => file.endsWith(".yaml"));

function testsOf(file: string): ConversationTest[] {
  const parsed = parseConversationTests(readFileSync(join(folder, file), "utf8"), file);
  if (parsed.status === "fail") throw new Error(parsed.faults.join("\n"));
  // What is asked of the database is checked where there is one.
  return parsed.tests.filter((test) => test.catalogue === "demo" && test.registry === undefined);
}

const files = all.filter((file) => testsOf(file).length > 0);

describe("conversations, on a registry in memory", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createMemoryStage();
  });

  describe.each(files)("%s", (file) => {
    it.each(testsOf(file).map((test) => [test.test, test] as const))("%s", async (_name, test) => {
      const { failures } = await runConversationTest(test, stage);
      expect(failures).toEqual([]);
    });
  });
});
