import { describe, expect, it } from "vitest";
import { createConceptFinder } from "../../../knowledge/embeddings/concepts.ts";
import { readVocabulary } from "../../../knowledge/embeddings/vocabulary.ts";
import { editDistance } from "../../../knowledge/search/lexical/editDistance.ts";
import { RaggedBuilder } from "../../../knowledge/search/lexical/ragged.ts";
import { createSpelling, isFormOf, type Near } from "../../../knowledge/search/lexical/spelling.ts";

const vocabulary = [...createConceptFinder(readVocabulary()).words()];
const { near } = createSpelling(vocabulary);

/** Optimal string alignment as the textbook writes it: the whole table, no short cut. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_unused, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      table[i]?.splice(j, 1, Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped));
    }
  return at(a.length, b.length);
}

const piecesOf = (word: string) =>
  new Set(Array.from({ length: word.length }, (_, at) => `^${word}$`.slice(at, at + 3)));

const candidates = vocabulary
  .filter((word) => word.length >= 3 && !/\d/.test(word))
  .map((word) => ({ word, pieces: piecesOf(word) }));

/** What the spelling promises, by comparing with every word of the vocabulary. */
function compared(typed: string): Near[] {
  const wanted = piecesOf(typed);
  const found = candidates.map(({ word, pieces }) => {
    const common = [...wanted].filter((piece) => pieces.has(piece)).length;
    if (word === typed || common * 3 < Math.min(wanted.size, word.length)) return { word, weight: 0 };
    const shortest = Math.min(typed.length, word.length);
    const slips = distance(typed, word);
    const sorted = (text: string) => Array.from(text).sort().join("");
    const slip = slips <= (shortest >= 8 ? 2 : 1) && (shortest >= 5 || sorted(typed) === sorted(word));
    const dice = (2 * common) / (wanted.size + word.length);
    const derived = dice >= 0.62 && word.length >= 5 ? dice * 0.6 : 0;
    return { word, weight: Math.max(slip ? (typed[0] === word[0] ? 0.9 : 0.7) - 0.15 * slips : 0, derived) };
  });
  const kept = found.filter(({ weight }) => weight > 0);
  return kept.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, 6);
}

/** One word in a hundred with a letter doubled, lost, changed, or two swapped. */
const slips = vocabulary
  .filter((word, at) => word.length >= 4 && at % 100 === 0)
  .flatMap((word, at) => {
    const middle = 1 + (at % (word.length - 2));
    const [head, letter, tail] = [word.slice(0, middle), word.charAt(middle), word.slice(middle + 1)];
    return [
      head + letter + letter + tail,
      head + tail,
      `${head}w${tail}`,
      head + tail.charAt(0) + letter + tail.slice(1),
    ];
  });

describe("near words", () => {
  it("are those that a comparison with every word finds", () => {
    expect(slips.length).toBeGreaterThan(60);
    for (const typed of slips.filter((word) => word.length >= 4))
      expect({ typed, near: near(typed) }).toEqual({ typed, near: compared(typed) });
  });

  it("do not depend on what was looked up before", () => {
    const first = near("nattation");
    near("bibliotheqe");
    expect(near("nattation")).toEqual(first);
    expect(first[0]?.word).toBe("natation");
  });

  it.each(["nat", "nage2", ""])("are not sought for %j", (typed) => expect(near(typed)).toEqual([]));
});

it.each([
  ["natation", "nattation", 1],
  ["natation", "antation", 1],
  ["yoga", "yoga", 0],
  ["abcd", "", 4],
  ["aab", "ab", 1],
  ["ca", "abc", 3],
])("the distance from %s to %s is %i, either way", (a, b, expected) => {
  expect([editDistance(a, b, 9), editDistance(b, a, 9)]).toEqual([expected, expected]);
});

it("rows of any lengths come back as they were put, beyond the first buffer too", () => {
  const builder = new RaggedBuilder();
  const rows = [[], [1, 2, 3], [], Array.from({ length: 5_000 }, (_, at) => at), [7]];
  for (const row of rows) builder.add(row);
  const built = builder.finish();
  expect(rows.map((_, at) => [...built.row(at)])).toEqual(rows);
  expect([...built.row(rows.length)]).toEqual([]);
});

describe("forms of one word", () => {
  it.each([
    ["frappe", "frapper", true],
    ["escalier", "escaliers", true],
    ["boise", "boire", false],
    ["massage", "message", false],
  ])("%s and %s: %s", (word, other, is) => {
    expect(isFormOf(word, other)).toBe(is);
  });
});
