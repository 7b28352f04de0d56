import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { argumentsOf, consentTexts, formatText, labels, queueTexts, texts } from "../../bot/texts/index.ts";
import { readFlowFiles } from "../../flows/index.ts";
import type { Bilingual } from "../../contracts/language.ts";

const folder = join(import.meta.dirname, "../../flows");

/** Every `{ fr, en }` of a value, at any depth. */
function bilingualsIn(value: unknown, path = ""): [string, Bilingual][] {
  if (typeof value !== "object" || value === null) return [];
  const own: [string, Bilingual][] =
    "fr" in value && "en" in value && typeof value.fr === "string" && typeof value.en === "string"
      ? [[path, { fr: value.fr, en: value.en }]]
      : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => bilingualsIn(item, `${path}/${key}`))];
}

const all = [
  ...bilingualsIn(texts, "texts"),
  ...bilingualsIn(queueTexts, "queue"),
  ...bilingualsIn(labels, "labels"),
  ...bilingualsIn(consentTexts, "consents"),
  ...readFlowFiles(folder).flatMap(({ path, text }) => bilingualsIn(parseYaml(text), path)),
];

describe.each(all)("%s", (_path, text) => {
  it("says something in both languages", () => {
    expect(text.fr.trim()).not.toBe("");
    expect(text.en.trim()).not.toBe("");
  });

  it("formats in both, with the same arguments", () => {
    expect(new Set(argumentsOf(text, "fr"))).toEqual(new Set(argumentsOf(text, "en")));
    for (const language of ["fr", "en"] as const) expect(formatText(text, language, { count: 2 })).not.toMatch(/[{}]/);
  });

  it("is typeset as French is: typographic apostrophes, no « tu »", () => {
    expect(text.fr).not.toMatch(/\p{L}'\p{L}/u);
    expect(text.fr).not.toMatch(/\b(?:tu|ton|toi)\b/i);
  });
});

it("the consent of the record is versioned in the words of its purpose", () => {
  for (const [purpose, { version }] of Object.entries(consentTexts)) expect(version.startsWith(purpose)).toBe(true);
});

it("no flow file names an intent twice", () => {
  const starts = readFlowFiles(folder).flatMap(({ path }) => {
    const flow: unknown = parseYaml(readFileSync(join(folder, path), "utf8"));
    return typeof flow === "object" && flow !== null && "starts" in flow && Array.isArray(flow.starts)
      ? flow.starts
      : [];
  });
  expect(new Set(starts).size).toBe(starts.length);
});
