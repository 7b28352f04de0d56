import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortest } from "../../../bot/assist/stretch.ts";

const cut = (text: string, holds: (words: string) => boolean, least?: number) => {
  const found = shortest(text, holds, least);
  return found && text.slice(found.start, found.end);
};

describe("the shortest stretch that still holds", () => {
  it.each([
    ["elle a six ans là", /six ans/, "six ans"],
    ["six ans", /six/, "six"],
    ["  « bonjour », dit-il", /bonjour/, "bonjour"],
    ["h sept n deux b un", /h sept n/, "h sept n"],
  ])("of « %s » for %s", (text, words, expected) => {
    expect(cut(text, (one) => words.test(one))).toBe(expected);
  });

  it("is none when the text itself does not hold, or says nothing", () => {
    expect(cut("bonjour", () => false)).toBeUndefined();
    expect(cut("   ", () => true)).toBeUndefined();
  });

  it("keeps as many words as are asked for", () => {
    expect(cut("un deux trois quatre cinq", (words) => words.includes("cinq"), 3)).toBe("trois quatre cinq");
    expect(cut("un deux", () => true, 4)).toBe("un deux");
  });

  it("always holds, begins and ends with a word, and is at most the text", () => {
    const word = fc.stringMatching(/^[a-zé']{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (words, from, length) => {
        const text = words.join(" ");
        const start = from % words.length;
        const wanted = words.slice(start, start + 1 + (length % (words.length - start))).join(" ");
        const holds = (one: string) => ` ${one} `.includes(` ${wanted} `);
        const found = cut(text, holds) ?? "";
        expect(holds(found)).toBe(true);
        expect(found).toBe(wanted);
      }),
    );
  });
});
