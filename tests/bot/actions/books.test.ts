import { describe, expect, it } from "vitest";
import { readBookWish, suggestBooks } from "../../../bot/actions/books.ts";
import { newDialogueState } from "../../../bot/state.ts";
import type { BooksWanted } from "../../../contracts/information.ts";
import { callAction } from "../support/call.ts";
import { information, memoryParts, noKnowledge } from "../support/memoryStage.ts";

const parts = memoryParts({ knowledge: noKnowledge });
const wish = async (query: string, text = query, slots = {}) =>
  (await callAction(readBookWish, parts, { slots: { query, ...slots }, work: { text } })).data;

describe("what is wished to be read", () => {
  it.each([
    ["une bd pour ma fille", "comic"],
    ["un bon polar", "mystery"],
    ["une histoire vécue, une biographie", "true-life"],
    ["de la science-fiction", "fantasy"],
    ["un album pour le dodo", "picture-book"],
    ["a novel", "novel"],
  ])("« %s » names its genre", async (query, genre) => {
    expect(await wish(query)).toMatchObject({ genre });
  });

  it("names no genre when none is said, and keeps the first that is", async () => {
    expect((await wish("un livre"))["genre"]).toBeUndefined();
    expect(await wish("un roman policier")).toMatchObject({ genre: "mystery" });
  });

  it("reads the age that is said, that of who is named, or of the little ones", async () => {
    expect(await wish("un livre", "un livre", { age: [9] })).toMatchObject({ age: 9 });
    expect(await wish("un livre", "un livre", { person: ["grandmother"] })).toMatchObject({ age: 70 });
    expect(await wish("un livre", "un livre", { reader: "teen", person: ["baby"] })).toMatchObject({ age: 15 });
    expect(await wish("a book for a toddler")).toMatchObject({ age: 4 });
    expect((await wish("un livre"))["age"]).toBeUndefined();
  });

  it("hears the genre in the answer as well as in the question", async () => {
    expect(await wish("peux-tu me suggérer un livre?", "un roman pour adulte")).toMatchObject({ genre: "novel" });
  });

  it("is in the language that is asked for, and else in the one that is spoken", async () => {
    expect(await wish("un roman en anglais")).toMatchObject({ language: "en" });
    expect(await wish("un roman")).toMatchObject({ language: "fr" });
    const english = { ...newDialogueState, language: "en" as const };
    const { data } = await callAction(readBookWish, parts, { slots: { query: "a book" }, work: { state: english } });
    expect(data).toMatchObject({ language: "en" });
  });
});

describe("books that are suggested", () => {
  it("are looked for by what was said and answered", async () => {
    const asked: BooksWanted[] = [];
    const listening = { ...information, books: (wanted: BooksWanted) => (asked.push(wanted), []) };
    const { data } = await callAction(suggestBooks, memoryParts({ knowledge: noKnowledge, information: listening }), {
      slots: { genre: "comic" },
      results: { answer: { language: "fr", age: 9, genre: "novel" } },
    });
    expect(asked).toEqual([{ language: "fr", age: 9, genre: "comic" }]);
    expect(data).toEqual({ count: 0, lines: "" });
  });

  it("are told with their author, their prize and their source", async () => {
    const { data } = await callAction(suggestBooks, parts, {
      results: { answer: { language: "fr", age: 9, genre: "comic" } },
    });
    expect(data["count"]).toBeGreaterThanOrEqual(1);
    const lines = `${JSON.stringify(data["lines"])}`.split("\\n");
    expect(lines.filter((line) => !/Source : /u.test(line))).toEqual([]);
  });
});
