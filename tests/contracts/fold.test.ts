import { describe, expect, it } from "vitest";
import { fold } from "../../contracts/fold.ts";

/** What fold means, by Unicode normalisation alone: its table of usual letters must say the same. */
const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’ʼ‘`´]/g, "'");

describe("folding", () => {
  it.each([
    ["Éléonore Gâté", "eleonore gate"],
    ["L’œuvre d’Æsop", "l'oeuvre d'aesop"],
    ["CŒUR `à` ^ 12 $", "coeur a  12 $"],
    ["plain text, 42!", "plain text, 42!"],
    ["été décomposé".normalize("NFD"), "ete decompose"],
    ["ΟΔΟΣ İstanbul", "οδος istanbul"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it("says of every sign what Unicode says, alone and among others", () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x3000; code += 1) {
      const sign = String.fromCodePoint(code);
      for (const text of [sign, `É${sign}a`, `a${sign}${sign}B`]) if (fold(text) !== folded(text)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });
});
