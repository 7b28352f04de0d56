// Ages and prices of two hundred entries of the city's calendar, labelled by hand before any reader was run on them. Only ids and
// labels are kept here; the texts are read from the shared data.
//
// How they were chosen: from each of the two files, pages of distinct texts in the order of sha256("ages-and-prices:" + page); the
// first 60 whose text has a number of years or months, a dollar sign, or a word of money or of school grades, and the first 40
// of the others, which catch what is said in unusual words. Every second one is held out.
//
// How they were labelled: `ages` is who may come, [min, max] in years, several groups united; null is an open side; a grade g is
// g + 5 to g + 6, a secondary year n is n + 11 to n + 12. `price` is what everybody pays at most, 0 when it is free for all. Absent:
// the text does not say, or says that anybody may come.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readLavalPages } from "../../../scripts/enrichment/lavalPages.ts";

const rowSchema = z.object({
  period: z.enum(["2023-24", "2024-25"]),
  page: z.string(),
  half: z.enum(["first", "held-out"]),
  ages: z.tuple([z.number().nullable(), z.number().nullable()]).optional(),
  price: z.array(z.number()).optional(),
});
export type HandLabelled = z.infer<typeof rowSchema>;

const lines = readFileSync(join(import.meta.dirname, "handLabelled.jsonl"), "utf8")
  .trim()
  .split("\n");
export const handLabelled: HandLabelled[] = lines.map((line) => rowSchema.parse(JSON.parse(line)));

/** The labelled entries with their title and text out of the shared data. */
export function withTexts(): (HandLabelled & { title: string; text: string })[] {
  const pages = new Map(
    (["2023-24", "2024-25"] as const).flatMap((period) =>
      readLavalPages(period).map((page) => [`${period} ${page.page}`, page] as const),
    ),
  );
  return handLabelled.map((entry) => {
    const page = pages.get(`${entry.period} ${entry.page}`);
    if (!page) throw new Error(`The page ${entry.page} is not in the file of ${entry.period}.`);
    return { ...entry, title: page.title, text: page.text };
  });
}
