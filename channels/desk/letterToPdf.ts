import { createRequire } from "node:module";
import PdfDocument from "pdfkit";
import { CITY_TIME_ZONE } from "../../contracts/clock.ts";
import type { Letter } from "../../contracts/desk.ts";
import type { Language } from "../../contracts/language.ts";
import { letterTexts } from "./letterTexts.ts";

const require = createRequire(import.meta.url);
const fontFile = (weight: number) =>
  require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`);

const locales = { fr: "fr-CA", en: "en-CA" } as const;
// pdfkit knows this subset; its type declarations do not yet.
const UNIVERSALLY_ACCESSIBLE: Record<string, string> = { subset: "PDF/UA" };
const SIZE = 11;
/** 25 mm at the sides, in points. */
const MARGIN = 71;

/**
 * A letter in the city's form, ready to print or to send: Letter size, fonts embedded, and tagged (PDF/UA) with its language, so that a
 * screen reader reads it in its order.
 */
export function letterToPdf(
  letter: Letter,
  { writtenAt, caseId }: { writtenAt: Date; caseId: string },
): Promise<Buffer> {
  const { language: lang, recipient, subject, text } = letter;
  const document = new PdfDocument({
    size: "LETTER",
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: "1.7",
    ...UNIVERSALLY_ACCESSIBLE,
    tagged: true,
    lang: locales[lang],
    displayTitle: true,
    font: fontFile(400),
    info: { Title: subject, Author: letterTexts.city[lang], CreationDate: writtenAt, ModDate: writtenAt },
  });
  document.registerFont("strong", fontFile(600)).registerFont("plain", fontFile(400));
  const body = document.struct("Document");
  document.addStructure(body);
  const write = (tag: "H1" | "P", words: string, { strong = false, gap = 1 } = {}) => {
    body.add(
      document.struct(tag, {}, () => {
        document.font(strong ? "strong" : "plain", tag === "H1" ? 13 : SIZE).text(words, { lineGap: 3 });
      }),
    );
    document.moveDown(gap);
  };
  write("P", letterTexts.city[lang], { strong: true, gap: 0 });
  write("P", letterTexts.service[lang], { gap: 2 });
  write("P", dateOf(writtenAt, lang), { gap: 2 });
  for (const line of [recipient.name, ...recipient.lines]) write("P", line, { gap: 0 });
  document.moveDown(2);
  write("H1", `${letterTexts.subject[lang]}${subject}`, { strong: true });
  for (const paragraph of [letterTexts.greeting[lang], ...text.split(/\n{2,}/), letterTexts.closing[lang]])
    write("P", paragraph);
  document.moveDown();
  write("P", letterTexts.city[lang], { gap: 0 });
  write("P", `${letterTexts.reference[lang]}${caseId}`);
  body.end();
  return collected(document);
}

/** « Laval, le 1er novembre 2024 »; in English, “Laval, November 1, 2024”. */
function dateOf(instant: Date, lang: Language): string {
  const day = new Intl.DateTimeFormat(locales[lang], { dateStyle: "long", timeZone: CITY_TIME_ZONE }).format(instant);
  return lang === "fr" ? `Laval, le ${day.replace(/^1 /, "1er ")}` : `Laval, ${day}`;
}

function collected(document: InstanceType<typeof PdfDocument>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (piece: Buffer) => pieces.push(piece));
    document.on("end", () => resolve(Buffer.concat(pieces)));
    document.on("error", reject);
    document.end();
  });
}
