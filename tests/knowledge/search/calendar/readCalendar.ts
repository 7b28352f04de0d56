// Queries of our own on the pages of both archives that the judged collection does not hold: what confidence is learnt on.
// `answered.tsv` names one page that answers each (there may be others); nothing answers those of `unanswered.tsv`. The
// queries judged for the embedding (`tests/knowledge/embeddings/dev`) are on the same pages. Those of `later.tsv` were written
// when the model stood: it was never fitted on them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Collection, readCollection } from "../../../../knowledge/search/evaluation/index.ts";
import { archivePages, idOf, jsonLines, sharedData } from "../archive/readArchive.ts";

const rowSchema = z.object({
  titre: z.string(),
  description: z.string().nullish(),
  page: z.string(),
  debut: z.string(),
  fin: z.string(),
  clienteles: z.array(z.string()),
  categories: z.array(z.string()),
  sous_categories: z.array(z.string()),
  lieux: z.array(z.string()),
  quartiers: z.array(z.string()),
  mots_cles: z.array(z.string()),
});
type Row = z.infer<typeof rowSchema>;

/** The pages with the queries that the confidence is learnt on, or with those written later. */
export function readCalendar(which: "learnt" | "later" = "learnt"): Collection {
  const documents = [...new Map([...archivePages(), ...laterPages()].map((page) => [page.id, page])).values()];
  const known = new Set(documents.map(({ id }) => id));
  const { queries, qrels } = which === "learnt" ? learnt(known) : ours("later.tsv", "l", known);
  const read = readCollection({
    documents: jsonLines(documents),
    queries: jsonLines(queries),
    qrels: qrels.map(([id, page, grade]) => `${id} 0 ${page} ${grade}`).join("\n"),
  });
  if (read.status === "fail") throw new Error(read.reason);
  return read.collection;
}

/** Queries of one of the files here, with the page that answers each, if any. */
function ours(file: string, prefix: string, pages: ReadonlySet<string>) {
  const rows = tsv(file).map(([lang, style, text, page = ""], at) => ({
    id: `${prefix}${at + 1}`,
    lang,
    style,
    text,
    page,
  }));
  const answered = rows.filter(({ page }) => page !== "");
  const unknown = answered.find(({ page }) => !pages.has(page));
  if (unknown) throw new Error(`${file}: ${unknown.id} names the page "${unknown.page}", which is not there.`);
  return { queries: rows, qrels: answered.map(({ id, page }) => [id, page, "2"]) };
}

function learnt(pages: ReadonlySet<string>) {
  const all = [ours("answered.tsv", "a", pages), ours("unanswered.tsv", "n", pages), ofTheEmbedding(pages)];
  return { queries: all.flatMap(({ queries }) => queries), qrels: all.flatMap(({ qrels }) => qrels) };
}

/** Two of the embedding's pages are in the judged collection under another spelling: left out. */
function ofTheEmbedding(pages: ReadonlySet<string>) {
  const qrels = tsv("../../embeddings/dev/qrels.tsv")
    .map(([id = "", , page = "", grade = ""]) => [id, idOf(page), grade])
    .filter(([, page]) => pages.has(page ?? ""));
  const judged = new Set(qrels.map(([id]) => id));
  const queries = tsv("../../embeddings/dev/queries.tsv")
    .map(([id = "", lang, style, text]) => ({ id, lang, style, text }))
    .filter(({ id }) => judged.has(id));
  return { queries, qrels };
}

const tsv = (file: string): string[][] =>
  readFileSync(join(import.meta.dirname, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));

const idsSchema = z.object({ id: z.string() });

/** The pages of the later archive that the judged collection left out. */
function laterPages() {
  const judged = new Set(linesOf("search-dev/documents.jsonl", idsSchema).map(({ id }) => id));
  const rows = linesOf("laval/laval_calendrier_2024-04_2025-02.jsonl", rowSchema);
  const pages = new Map<string, Row[]>();
  for (const row of rows) pages.set(idOf(row.page), [...(pages.get(idOf(row.page)) ?? []), row]);
  return [...pages].filter(([id]) => !judged.has(id)).map(([id, of]) => toDocument(id, of));
}

const linesOf = <T>(file: string, schema: z.ZodType<T>): T[] =>
  readFileSync(join(sharedData, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)));

function toDocument(id: string, rows: readonly Row[]) {
  const all = (of: (row: Row) => string[]) => [...new Set(rows.flatMap(of))];
  return {
    id,
    title: rows.at(-1)?.titre,
    description: rows.map(({ description }) => description ?? "").reduce((a, b) => (b.length > a.length ? b : a), ""),
    categories: all(({ categories }) => categories),
    subcategories: all(({ sous_categories }) => sous_categories),
    audiences: all(({ clienteles }) => clienteles),
    neighbourhoods: all(({ quartiers }) => quartiers),
    keywords: all(({ mots_cles }) => mots_cles),
    venues: all(({ lieux }) => lieux),
    occurrences: rows.map(({ debut, fin }) => ({ start: debut, end: fin })),
  };
}
