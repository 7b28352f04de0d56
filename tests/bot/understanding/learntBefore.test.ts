import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { learnOnce } from "../../../bot/understanding/classifier/learntBefore.ts";
import { learn } from "../../../bot/understanding/classifier/train.ts";

const examples = [
  { text: "bonjour à vous", label: "greet" },
  { text: "salut", label: "greet" },
  { text: "un cours de natation", label: "find_activity" },
  { text: "je cherche un cours", label: "find_activity" },
];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "c360-learnt-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("learning once", () => {
  it("is deterministic: the same examples give the same model", () => {
    expect(learn(examples)).toEqual(learn(examples));
  });

  it("gives back what was learnt from the same examples before", () => {
    const first = learnOnce(examples, folder);
    const files = readdirSync(folder);
    expect(files).toHaveLength(1);
    expect(learnOnce(examples, folder)).toEqual(first);
    expect(readdirSync(folder)).toEqual(files);
  });

  it("learns again from other examples, and when the copy was cut", () => {
    learnOnce(examples, folder);
    const [file = ""] = readdirSync(folder);
    writeFileSync(join(folder, file), "cut");
    expect(learnOnce(examples, folder)).toEqual(learn(examples));
    expect(learnOnce(examples.slice(1), folder)).toEqual(learn(examples.slice(1)));
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("keeps six models at most", () => {
    for (let count = 2; count < 10; count += 1)
      learnOnce([...examples, { text: `number ${"a".repeat(count)}`, label: "greet" }], folder);
    expect(readdirSync(folder)).toHaveLength(6);
  });

  it("does without a folder that cannot be written", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(learnOnce(examples, join(file, "below"))).toEqual(learn(examples));
  });
});
