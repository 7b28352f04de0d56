import { describe, expect, it } from "vitest";
import { falseAlarms, signs } from "../../../bot/understanding/emergencySigns.ts";
import { openingsOf, signOf } from "../../../bot/understanding/openings.ts";
import { indexPatterns, openingsOfText } from "../../../bot/understanding/patternIndex.ts";
import { readTrainingPhrases } from "../../../bot/understanding/phrases.ts";
import { fold } from "../../../contracts/fold.ts";

const signsOf = (text: string) => Array.from(text, (letter) => signOf(letter.charCodeAt(0)));
const openings = (source: string) => openingsOf(source).map((signs) => signs.join());
const written = (...texts: string[]) => texts.map((text) => signsOf(text).join());

describe("how a match can begin", () => {
  it.each([
    ["a word", /samedi/, written("sam")],
    ["a choice", /(?:lundi|mardi)s?/, written("lun", "mar")],
    ["what may be absent", /x?ab/, written("ab", "xab")],
    ["a word shorter than three signs", /a|le/, written("a", "le")],
    ["an assertion, which takes nothing", /(?<![a-z])\b(?=demain)ici(?! pas)/, written("ici")],
    ["a class of signs", /[ab]cd/, written("acd", "bcd")],
    ["a range, which may be anything", /[a-z]cd/, [""]],
    ["any digit", /\d ans/, written("1 a")],
    ["what repeats", /ha+/, written("ha")],
    ["a count from nought", /(?:de ){0,2}rue/, written("rue", "de ")],
    ["escaped marks", /\$\.5/, written("$.5")],
    ["a property of letters", /\p{L}a/u, [""]],
    ["nothing at all", /(?:)/, [""]],
  ])("%s", (_name, { source }, expected) => {
    expect(openings(source).sort()).toEqual(expected.sort());
  });

  it("refuses what it cannot read", () => {
    expect(() => openingsOf("a)b")).toThrow("« )b » closes no group");
  });
});

describe("the index of patterns", () => {
  const texts = readTrainingPhrases().map(({ text }) => fold(text));

  it.each([
    ["signs of danger", signs.map(([, { source }]) => source)],
    ["false alarms", falseAlarms.map(({ source }) => source)],
    ["odd patterns", ["(?<=a)n", "$", ".{3}x", "\\bno?n\\b", "q(?:u['e]|oi)", "[^a-z ]", "\\w+ment", "(?:a|b){2}c?"]],
  ])("never leaves aside a pattern that matches: %s", (_name, sources) => {
    const index = indexPatterns(sources);
    const patterns = sources.map((source) => new RegExp(source, "u"));
    const missed = texts.flatMap((text) => {
      const candidates = index.candidates(openingsOfText(text));
      return patterns.filter((pattern, at) => pattern.test(text) && (candidates & (1 << at)) === 0).map(() => text);
    });
    expect(missed).toEqual([]);
  });

  it("leaves aside what cannot match", () => {
    const index = indexPatterns(["(?:samedi|sam)\\b", "\\d", "dimanche"]);
    expect(index.candidates(openingsOfText("le dimanche 6"))).toBe(0b110);
    expect(index.candidates(openingsOfText(""))).toBe(0);
  });

  it("holds 32 patterns and says so beyond", () => {
    const sources = Array.from({ length: 32 }, () => "a");
    expect(indexPatterns(sources).candidates(openingsOfText("a"))).toBe(-1);
    expect(() => indexPatterns([...sources, "a"])).toThrow("33 patterns");
  });
});
