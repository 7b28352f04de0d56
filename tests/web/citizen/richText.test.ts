import { describe, expect, it } from "vitest";
import { safeUrl, toBlocks } from "../../../web/citizen/chat/richText.ts";
import { seatsOf } from "../../../web/citizen/chat/seats.ts";

const links = (text: string) =>
  toBlocks(text)
    .flatMap((block) => (block.kind === "list" ? block.items : block.lines))
    .flat()
    .flatMap((inline) => (inline.kind === "link" ? [[inline.text, inline.href]] : []));

describe("the assistant's text", () => {
  it("becomes paragraphs, lines and lists", () => {
    expect(toBlocks("Voici :\n- un\n- deux\n\nEt voilà\nsuite")).toMatchObject([
      { kind: "paragraph" },
      { kind: "list", items: [[{ text: "un" }], [{ text: "deux" }]] },
      { kind: "paragraph", lines: [[{ text: "Et voilà" }], [{ text: "suite" }]] },
    ]);
  });
  it("loses no character", () => {
    const text = "Écrivez à info@laval.ca ou voyez https://laval.ca/a?b=c, ou le 450 978-8000.";
    expect(toBlocks(text)).toMatchObject([{ lines: [expect.anything()] }]);
    const [block] = toBlocks(text);
    expect(block?.kind === "paragraph" && block.lines[0]!.map((inline) => inline.text).join("")).toBe(text);
  });
  it.each([
    ["Voyez https://www.laval.ca/aide.", [["https://www.laval.ca/aide", "https://www.laval.ca/aide"]]],
    ["(https://laval.ca/x)", [["https://laval.ca/x", "https://laval.ca/x"]]],
    ["info@laval.ca", [["info@laval.ca", "mailto:info@laval.ca"]]],
    ["450 978-8000", [["450 978-8000", "tel:+14509788000"]]],
    ["javascript:alert(1) data:text/html,x", []],
    ["2024-06-13 et 1234567890", []],
  ])("%s", (text, expected) => expect(links(text)).toEqual(expected));
});

describe("a card's address", () => {
  it.each(["https://laval.ca/a", "http://x.org"])("%s may be followed", (url) => expect(safeUrl(url)).toBe(url));
  it.each(["javascript:alert(1)", " javascript:x", "data:text/html,x", "//x", "https://", "", undefined])(
    "%j may not",
    (url) => expect(safeUrl(url)).toBeUndefined(),
  );
});

describe("seats", () => {
  it.each([
    ["4 places sur 12", { left: 4, total: 12 }],
    ["4 of 12 seats left", { left: 4, total: 12 }],
    ["12 places", undefined],
    ["Complet", undefined],
    ["12 places de 4 m", undefined],
    ["0/0", undefined],
  ])("%s", (text, expected) => expect(seatsOf(text)).toEqual(expected));
});
