import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { letterToPdf } from "../../../channels/desk/letterToPdf.ts";
import type { Letter } from "../../../contracts/desk.ts";

const letter: Letter = {
  kind: "letter",
  id: "letter-0001",
  language: "fr",
  subject: "Votre demande d’arbre – œuvre collective",
  recipient: { name: "Élise Côté", lines: ["123, boulevard des Laurentides", "Laval (Québec)  H7N 2A1"] },
  text: "Nous avons bien reçu votre lettre.\n\nUn arbre sera planté devant chez vous : « bientôt ».",
};
const at = { writtenAt: new Date("2024-11-01T14:00:00Z"), caseId: "guichet-12345678" };

/** What the objects and streams of the file hold, uncompressed. */
function opened(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return [text, ...streams].join("\n");
}

/** The words of a page, by the tables that map glyphs back to characters. */
function wordsOf(content: string): string {
  const maps = [...content.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)].map(([, body = ""]) =>
    [...body.matchAll(/<([0-9a-f]{4,})>/g)].slice(2).map(
      ([, hex = ""]) =>
        hex
          .match(/.{4}/g)
          ?.map((unit) => String.fromCharCode(parseInt(unit, 16)))
          .join("") ?? "",
    ),
  );
  const shown = [...content.matchAll(/\[((?:<[0-9a-f]+>|[\s\d.-])+)\] TJ/g)].map(
    ([, glyphs = ""]) =>
      glyphs
        .match(/<[0-9a-f]+>/g)
        ?.join("")
        .replaceAll(/[<>]/g, "") ?? "",
  );
  return maps
    .map((map) =>
      shown
        .map(
          (hex) =>
            hex
              .match(/.{4}/g)
              ?.map((glyph) => map[parseInt(glyph, 16)] ?? "?")
              .join("") ?? "",
        )
        .join("\n"),
    )
    .join("\n");
}

describe("a letter", () => {
  it("is in the city's form: date, address, subject, words, reference, all readable back", async () => {
    const words = wordsOf(opened(await letterToPdf(letter, at)));
    for (const expected of [
      "Ville de Laval",
      "Laval, le 1er novembre 2024",
      "Élise Côté",
      "123, boulevard des Laurentides",
      "Votre demande d’arbre – œuvre",
      "Bonjour,",
      "« bientôt »",
      "guichet-12345678",
    ])
      expect(words).toContain(expected);
  });

  it("embeds its fonts, and says its language, its title and its structure to a screen reader", async () => {
    const content = opened(await letterToPdf(letter, at));
    expect(content).toMatch(/\/Lang \(fr-CA\)/);
    expect(content).toMatch(/\/Marked true/);
    expect(content).toContain("/StructTreeRoot");
    expect(content).toMatch(/\/S \/H1/);
    expect(content.match(/\/S \/P\b/g)?.length).toBeGreaterThan(8);
    expect(content).toMatch(/\/DisplayDocTitle true/);
    expect(content).toContain("pdfuaid");
    expect(content).toMatch(/\/FontFile[23]/);
    expect(content).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it("in English is dated and worded in English", async () => {
    const content = opened(await letterToPdf({ ...letter, language: "en" }, at));
    expect(content).toMatch(/\/Lang \(en-CA\)/);
    expect(wordsOf(content)).toMatch(/Laval, November 1, 2024/);
  });

  it("over a page goes on on the next", async () => {
    const long = Array.from({ length: 60 }, (_, index) => `Paragraphe ${index}.`).join("\n\n");
    const pdf = opened(await letterToPdf({ ...letter, text: long }, at));
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  });
});
