import { z } from "zod";
import { languageSchema } from "../../contracts/language.ts";
import { offeringSchema, type Offering } from "../../contracts/offering.ts";
import type { JudgedQuery } from "./evaluate.ts";

const documentSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().default(""),
  categories: z.array(z.string()).default([]),
  audiences: z.array(z.string()).default([]),
  subcategories: z.array(z.string()).default([]),
  neighbourhoods: z.array(z.string()).default([]),
  venues: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
  occurrences: z.array(z.object({ start: z.string(), end: z.string() })).default([]),
});
const querySchema = z.object({
  id: z.string(),
  text: z.string(),
  lang: languageSchema,
  style: z.string().default("all"),
});

/** A judged collection: documents, queries, and TREC judgements (`qid 0 docid grade`). */
export interface Collection {
  offerings: Offering[];
  queries: JudgedQuery[];
  qrels: Map<string, Map<string, number>>;
}

/** Bad input names its file and line; nothing is half read. */
export type CollectionResult = { status: "ok"; collection: Collection } | { status: "fail"; reason: string };

/** Reads the texts of the three files (JSON lines, JSON lines, TSV), as in `data/search-dev`. */
export function readCollection(files: { documents: string; queries: string; qrels: string }): CollectionResult {
  const documents = readLines(files.documents, "documents", documentSchema);
  const queries = readLines(files.queries, "queries", querySchema);
  const qrels = readQrels(files.qrels);
  for (const read of [documents, queries, qrels]) if (typeof read === "string") return { status: "fail", reason: read };
  if (typeof documents === "string" || typeof queries === "string" || typeof qrels === "string")
    throw new Error("unreachable");
  return { status: "ok", collection: { offerings: judgedOfferings(documents), queries, qrels } };
}

function readLines<T>(text: string, name: string, schema: z.ZodType<T>): T[] | string {
  const read: T[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success)
      return `${name}, line ${at + 1}: ${parsed.error.issues[0]?.path.join(".") || "not a JSON object"} is missing or wrong.`;
    read.push(parsed.data);
  }
  return read;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readQrels(text: string): Collection["qrels"] | string {
  const qrels: Collection["qrels"] = new Map();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [query, , document, grade] = line.trim().split(/\s+/);
    if (!query || !document || !/^-?\d+$/.test(grade ?? "")) return `qrels, line ${at + 1}: write "qid 0 docid grade".`;
    const grades = qrels.get(query) ?? new Map<string, number>();
    qrels.set(query, grades.set(document, Number(grade)));
  }
  return qrels;
}

const DAY = 86_400_000;

/** The documents as offerings: pages of a calendar, with one session an occurrence. */
function judgedOfferings(documents: z.infer<typeof documentSchema>[]): Offering[] {
  return documents.map((document) =>
    offeringSchema.parse({
      id: document.id,
      kind: "activity",
      source: "collection",
      title: { fr: document.title },
      summary: { fr: document.description },
      categories: document.categories,
      topics: document.subcategories,
      keywords: [...document.audiences, ...document.keywords],
      neighbourhoods: document.neighbourhoods,
      places: document.venues.map((name) => ({ name })),
      sessions: document.occurrences.map(({ start, end }, at) => ({
        id: `${document.id.slice(0, 180)}-${at}`,
        startsAt: start,
        endsAt: end,
        openInterval: Date.parse(end) - Date.parse(start) > DAY,
      })),
    }),
  );
}
