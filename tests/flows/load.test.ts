import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadFlows, readFlowFiles } from "../../flows/index.ts";
import { patternNames } from "../../flows/flowSchema.ts";

const minimal = `id: sample
title: { fr: un essai, en: a trial }
description: A flow for tests.
slots:
  age:
    type: number
    label: { fr: l’âge, en: the age }
    question:
      - { fr: Quel âge?, en: How old? }
      - { fr: Son âge?, en: The age? }
steps:
  - ask: age
  - end: completed
`;

/** Every pattern a product needs, so that only the fault under test is found. */
const patterns = patternNames.map((name) => ({
  path: `patterns/${name}.yaml`,
  text: `id: pattern_${name}
title: { fr: t, en: t }
description: d
on: ${name}
steps:
  - say: { fr: oui, en: "yes" }
`,
}));

const faultsOf = (text: string) => {
  const loaded = loadFlows([{ path: "sample.yaml", text }, ...patterns]);
  return loaded.status === "fail" ? loaded.faults : [];
};

describe("the product's flows", () => {
  const loaded = loadFlows(readFlowFiles(join(import.meta.dirname, "../../flows")));

  it("load without a fault", () => {
    expect(loaded).toMatchObject({ status: "ok" });
  });

  it("start on every intent that asks for something", () => {
    const started = loaded.status === "ok" ? [...loaded.flows.byIntent.keys()] : [];
    expect(started).toEqual(
      expect.arrayContaining(["find_activity", "find_subsidy", "report_problem", "give_consent", "complaint"]),
    );
  });

  it("repair everything that may go wrong", () => {
    expect(loaded.status === "ok" ? [...loaded.flows.byPattern.keys()].toSorted() : []).toEqual(
      patternNames.toSorted(),
    );
  });
});

describe("faults name the file, the line and what is wrong", () => {
  it("accepts the minimal flow", () => {
    expect(faultsOf(minimal)).toEqual([]);
  });

  it.each([
    ["an unknown slot", minimal.replace("ask: age", "ask: height"), 12, /asks for "height", and there is no such slot/],
    ["a goto nowhere", minimal.replace("  - ask: age", "  - goto: moon"), 12, /goes to "moon"/],
    ["missing English", minimal.replace("{ fr: Quel âge?, en: How old? }", "{ fr: Quel âge? }"), 9, /no English/],
    [
      "an unreachable step",
      minimal.replace("  - end", "  - goto: end\n  - ask: age\n  - id: end\n    end"),
      14,
      /can never be reached/,
    ],
    [
      "a question with one wording",
      minimal.replace("      - { fr: Son âge?, en: The age? }\n", ""),
      9,
      /at least one other wording/,
    ],
    [
      "a signal that does not exist",
      minimal.replace("type: number", "type: number\n    from: [height]"),
      7,
      /neither an entity nor a signal/,
    ],
    ["an unknown intent", minimal.replace("slots:", "starts: [dance]\nslots:"), 4, /starts.0/],
    ["a call to no flow", minimal.replace("  - ask: age", "  - call: nobody"), 12, /there is no flow "nobody"/],
    [
      "a condition on no slot",
      minimal.replace("ask: age", "ask: age\n    if: { known: [height] }"),
      12,
      /looks at slot "height"/,
    ],
    ["a misspelt key", minimal.replace("description", "descripton"), 1, /descripton/],
    ["two things in one step", minimal.replace("ask: age", "ask: age\n    goto: end"), 12, /steps.0/],
  ])("%s", (_name, text, line, sentence) => {
    expect(faultsOf(text)).toContainEqual({ file: "sample.yaml", line, sentence: expect.stringMatching(sentence) });
  });

  it("broken YAML is one fault, not its echoes", () => {
    expect(faultsOf(minimal.replace("steps:", "steps: ]["))).toHaveLength(1);
  });

  it("a pattern nobody wrote", () => {
    const loaded = loadFlows([{ path: "sample.yaml", text: minimal }]);
    expect(loaded).toMatchObject({ status: "fail" });
  });

  it("two flows on one intent", () => {
    const text = minimal.replace("slots:", "starts: [greet]\nslots:");
    const loaded = loadFlows([
      { path: "a.yaml", text },
      { path: "b.yaml", text: text.replace("id: sample", "id: other") },
      ...patterns,
    ]);
    expect(loaded).toMatchObject({
      status: "fail",
      faults: [{ file: "b.yaml", sentence: expect.stringContaining("greet") }],
    });
  });
});
