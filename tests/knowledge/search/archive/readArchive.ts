// Our own judged queries, on the calendar's older archive (September 2023 to February 2024): what search is tuned on. The pages
// themselves are data beside the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { fold } from "../../../../contracts/fold.ts";
import { neighbourhoods } from "../../../../contracts/territory.ts";
import { readCollection, type Collection } from "../../../../knowledge/search/evaluation/index.ts";

export const sharedData = join(import.meta.dirname, "../../../../../shared/data");
const file = join(sharedData, "laval/laval_calendrier_2023-09_2024-02.jsonl");
export const hasArchive = existsSync(file);

const rowSchema = z.object({
  titre: z.string(),
  description: z.string().nullish(),
  page: z.string(),
  debut: z.string(),
  fin: z.string(),
  mots_cles: z.array(z.string()),
  lieu: z.string().nullish(),
});
type Row = z.infer<typeof rowSchema>;
const querySchema = z.object({
  id: z.string(),
  lang: z.enum(["fr", "en"]),
  style: z.string(),
  text: z.string(),
  full: z.array(z.string()).default([]),
  partly: z.array(z.string()).default([]),
});

/** The files of queries of this folder. */
export const archiveFiles = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".yaml"))
    .sort();

/** The pages with the queries of one of the files of this folder. */
export function readArchive(queriesFile: string): Collection {
  const queries = z.array(querySchema).parse(parse(readFileSync(join(import.meta.dirname, queriesFile), "utf8")));
  const documents = archivePages();
  const known = new Set(documents.map(({ id }) => id));
  const qrels = queries.flatMap(({ id, full, partly }) => [
    ...full.map((page) => ({ id, page, grade: 2 })),
    ...partly.map((page) => ({ id, page, grade: 1 })),
  ]);
  const unknown = qrels.find(({ page }) => !known.has(page));
  if (unknown) throw new Error(`${queriesFile}: ${unknown.id} names the page "${unknown.page}", which is not there.`);
  const read = readCollection({
    documents: jsonLines(documents),
    queries: jsonLines(queries),
    qrels: qrels.map(({ id, page, grade }) => `${id} 0 ${page} ${grade}`).join("\n"),
  });
  if (read.status === "fail") throw new Error(read.reason);
  return read.collection;
}

export const jsonLines = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).join("\n");

/** The pages of the archive, as documents of a collection. */
export function archivePages() {
  const byPage = new Map<string, Row[]>();
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const row = rowSchema.parse(JSON.parse(line));
    const id = idOf(row.page);
    byPage.set(id, [...(byPage.get(id) ?? []), row]);
  }
  return [...byPage].map(([id, rows]) => toDocument(id, rows));
}

/** The archive puts every label in one list. */
function toDocument(id: string, rows: readonly Row[]) {
  const labels = [...new Set(rows.flatMap(({ mots_cles }) => mots_cles))];
  const places = new Set(neighbourhoods.map(({ name }) => name));
  return {
    id,
    title: rows.at(-1)?.titre,
    description: rows.map(({ description }) => description ?? "").reduce((a, b) => (b.length > a.length ? b : a), ""),
    audiences: labels.filter((label) => audiences.has(label)),
    neighbourhoods: labels.filter((label) => places.has(label)),
    keywords: labels.filter((label) => !audiences.has(label) && !places.has(label)),
    venues: [...new Set(rows.flatMap(({ lieu }) => lieu ?? []))],
    occurrences: rows.map(({ debut, fin }) => ({ start: debut, end: fin })),
  };
}

const audiences = new Set([
  "Familles",
  "Adolescents",
  "Aînés",
  "Enseignants et étudiants",
  "Nouveaux Lavallois",
  "Organismes et bénévoles",
  "Personnes handicapées",
]);

/** The name of a page, lower case and ASCII. */
export const idOf = (page: string) =>
  fold(page.split("/").at(-1) ?? "")
    .replace(/\.aspx$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
