// The pages of the calendar that our own queries are judged on, as the embedding reads them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../contracts/fold.ts";
import { mean, nearest, sharedData, type Vectors } from "./embeddingMeasures.ts";

const own = join(import.meta.dirname, "../knowledge/embeddings/dev");
const rowsOf = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));

/** Pages that the judged collection does not hold: those of the older archive, and those of the later one it left out. */
function readPages(): Map<string, string> {
  const lines = (...path: string[]) =>
    readFileSync(join(sharedData, ...path), "utf8")
      .split("\n")
      .filter(Boolean);
  const judged = new Set(lines("search-dev", "documents.jsonl").map((line): string => JSON.parse(line).id));
  const pages = new Map<string, string>();
  for (const period of ["2023-09_2024-02", "2024-04_2025-02"])
    for (const line of lines("laval", `laval_calendrier_${period}.jsonl`)) {
      const { page, titre, description }: { page: string; titre: string; description?: string } = JSON.parse(line);
      const name = fold(
        page
          .split("/")
          .at(-1)
          ?.replace(/\.aspx$/, "") ?? "",
      );
      if (period.startsWith("2023") || !judged.has(name))
        pages.set(name.trim().replace(/\s+/g, "-"), `${titre}. ${description ?? ""}`.slice(0, 600));
    }
  return pages;
}

/** nDCG@10 of our own queries by the vectors alone, overall and per style; apart, those written after the vocabulary was. */
export async function rankedPages(vectors: Vectors): Promise<Record<string, number>> {
  const pages = readPages();
  const ids = [...pages.keys()];
  const embedded = await vectors.embedDocuments([...pages.values()]);
  const grades = new Map<string, Map<string, number>>();
  for (const [query = "", , page = "", grade] of rowsOf(join(own, "qrels.tsv")))
    grades.set(query, (grades.get(query) ?? new Map<string, number>()).set(page, Number(grade)));
  const scores: Record<string, number[]> = {};
  for (const [id = "", , style = "", text = ""] of rowsOf(join(own, "queries.tsv"))) {
    const found = nearest(await vectors.embedQuery(text), embedded).slice(0, 10);
    const judged = grades.get(id) ?? new Map<string, number>();
    const score = gain(found.map((at) => judged.get(ids[at] ?? "") ?? 0)) / gain([...judged.values()].sort(descending));
    for (const group of ["all", style, ...(id > WRITTEN_BEFORE ? ["written after"] : [])])
      (scores[group] ??= []).push(score);
  }
  return Object.fromEntries(Object.entries(scores).map(([group, all]) => [group, mean(all)]));
}

/** The queries after this one were written when the vocabulary stood, on pages it had not been tried on. */
const WRITTEN_BEFORE = "q137";
const descending = (a: number, b: number) => b - a;
const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
