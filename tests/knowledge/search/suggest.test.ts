import { describe, expect, it } from "vitest";
import type { Language } from "../../../contracts/language.ts";
import { asking, knowing, offering, session } from "./fixtures.ts";

const knowledge = await knowing([
  offering({ id: "swim", title: "Cours de natation", places: [{ name: "Piscine Val-des-Arbres" }] }),
  offering({ id: "lanes", title: "Natation en couloirs", neighbourhoods: ["Sainte-Rose"] }),
  { ...offering({ id: "story", title: "Heure du conte" }), title: { fr: "Heure du conte", en: "Storytime" } },
  offering({ id: "pottery", title: "Poterie d'été", sessions: [session(1, "10:00")] }),
]);
const { now } = asking("");
const suggest = (typed: string, language: Language = "fr", limit = 8) =>
  knowledge.suggest(typed, { language, limit, now });
const texts = (...typed: Parameters<typeof suggest>) => suggest(...typed).map(({ text }) => text);

describe("what is being typed", () => {
  it.each([
    ["the beginning of a title", "cours de na", "Cours de natation"],
    ["the beginning of a word inside", "couloi", "Natation en couloirs"],
    ["words in another order", "natation cou", "Natation en couloirs"],
    ["accents left out, capitals", "HEURE", "Heure du conte"],
    ["a place", "val-des", "Piscine Val-des-Arbres"],
    ["a neighbourhood", "sainte-r", "Sainte-Rose"],
    ["a letter doubled", "nattat", "Natation en couloirs"],
    ["a letter lost", "pscine", "Piscine Val-des-Arbres"],
    ["two letters swapped", "huere", "Heure du conte"],
  ])("%s: « %s »", (_, typed, expected) => expect(texts(typed)).toContain(expected));

  it("names topics in the language of the page, titles in their own", () => {
    expect(suggest("nata")).toContainEqual({ text: "natation", language: "fr", kind: "topic" });
    expect(suggest("swimm", "en").some(({ kind, language }) => kind === "topic" && language === "en")).toBe(true);
    expect(suggest("swimm", "fr").filter(({ kind }) => kind === "topic")).toEqual([]);
    expect(suggest("story", "en")).toContainEqual({ text: "Storytime", language: "en", kind: "activity" });
  });

  it("does not suggest what is over, nor topics of nothing", () => {
    expect(texts("poter")).toEqual([]);
    expect(texts("escalade")).toEqual([]);
  });

  it("says each thing once, what begins so first, and no more than asked", () => {
    const found = texts("nata", "fr", 2);
    expect(found.length).toBe(2);
    expect(new Set(texts("nata")).size).toBe(texts("nata").length);
    expect(texts("nata").indexOf("Natation en couloirs")).toBeLessThan(texts("nata").indexOf("Cours de natation"));
  });

  it.each(["", "   ", "?!", "zzzz", "(((", "\u0000"])("gives nothing for %j", (typed) =>
    expect(texts(typed)).toEqual([]),
  );
});
