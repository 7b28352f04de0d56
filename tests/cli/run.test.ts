import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseConversationTests, type ConversationTest } from "../../cli/conversations/format.ts";
import { describeFailures } from "../../cli/conversations/report.ts";
import { runConversationTest } from "../../cli/conversations/run.ts";
import type { Stage } from "../../cli/conversations/stage.ts";
import { createMemoryStage } from "../bot/support/memoryStage.ts";

// Each key of the format, proved both ways: a test that holds passes, and one that does not is told.
let stage: Stage;
beforeAll(async () => {
  stage = await createMemoryStage();
});

const file = join(import.meta.dirname, "sample.yaml");

function parsed(turns: string): ConversationTest {
  const read = parseConversationTests(`test: sample\nturns:\n${turns}`, file);
  if (read.status === "fail") throw new Error(read.faults.join("\n"));
  const [test] = read.tests;
  if (!test) throw new Error("no test was read");
  return test;
}

async function faultsOf(turns: string): Promise<string[]> {
  const { failures } = await runConversationTest(parsed(turns), stage);
  return failures.flatMap(({ mismatches }) => mismatches.map(({ expectation }) => expectation));
}

const ask = `  - web: "natation pour ma fille"\n`;

describe("a key that holds, and the same that does not", () => {
  it.each([
    [
      "duplicate and state",
      `${ask}  - { duplicate: 1, expect: { replies: 0, state: unchanged } }`,
      `${ask}  - { web: "6 ans", expect: { replies: 0, state: unchanged } }`,
      ["replies", "state"],
    ],
    [
      "silent",
      `  - web: "agent svp"\n  - { web: "allo", expect: { silent: true } }`,
      `  - { web: "allo", expect: { silent: true } }`,
      ["silent"],
    ],
    [
      "says",
      `  - { web: "natation pour ma fille", expect: { says: "Quel age" } }`,
      `  - { web: "natation pour ma fille", expect: { says: "homard" } }`,
      ["says"],
    ],
    [
      "says_not",
      `  - { web: "bonjour", expect: { says_not: "homard" } }`,
      `  - { web: "bonjour", expect: { says_not: "bonjour" } }`,
      ["says_not"],
    ],
    [
      "asks and resumes",
      `${ask}  - { web: "merci", expect: { asks: age, resumes: find_activity } }`,
      `${ask}  - { web: "merci", expect: { asks: near, resumes: complaint } }`,
      ["asks", "resumes"],
    ],
    [
      "proposals",
      `  - { web: "natation pour un enfant de 6 ans le samedi", expect: { proposals: { min: 1, all: { age: 6, weekday: sat } } } }`,
      `  - { web: "natation pour un enfant de 6 ans le samedi", expect: { proposals: { min: 9, all: { weekday: mon } } } }`,
      ["proposals.all.weekday", "proposals.all.weekday", "proposals.all.weekday", "proposals.min"],
    ],
    [
      "phone and from",
      `  - { phone: "natation pour ma fille", from: "+14505550123", expect: { asks: age } }\n  - { phone: "6 ans", from: "+14505550123", expect: { slots: { age: 6 } } }`,
      `  - { phone: "natation pour ma fille", from: "+14505550123" }\n  - { phone: "6 ans", from: "+14505550199", expect: { slots: { activity: natation } } }`,
      ["slots.activity"],
    ],
    [
      "email file",
      `  - { email: { file: mails/reply.eml }, expect: { slots: { activity: natation, age: 6, weekday: sat }, says_not: "relire" } }`,
      `  - { email: { file: mails/none.eml } }`,
      ["turn"],
    ],
    ["then", `  - { web: "bonjour", then: within 5s }`, `  - { web: "bonjour", then: within 0ms }`, ["then"]],
    [
      "after",
      `${ask}  - { web: "6 ans", after: 3 days, expect: { says: "derniere fois" } }`,
      `${ask}  - { web: "6 ans", after: 1 hour, expect: { says: "derniere fois" } }`,
      ["says"],
    ],
    [
      "segments",
      `  - { sms: "il y a le feu", expect: { segments: { max: 2 } } }`,
      `  - { sms: "natation pour un enfant de 6 ans le samedi", expect: { segments: { max: 1, encoding: UCS-2 } } }`,
      ["segments.max", "segments.encoding"],
    ],
    [
      "breaks",
      `  - { web: "natation pour un enfant de 6 ans", breaks: catalogue, expect: { outcome: error_dependency } }`,
      `  - { web: "natation pour un enfant de 6 ans", expect: { outcome: error_dependency } }`,
      ["outcome"],
    ],
  ])("%s", async (_key, holds, fails, faults) => {
    expect(await faultsOf(holds)).toEqual([]);
    expect(await faultsOf(fails)).toEqual(faults);
  });

  it("repeat_user sends the message as often as it says", async () => {
    const { failures } = await runConversationTest(
      parsed(`  - { web: "annuler", repeat_user: 3, expect: { says: "homard" } }`),
      stage,
    );
    expect(failures[0]?.heard.join(" ")).toMatch(/en cours|arrêté/);
  });

  it("a policy is that of the test", async () => {
    const french = parsed(`  - { web: "in English please", expect: { lang: fr } }`);
    expect((await runConversationTest({ ...french, policy: "french" }, stage)).failures).toEqual([]);
    expect((await runConversationTest(french, stage)).failures).toHaveLength(1);
  });
});

describe("a failing test", () => {
  it("shows the file and line, the turn, what was expected, what came, and the steps", async () => {
    const result = await runConversationTest(
      parsed(`${ask}  - web: "6 ans"\n    expect: { slots: { age: 7 } }`),
      stage,
    );
    const report = describeFailures(result).join("\n");
    expect(report).toContain("sample.yaml:4 sample, turn 2: « 6 ans »");
    expect(report).toContain("slots.age: expected 7, got 6");
    expect(report).toMatch(/→ .*semaine/);
    expect(report).toMatch(/· understand: .*age/);
    expect(report).toMatch(/· command: .*set_slot age \(.+\)/);
    expect(report).toMatch(/· flow: find_activity: /);
  });
});
