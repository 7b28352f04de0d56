import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { System } from "../../compose.ts";
import { createStage } from "../conversations/createStage.ts";
import { type ConversationTest, parseConversationTests } from "../conversations/format.ts";
import { describeFailures } from "../conversations/report.ts";
import { runConversationTest } from "../conversations/run.ts";
import { type ExitCode, type Output, UsageFault } from "../output.ts";

/** `test [FILE…]`: conversation tests; without a file, those of the project. */
export async function test(system: System, files: string[], output: Output): Promise<ExitCode> {
  const tests = files.flatMap(readTests);
  const stage = createStage(system);
  let failed = 0;
  let skipped = 0;
  for (const conversation of tests) {
    if (conversation.catalogue !== "demo" && !existsSync(conversation.catalogue.file)) {
      output.progress(`– ${conversation.test}: left out, there is no ${conversation.catalogue.file} here`);
      skipped++;
      continue;
    }
    if (conversation.policy !== system.config.languagePolicy) {
      output.progress(`– ${conversation.test}: left out, it is for LANGUAGE_POLICY=${conversation.policy}`);
      skipped++;
      continue;
    }
    const result = await runConversationTest(conversation, stage);
    if (result.failures.length > 0) failed++;
    const lines =
      result.failures.length === 0
        ? [`✓ ${conversation.test}`]
        : [`✗ ${conversation.test}`, ...describeFailures(result)];
    output.result(
      {
        test: conversation.test,
        file: conversation.file,
        passed: result.failures.length === 0,
        turns: result.turns,
        failures: result.failures,
      },
      lines.join("\n"),
    );
  }
  output.progress(
    `${tests.length - failed - skipped} passed, ${failed} failed${skipped > 0 ? `, ${skipped} left out` : ""}`,
  );
  return failed === 0 ? 0 : 1;
}

/** The tests of a file, or of every YAML file in a folder. */
export function readTests(path: string): ConversationTest[] {
  const files = isFolder(path)
    ? readdirSync(path, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) => {
    const parsed = parseConversationTests(readFileSync(file, "utf8"), file);
    if (parsed.status === "fail") throw new UsageFault(parsed.faults.join("\nc360: "));
    return parsed.tests;
  });
}

function isFolder(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageFault(`${path}:1:1 there is no such file`);
  return stats.isDirectory();
}
