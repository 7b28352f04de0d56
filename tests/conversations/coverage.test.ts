import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTests } from "../../cli/verbs/test.ts";

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".yaml"));
const testsOf = (name: string) => readTests(join(import.meta.dirname, name));

/** What is repaired, by the name of its files: the patterns of a dialogue that goes wrong or turns. */
const repaired = [
  "interruption",
  "correction",
  "cancel",
  "skip",
  "back",
  "repeat",
  "clarify",
  "refuse",
  "validation",
  "returned",
  "restart",
  "handoff",
  "cannothandle",
  "error",
  "completed",
];

describe("conversations", () => {
  it("are at least 450 turns in all", () => {
    const turns = files.flatMap(testsOf).reduce((sum, test) => sum + test.turns.length, 0);
    expect(turns).toBeGreaterThanOrEqual(450);
  });

  it.each(["search", ...repaired.map((name) => `repair-${name}`)])("%s has ten in each language", (topic) => {
    for (const language of ["fr", "en"]) expect(testsOf(`${topic}-${language}.yaml`).length).toBeGreaterThanOrEqual(10);
  });

  it("all expect something, and have names of their own in their file", () => {
    const idle = files.flatMap(testsOf).filter((test) => test.turns.every((turn) => turn.expect === undefined));
    expect(idle.map(({ file, test }) => `${file}: ${test}`)).toEqual([]);
    for (const file of files) {
      const names = testsOf(file).map(({ test }) => test);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
