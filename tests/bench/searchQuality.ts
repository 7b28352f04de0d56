// Search quality on the judged collection, beside the peers, and on our own judged queries.
// Run: npm run evaluate -- search
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareSearch, readCollection, searchReport } from "../../composition/searchComparison.ts";
import type { Collection } from "../../knowledge/search/evaluation/index.ts";
import { readCalendar } from "../knowledge/search/calendar/readCalendar.ts";
import { archiveFiles, hasArchive, readArchive } from "../knowledge/search/archive/readArchive.ts";

const data = join(import.meta.dirname, "../../../shared/data/search-dev");

export async function evaluateJudged(): Promise<void> {
  const judged = readJudged();
  if (!judged) return console.log("search: the judged collection is not beside the repository, skipped");
  await print("the judged collection", judged, true);
  if (hasArchive) for (const file of archiveFiles()) await print(`our own queries, ${file}`, readArchive(file), false);
  if (!hasArchive) return;
  await print("our own queries on both calendars", readCalendar(), false);
  await print("the same, written later", readCalendar("later"), false);
}

/** The judged collection that lies beside the repository. */
export function readJudged(): Collection | undefined {
  if (!existsSync(join(data, "documents.jsonl"))) return undefined;
  const text = (name: string) => readFileSync(join(data, name), "utf8");
  const read = readCollection({
    documents: text("documents.jsonl"),
    queries: text("queries.jsonl"),
    qrels: text("qrels.tsv"),
  });
  if (read.status === "fail") throw new Error(read.reason);
  return read.collection;
}

async function print(name: string, collection: Collection, peers: boolean): Promise<void> {
  console.log(`\n${name}`);
  const compared = await compareSearch(collection, { peers, progress: console.error });
  for (const { text } of searchReport(compared)) console.log(text);
}
