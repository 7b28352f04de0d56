// Search quality on the judged collection beside simple peers, and time on 3 000 offerings (or the number given).
// Run: node --import tsx tests/bench/search.ts [--offerings 3000] [--run FILE.trec]
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  createEmbeddings,
  createKnowledge,
  evaluateSearch,
  readCollection,
  type Collection,
} from "../../knowledge/index.ts";
import type { Evaluation, KnowledgeBase } from "../../knowledge/index.ts";
import type { Offering } from "../../contracts/offering.ts";
import { percentile } from "../../knowledge/search/evaluation/evaluate.ts";
import { vectorRecall } from "./searchVectors.ts";
import { bm25Peer, charGramPeer, type Peer } from "./searchPeers.ts";

const data = join(import.meta.dirname, "../../../shared/data/search-dev");
const silent = { info: () => undefined, warn: console.warn };
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

/** Quality on the judged collection, beside the peers. */
export async function evaluateJudged(): Promise<void> {
  await withCollection(quality);
}

/** Times, memory and recall at 3 000 offerings (or `--offerings N`). */
export async function benchSearchTimes(): Promise<void> {
  await withCollection((collection) => speed(collection, Number(option("--offerings") ?? 3_000)));
}

async function withCollection(use: (collection: Collection) => Promise<void>): Promise<void> {
  if (!existsSync(join(data, "documents.jsonl")))
    return console.log("search: the judged collection is not beside the repository, skipped");
  const text = (name: string) => readFileSync(join(data, name), "utf8");
  const read = readCollection({
    documents: text("documents.jsonl"),
    queries: text("queries.jsonl"),
    qrels: text("qrels.tsv"),
  });
  if (read.status === "fail") throw new Error(read.reason);
  await use(read.collection);
}

async function quality(collection: Collection): Promise<void> {
  const { knowledge } = await indexed(collection.offerings);
  const ours = await evaluateSearch({
    ...collection,
    tag: "citoyen360",
    clock: () => performance.now(),
    retrieve: retrieverOf(knowledge),
  });
  console.log("retriever              nDCG@10  MRR@10  Recall@20  p50 ms  p99 ms   nDCG@10 per style");
  print("Citoyen 360", ours);
  for (const peer of [bm25Peer(collection.offerings), charGramPeer(collection.offerings)])
    print(peer.name, await judged(peer, collection));
  console.log(
    `without answer: ${ours.noAnswer.empty} of ${ours.noAnswer.queries} told so; ${ours.wronglyEmpty} others wrongly empty`,
  );
  const file = option("--run");
  if (file) writeFileSync(file, `${ours.run.join("\n")}\n`);
}

/** No criterion, and a moment before every occurrence: the collection is judged on its text. */
function retrieverOf(knowledge: KnowledgeBase) {
  return async ({ text, lang }: Collection["queries"][number]) => {
    const { hits } = await knowledge.search({ text, language: lang, criteria: {}, limit: 50, now: new Date(0) });
    return hits.map(({ offering, score }) => ({ id: offering.id, score }));
  };
}

const judged = (peer: Peer, collection: Collection) =>
  evaluateSearch({
    ...collection,
    tag: peer.name,
    clock: () => performance.now(),
    retrieve: ({ text }) => Promise.resolve(peer.search(text, 50)),
  });

function print(name: string, { overall, styles, milliseconds }: Evaluation): void {
  const of = (value: number) => value.toFixed(3);
  const perStyle = Object.entries(styles).map(([style, m]) => `${style} ${of(m.ndcg10)}`);
  const time = `${milliseconds.p50.toFixed(2).padStart(6)}  ${milliseconds.p99.toFixed(2).padStart(6)}`;
  console.log(
    `${name.padEnd(22)}  ${of(overall.ndcg10)}   ${of(overall.mrr10)}      ${of(overall.recall20)}  ${time}   ${perStyle.join("  ")}`,
  );
}

async function indexed(offerings: Offering[]) {
  const embeddings = await createEmbeddings({ provider: "builtin" });
  const knowledge = await createKnowledge({ embeddings, facilities: [], log: silent });
  return { knowledge, embeddings, reloaded: await knowledge.reload(offerings, "bench") };
}

async function speed(collection: Collection, count: number): Promise<void> {
  const offerings = varied(collection.offerings, count);
  const { knowledge, reloaded, embeddings } = await indexed(offerings);
  console.log(
    `\n${count} offerings: index made in ${Math.round(reloaded.ms)} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
  );
  const now = new Date("2024-06-13T13:00:00Z");
  for (const [name, criteria] of Object.entries(criteriaTried)) {
    const times: number[] = [];
    for (let round = 0; round < 4; round++)
      for (const { text, lang } of collection.queries) {
        const start = performance.now();
        await knowledge.search({ text: name === "browse" ? "" : text, language: lang, criteria, limit: 3, now });
        if (round > 0) times.push(performance.now() - start);
      }
    console.log(
      `${name.padEnd(22)} p50 ${percentile(times, 0.5).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms (${times.length} queries)`,
    );
  }
  const { store, recall } = await vectorRecall(
    offerings,
    collection.queries.map(({ text }) => text),
  );
  console.log(`${store} against exact   recall@20 ${recall.toFixed(4)}`);
  const times: number[] = [];
  for (const { text } of collection.queries) {
    const start = performance.now();
    await embeddings.embedQuery(text);
    times.push(performance.now() - start);
  }
  console.log(
    `embedding a query      p50 ${percentile(times, 0.5).toFixed(3)} ms, p99 ${percentile(times, 0.99).toFixed(3)} ms`,
  );
}

const near = { label: "H7N", lat: 45.577, lon: -73.701 };
const criteriaTried = {
  "no criterion": {},
  "age, day, distance": { age: 6, weekdays: ["sat" as const], near },
  "place and period": { neighbourhood: "Sainte-Rose", from: "2024-06-14", to: "2024-08-16" },
  browse: { audiences: ["family"], from: "2024-06-14", to: "2024-08-16", near },
};

/** The collection repeated with other ids, words of the title turned and days moved, so that no two are the same. */
function varied(offerings: Offering[], count: number): Offering[] {
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / offerings.length);
    const original = offerings[at % offerings.length];
    if (!original) throw new Error("The collection is empty.");
    const words = original.title.fr.split(" ");
    const title = { fr: [...words.slice(round), ...words.slice(0, round)].join(" ") };
    const moved = (instant: string) => new Date(Date.parse(instant) + round * 86_400_000).toISOString();
    const sessions = original.sessions.map((s) => ({ ...s, startsAt: moved(s.startsAt), endsAt: moved(s.endsAt) }));
    return { ...original, id: `${original.id}-${round}`, title, sessions };
  });
}
