import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordNames } from "../../../bot/understanding/classifier/features.ts";
import { openWordTable } from "../../../bot/understanding/classifier/wordTable.ts";

const known = ["je", "cherche", "un", "cours", "de", "natation", "pour", "ma", "fille", "été"];
const names = [...new Set(wordNames(known))].toSorted();
const table = openWordTable(names);

function visited(words: readonly string[]) {
  const found: { key: number; index: number }[] = [];
  table.forEachName(words, (key, index) => found.push({ key, index }));
  return found;
}

describe("words and pairs as numbers", () => {
  const text = fc.array(fc.constantFrom(...known, "piscine", "gym", "zorglub"), { maxLength: 14 });

  it("have the indices of their names, in their order", () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(visited(words).map(({ index }) => index)).toEqual(wordNames(words).map((name) => names.indexOf(name)));
      }),
    );
  });

  it("have one key for one name, and for no other of the text", () => {
    fc.assert(
      fc.property(text, (words) => {
        const spelt = wordNames(words);
        const keys = visited(words).map(({ key }) => key);
        expect(new Set(keys).size).toBe(new Set(spelt).size);
        keys.forEach((key, at) => expect(keys.indexOf(key)).toBe(spelt.indexOf(spelt[at] ?? "")));
      }),
    );
  });

  it("know the words they were made of", () => {
    expect(known.every((word) => table.knows(word))).toBe(true);
    expect(["piscine", "^", "$", ""].some((word) => table.knows(word))).toBe(false);
  });
});
