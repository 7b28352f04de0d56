import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTests } from "../../cli/verbs/test.ts";

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".yaml"));
const testsOf = (name: string) => readTests(join(import.meta.dirname, name));

/** What has files of its own, one a language: each flow a citizen starts, and what a dialogue does when it goes wrong or turns. */
const started =
  "search details registration subsidy eligibility why-proposed request status complaint hours information library consent view-data export-data correct-data erase-data subscribe unsubscribe several chitchat handover language-follow";
const repaired =
  "interruption correction cancel skip cannotskip back repeat nothing clarify refuse explained validation returned restart later declined change handoff cannothandle error completed language";
const topics = [...started.split(" "), ...repaired.split(" ").map((pattern) => `repair-${pattern}`)];

describe("conversations", () => {
  it("are at least 450 turns in all", () => {
    const turns = files.flatMap(testsOf).reduce((sum, test) => sum + test.turns.length, 0);
    expect(turns).toBeGreaterThanOrEqual(450);
  });

  it.each(topics)("%s has ten in each language", (topic) => {
    for (const language of ["fr", "en"]) expect(testsOf(`${topic}-${language}.yaml`).length).toBeGreaterThanOrEqual(10);
  });

  it("are all of a topic in both languages, or named here", () => {
    const single = [
      "follow-up-questions",
      "help-to-pay",
      "language-declare",
      "language-french",
      "laval",
      "mails",
      "nothing-to-number",
      "real-en",
      "real-fr",
      "repair",
      "request-other-service",
      "scenes",
      "services",
      "several-channels-en",
      "several-channels-fr",
      "sms-choices",
      "sms-keywords-en",
      "sms-keywords-fr",
    ];
    const pairs = topics.flatMap((topic) => [`${topic}-fr`, `${topic}-en`]);
    expect(files.map((file) => file.replace(".yaml", "")).sort()).toEqual([...pairs, ...single].sort());
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
