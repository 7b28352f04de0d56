// Queries of our own on the pages of both archives that the judged collection does not hold: what confidence is learnt on.
// `answered.tsv` names one page that answers each (there may be others); nothing answers those of `unanswered.tsv`. The
// queries judged for the embedding (`tests/knowledge/embeddings/dev`) are on the same pages. Those of `later.tsv` were written
// when the model stood: it was never fitted on them. `needs.tsv` says what people want in words of their own, most of them none of
// the title's; each names all the pages that answer (« dehors-*yoga* »), and one half is kept apart.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Collection, readCollection } from "../../../../knowledge/search/evaluation/index.ts";
import { archivePages, idOf, jsonLines, sharedData } from "../archive/readArchive.ts";
import { type Half, halfOf, isMeant } from "../halves.ts";

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

/** The pages with the queries that the confidence is learnt on, with those written later, or with a half of the needs. */
export function readCalendar(which: "learnt" | "later" | `needs, ${Half}` = "learnt"): Collection {
  const documents = [...new Map([...archivePages(), ...laterPages()].map((page) => [page.id, page])).values()];
  const known = new Set(documents.map(({ id }) => id));
  const { queries, qrels } = queriesOf(which, known);
  const read = readCollection({
    documents: jsonLines(documents),
    queries: jsonLines(queries),
    qrels: qrels.map(([id, page, grade]) => `${id} 0 ${page} ${grade}`).join("\n"),
  });
  if (read.status === "fail") throw new Error(read.reason);
  return read.collection;
}

function queriesOf(which: "learnt" | "later" | `needs, ${Half}`, known: ReadonlySet<string>) {
  if (which === "learnt") return learnt(known);
  if (which === "later") return ours("later.tsv", "l", known);
  const { queries, qrels } = ours("needs.tsv", "w", known);
  const half = queries.filter(({ text = "" }) => which === `needs, ${halfOf(text)}`);
  const asked = new Set(half.map(({ id }) => id));
  return { queries: half, qrels: qrels.filter(([id = ""]) => asked.has(id)) };
}

/** Queries of one of the files here, with the pages that answer each, if any. */
function ours(file: string, prefix: string, pages: ReadonlySet<string>) {
  const rows = tsv(file).map(([lang, style, text, page = ""], at) => ({
    id: `${prefix}${at + 1}`,
    lang,
    style,
    text,
    page,
  }));
  const qrels = rows
    .filter(({ page }) => page !== "")
    .flatMap(({ id, page }) => pagesOf(page).map((one) => [id, one, "2"]));
  return { queries: rows, qrels };

  function pagesOf(patterns: string): string[] {
    const found = pages.has(patterns) ? [patterns] : [...pages].filter(isMeant(patterns));
    if (found.length === 0) throw new Error(`${file}: no page is called "${patterns}".`);
    return found;
  }
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
