import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprintOf, learntHow } from "../../../bot/understanding/classifier/fingerprint.ts";
import { readModel, writeModel } from "../../../bot/understanding/classifier/savedModel.ts";
import { openClassifier } from "../../../bot/understanding/classifier/classify.ts";
import { learn } from "../../../bot/understanding/classifier/train.ts";

const folder = mkdtempSync(join(tmpdir(), "c360-model-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "model.bin");
const model = learn([
  { text: "bonjour à vous", label: "greet" },
  { text: "salut", label: "greet" },
  { text: "un cours de natation", label: "find_activity" },
  { text: "je cherche un cours", label: "find_activity" },
]);

describe("the saved model", () => {
  it("answers as the one that was learnt", () => {
    writeModel(file, "phrases-1", model);
    const read = readModel(file, "phrases-1");
    expect(read).toBeDefined();
    for (const text of ["bonjour", "cours de natation", "é", ""])
      expect(openClassifier(read ?? model).classify(text)).toEqual(openClassifier(model).classify(text));
  });

  it.each([
    ["of other phrases", () => readModel(file, "phrases-2")],
    ["that is absent", () => readModel(join(folder, "none.bin"), "phrases-1")],
    [
      "that was cut",
      () => {
        const cut = join(folder, "cut.bin");
        writeFileSync(cut, readFileSync(file).subarray(0, -7));
        return readModel(cut, "phrases-1");
      },
    ],
  ])("is not used when it is one %s", (_name, read) => {
    writeModel(file, "phrases-1", model);
    expect(read()).toBeUndefined();
  });
});

describe("the fingerprint of a model", () => {
  const phrases = [{ text: "bonjour", label: "greet" }];

  it("is the same for the same phrases learnt in the same way", () => {
    expect(fingerprintOf([...phrases])).toBe(fingerprintOf(phrases));
  });

  it.each([
    ["other phrases", fingerprintOf([...phrases, { text: "salut", label: "greet" }])],
    [
      "another format of features",
      fingerprintOf(phrases, { ...learntHow, featureFormat: learntHow.featureFormat + 1 }),
    ],
    ["other settings of learning", fingerprintOf(phrases, { ...learntHow, learningSettings: { cost: 2, passes: 8 } })],
    ["other weights of blocks", fingerprintOf(phrases, { ...learntHow, blockWeights: { words: 2 } })],
  ])("changes with %s", (_name, other) => {
    expect(other).not.toBe(fingerprintOf(phrases));
  });
});
