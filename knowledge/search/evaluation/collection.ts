import { z } from "zod";
import { languageSchema } from "../../../contracts/language.ts";
import type { Offering } from "../../../contracts/offering.ts";
import { type CollectionDocument, documentOfferings, documentSchema } from "./documentOffering.ts";
import type { JudgedQuery } from "./evaluate.ts";

const querySchema = z.object({
  id: z.string(),
  text: z.string(),
  lang: languageSchema,
  style: z.string().default("all"),
});

/** A judged collection: documents, queries, and TREC judgements (`qid 0 docid grade`). */
export interface Collection {
  /** The pages as they were given, and as offerings. */
  documents: CollectionDocument[];
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
  return { status: "ok", collection: { documents, offerings: documentOfferings(documents), queries, qrels } };
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
