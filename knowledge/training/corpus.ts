import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { z } from "zod";

/** What the embedding is learnt from. Nothing of it is kept but the numbers. */
export interface Corpus {
  /** Pages of the calendar: what is on offer, under its title. */
  pages: readonly { title: string; body: string }[];
  /** Other texts, French or English. */
  texts: readonly string[];
  /** The same sentence in French and in English. */
  pairs: readonly (readonly [fr: string, en: string])[];
  /** Two sentences of one language and how alike people found them (0..1). */
  judged: readonly { a: string; b: string; alike: number }[];
}

const pageSchema = z.object({
  page: z.string(),
  titre: z.string(),
  description: z.string().nullish(),
  mots_cles: z.array(z.string()).nullish(),
});
const answerSchema = z.object({ question: z.string(), texte: z.string() });
const placeNames = ["NOM", "Nom français", "TYPE", "Type", "nom"];

/** Reads the training data of a folder (`../shared/data`). Throws, naming the file, when one is missing. */
export function readCorpus(folder: string): Corpus {
  const read = (...path: string[]) => readFileSync(required(join(folder, ...path)));
  const table = (...path: string[]) => rowsOf(path.at(-1)?.endsWith(".gz") ? gunzipSync(read(...path)) : read(...path));
  const sentences = (language: string) => table("retrieval", `stsb-${language}-train.csv`);
  const [french, english] = [sentences("fr"), sentences("en")];
  return {
    pages: ["2023-09_2024-02", "2024-04_2025-02"].flatMap((period) =>
      pagesOf(linesOf(read("laval", `laval_calendrier_${period}.jsonl`))),
    ),
    texts: [
      ...linesOf(read("retrieval", "cnil_faq.jsonl")).map((line) => {
        const { question, texte } = answerSchema.parse(JSON.parse(line));
        return `${question} ${texte}`;
      }),
      ...columnsOf(table("intent", "quebec_questions_train.csv"), ["question"]),
      ...columnsOf(table("intent", "banking77_train.csv"), ["text"]),
      ...columnsOf(table("library", "books.csv.gz"), ["title"]),
      ...columnsOf(table("library", "top_checkouts_by_year.csv.gz"), ["Title", "Subjects"]),
      ...columnsOf(table("laval", "laval_lieux.csv"), placeNames),
      ...columnsOf(table("montreal", "installations-recreo-sport-cult_2020.csv"), placeNames),
      ...columnsOf(table("montreal", "lieux-interet_2020.csv"), placeNames),
    ],
    pairs: french.flatMap((row, at) =>
      [0, 1].map((column): [string, string] => [row[column] ?? "", english[at]?.[column] ?? ""]),
    ),
    judged: [...french, ...english].map(([a = "", b = "", score]) => ({ a, b, alike: Number(score) / 5 })),
  };
}

function required(file: string): string {
  if (!existsSync(file)) throw new Error(`Training needs ${file}, which is not there.`);
  return file;
}

const linesOf = (bytes: Buffer) => bytes.toString("utf8").split("\n").filter(Boolean);

const rowsOf = (bytes: Buffer): string[][] =>
  parse(bytes, { relax_quotes: true, relax_column_count: true, skip_empty_lines: true });

/** The wanted columns of each row, joined; rows said before are left out. */
function columnsOf([head = [], ...rows]: string[][], wanted: readonly string[]): string[] {
  const columns = [...head.keys()].filter((at) => wanted.includes((head[at] ?? "").trim()));
  return [...new Set(rows.map((row) => columns.map((at) => row[at] ?? "").join(". ")))];
}

/** One activity is one page with many occurrences: its last text stands. */
function pagesOf(lines: readonly string[]): Corpus["pages"] {
  const pages = new Map<string, Corpus["pages"][number]>();
  for (const line of lines) {
    const { page, titre, description, mots_cles } = pageSchema.parse(JSON.parse(line));
    pages.set(page, { title: titre, body: [...(mots_cles ?? []), description ?? ""].join(". ") });
  }
  return [...pages.values()];
}
