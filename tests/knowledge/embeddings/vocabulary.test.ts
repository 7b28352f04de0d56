import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../../../contracts/fold.ts";
import { createConceptFinder } from "../../../knowledge/embeddings/concepts.ts";
import { readVocabulary, type Concept } from "../../../knowledge/embeddings/vocabulary.ts";
import { contentWords, lightKey } from "../../../knowledge/embeddings/words.ts";

const vocabulary = readVocabulary();

const idea = (
  id: string,
  broader: string[],
  fr: string[],
  en: string[],
  cues: Concept["cues"] = { fr: [], en: [] },
) => ({
  id,
  broader,
  fr,
  en,
  cues,
});

describe("the vocabulary", () => {
  it("has some hundreds of ideas, each once, each named in both languages", () => {
    expect(vocabulary.length).toBeGreaterThan(600);
    expect(new Set(vocabulary.map(({ id }) => id)).size).toBe(vocabulary.length);
    expect(vocabulary.filter(({ fr, en }) => fr.length === 0 || en.length === 0)).toEqual([]);
  });

  it("names broader ideas that are written, without going round", () => {
    const finder = createConceptFinder(vocabulary);
    vocabulary.forEach((_, at) => expect(finder.broader(at).map(({ concept }) => concept)).not.toContain(at));
  });

  it("refuses a broader idea that is not written", () => {
    expect(() => createConceptFinder([idea("a", ["b"], ["a"], ["a"])])).toThrow('"a" names the broader idea "b"');
  });

  it("holds none of the questions it is measured with, as they are asked", () => {
    const terms = new Set(
      vocabulary.flatMap(({ fr, en, cues }) => [...fr, ...en, ...cues.fr, ...cues.en]).map((term) => fold(term)),
    );
    const rows = readFileSync(join(import.meta.dirname, "dev/ideas.tsv"), "utf8")
      .split("\n")
      .filter(Boolean);
    const asked = rows.map((row) => row.split("\t"));
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.filter(([question = ""]) => terms.has(fold(question)))).toEqual([]);
    expect(asked.filter(([, idea]) => !vocabulary.some(({ id }) => id === idea))).toEqual([]);
  });

  const file = join(import.meta.dirname, "../../../../shared/data/search-dev/queries.jsonl");
  it.skipIf(!existsSync(file))(
    "holds no query of the judged collection but plain words of the field (skipped without ../shared/data)",
    () => {
      const texts = readFileSync(file, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line): unknown => JSON.parse(line));
      const queries = texts.map((query) => fold(JSON.stringify(query)));
      const terms = vocabulary.flatMap(({ fr, en, cues }) => [...fr, ...en, ...cues.fr, ...cues.en]);
      const long = terms.filter((term) => contentWords(term).length >= 3);
      expect(long.filter((term) => queries.some((query) => query.includes(`"text":"${fold(term)}"`)))).toEqual([]);
    },
  );
});

describe("finding ideas in words", () => {
  const finder = createConceptFinder([
    idea("reading", [], ["lecture"], ["reading"], { fr: ["tourner les pages"], en: [] }),
    idea("book-club", ["reading"], ["club de lecture"], ["book club"]),
  ]);
  const found = (text: string) => finder.find(contentWords(text), ["fr"]).map(({ concept }) => concept);
  it("takes the longest expression", () => {
    expect(found("un club de lecture")).toEqual([1]);
    expect(found("la lecture au club")).toEqual([0]);
    expect(finder.broader(1)).toEqual([{ concept: 0, weight: 0.5 }]);
  });
  it("reads cues in a question, beside the terms, and never in a text of the catalogue", () => {
    expect(found("tourner les pages au club de lecture")).toEqual([1, 0]);
    expect(finder.findKeys(["tourner", "pag", "club", "lectur"], "fr").map(({ concept }) => concept)).toEqual([1]);
  });
  it("reads the language asked", () => {
    expect(found("reading")).toEqual([]);
    expect(finder.find(contentWords("book clubs"), ["en"])).toEqual([{ concept: 1, from: 0, to: 2 }]);
  });
});

describe("words", () => {
  it("fall away when they say nothing: grammar, elision, politeness", () => {
    const words = contentWords("Bonjour, j’aimerais savoir s'il y a de l'aquaforme pour ma mère?").map(
      ({ folded }) => folded,
    );
    expect(words).toEqual(["aquaforme", "mere"]);
  });
  it.each([
    ["nageurs", "nageur"],
    ["danse", "danses"],
    ["gratuite", "gratuites"],
    ["bibliotheques", "bibliotheque"],
    ["jeux", "jeu"],
  ])("%s and %s have one key", (a, b) => {
    expect(lightKey(a)).toBe(lightKey(b));
  });
});
