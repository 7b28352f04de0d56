import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadFlows, readFlowFiles } from "../../../flows/index.ts";
import { readAnswers } from "../../../knowledge/information/readAnswers.ts";

const answers = readAnswers();
const loaded = loadFlows(readFlowFiles(join(import.meta.dirname, "../../../flows")));
const ids = loaded.status === "ok" ? [...loaded.flows.byId.keys()] : [];
const PARTIAL_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
/** A source cannot be younger than its reading. */
const READ = "2026-11-23";

describe("the answers on the city", () => {
  it("are sixty at least, on every subject people ask about", () => {
    expect(answers.length).toBeGreaterThanOrEqual(60);
    const topics = new Set(answers.flatMap(({ answer }) => answer.topics));
    expect(topics.size).toBeGreaterThan(12);
  });

  it.each(answers.map(({ answer, asked }) => ({ id: answer.id, answer, asked })))(
    "$id has its source, its date and both languages",
    ({ answer, asked }) => {
      expect(answer.source.url).toMatch(/^https?:\/\//);
      expect(answer.source.name.fr).not.toBe("");
      expect(answer.source.date).toMatch(PARTIAL_DATE);
      expect(answer.source.date <= READ).toBe(true);
      for (const language of ["fr", "en"] as const) {
        expect(answer.text[language].length).toBeGreaterThan(40);
        expect(answer.text[language].length).toBeLessThan(700);
        expect(answer.title[language]).not.toBe("");
        expect(asked[language].length).toBeGreaterThanOrEqual(2);
      }
      expect(answer.text.fr).not.toBe(answer.text.en);
    },
  );

  it("lead to flows that exist", () => {
    const led = answers.flatMap(({ answer }) => answer.flow ?? []);
    expect(led.filter((flow) => !ids.includes(flow))).toEqual([]);
    expect(led.length).toBeGreaterThan(0);
  });

  it("bear titles that tell them apart in each language", () => {
    for (const language of ["fr", "en"] as const) {
      const titles = answers.map(({ answer }) => answer.title[language]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it("give the same figures in both languages", () => {
    // Times are told in each language's own way; every other figure is the same.
    const figures = (text: string) =>
      text
        .replaceAll(/\d+ h(?: \d\d)?\b|\d+(?::\d\d)? [ap]\.m\./g, "")
        .replaceAll(/(?<=\d)[ ,.-](?=\d)/g, "")
        .match(/\d{2,}/g)
        ?.toSorted() ?? [];
    const ofLanguage = (language: "fr" | "en") =>
      answers.map(({ answer }) => [answer.id, ...figures(answer.text[language])].join(" "));
    expect(ofLanguage("fr")).toEqual(ofLanguage("en"));
  });
});
