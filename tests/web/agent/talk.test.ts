import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../../web/agent/talk/drafts.ts";
import { insertText } from "../../../web/agent/talk/insertText.ts";
import { markLine, wordsOf } from "../../../web/agent/talk/marks.ts";
import { newsBetween, nothingNew, together } from "../../../web/agent/talk/news.ts";
import { sampleView } from "./sampleView.ts";

describe("what is inserted at the cursor", () => {
  it.each([
    ["", "Bonjour.", 0, 0, "Bonjour.", 8],
    ["Bonjour.", "Le bac passe demain.", 8, 8, "Bonjour. Le bac passe demain.", 29],
    ["Bonjour et merci", "madame", 7, 7, "Bonjour madame et merci", 14],
    ["Bonjour , merci", "madame", 8, 8, "Bonjour madame, merci", 14],
    ["Bonjour monsieur", "madame", 8, 16, "Bonjour madame", 14],
    ["Bonjour.\n", "Demain.", 9, 9, "Bonjour.\nDemain.", 16],
    ["Bonjour.", "Demain.", Infinity, Infinity, "Bonjour. Demain.", 16],
  ])("« %s » and « %s » from %d to %d", (text, addition, start, end, expected, cursor) => {
    expect(insertText(text, addition, start, end)).toEqual({ text: expected, cursor });
  });
});

describe("the words marked in a line", () => {
  const line = { id: "a", text: "mon bac brun est brisé" };
  const marked = (...spans: [number, number][]) =>
    markLine(
      line,
      spans.map(([start, end]) => ({ lineId: "a", start, end })),
    ).map(({ text, marked: is }) => (is ? `[${text}]` : text));

  it("are cut out of it, and nothing is lost", () => {
    expect(marked([4, 12])).toEqual(["mon ", "[bac brun]", " est brisé"]);
    expect(marked([0, 3], [17, 22])).toEqual(["[mon]", " bac brun est ", "[brisé]"]);
    expect(marked()).toEqual(["mon bac brun est brisé"]);
  });
  it("are one where they overlap, whatever their order", () => {
    expect(marked([8, 12], [4, 9]).join("")).toBe("mon [bac b][run] est brisé");
    expect(marked([4, 12], [5, 7]).join("")).toBe("mon [bac brun] est brisé");
  });
  it("stay within the line, which may have been corrected to a shorter one", () => {
    expect(marked([17, 90])).toEqual(["mon bac brun est ", "[brisé]"]);
    expect(marked([40, 50])).toEqual(["mon bac brun est brisé"]);
    expect(markLine(line, [{ lineId: "another", start: 0, end: 3 }])).toHaveLength(1);
  });
  it("are quoted beside the suggestion, unless their line is gone", () => {
    const lines = [{ ...line, from: "citizen" as const, at: "2024-11-01T14:00:00Z", final: true, corrected: false }];
    const evidence = [
      { lineId: "a", start: 4, end: 12 },
      { lineId: "gone", start: 0, end: 4 },
    ];
    expect(wordsOf(lines, evidence)).toEqual([{ lineId: "a", text: "bac brun" }]);
    const twice = [
      { lineId: "a", start: 4, end: 7 },
      { lineId: "a", start: 4, end: 12 },
      { lineId: "a", start: 4, end: 12 },
    ];
    expect(wordsOf(lines, twice)).toEqual([{ lineId: "a", text: "bac brun" }]);
  });
});

describe("what became of the suggestions in a reply", () => {
  const accepted = [{ suggestionId: "r1", part: "reply" as const, text: "Le bac passe demain." }];
  it("is « used » when it left as it was, even among other words", () => {
    expect(verdictsOf({ text: "Bonjour! Le bac passe demain. Merci.", accepted })).toEqual([
      { suggestionId: "r1", part: "reply", verdict: "used" },
    ]);
  });
  it("is « edited » when a word of it changed", () => {
    expect(verdictsOf({ text: "Le bac passe jeudi.", accepted })).toMatchObject([{ verdict: "edited" }]);
  });
});

describe("what is read out", () => {
  const before = sampleView("c");
  const changed = (text: string, corrected: boolean) => ({
    ...before,
    lines: before.lines.map((line) => (line.id === "l0" ? { ...line, text, corrected } : line)),
  });
  it("is a correction, but not words that grow", () => {
    expect(newsBetween(before, changed("autre chose", true)).corrected).toEqual(["autre chose"]);
    expect(newsBetween(before, changed("autre chose", false)).corrected).toEqual([]);
    expect(newsBetween(before, before)).toEqual(nothingNew);
  });
  it("is what is written, but not what a caller says", () => {
    const line = { ...before.lines[0]!, id: "new", text: "allo?" };
    const after = { ...before, lines: [...before.lines, line] };
    expect(newsBetween(before, after).written).toEqual([]);
    expect(newsBetween({ ...before, kind: "message" }, { ...after, kind: "message" }).written).toEqual(["allo?"]);
  });
  it("is that a reply is ready, once", () => {
    const reply = { ...before.reply!, id: "r2" };
    expect(newsBetween(before, { ...before, reply }).replyReady).toBe(true);
    expect(newsBetween({ ...before, reply }, { ...before, reply }).replyReady).toBe(false);
  });
  it("is kept short when much comes at once", () => {
    const one = { ...nothingNew, written: ["a", "b"] };
    expect(together(one, { ...nothingNew, written: ["c"], replyReady: true })).toEqual({
      corrected: [],
      written: ["b", "c"],
      replyReady: true,
    });
  });
});
