// Search times, memory and recall at 3 000 and 100 000 offerings. Run: npm run bench -- search [--offerings 3000]
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate, setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createReadAsked } from "../../bot/index.ts";
import type { Criteria } from "../../contracts/search.ts";
import type { Offering } from "../../contracts/offering.ts";
import { createEmbeddings, createKnowledge, type KnowledgeBase } from "../../knowledge/index.ts";
import type { Collection } from "../../knowledge/search/evaluation/index.ts";
import { percentile } from "../../knowledge/search/evaluation/evaluate.ts";
import { readJudged } from "./searchQuality.ts";
import { vectorRecall } from "./searchVectors.ts";
import { varied } from "./varied.ts";

const silent = { info: () => undefined, warn: console.warn };
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

/** Both sizes, or the one given by `--offerings`. */
export async function benchSearchTimes(): Promise<void> {
  const collection = readJudged();
  if (!collection) return console.log("search: the judged collection is not beside the repository, skipped");
  const asked = option("--offerings");
  for (const count of asked === undefined ? [3_000, 100_000] : [Number(asked)]) await speed(collection, count);
}

async function speed(collection: Collection, count: number): Promise<void> {
  const offerings = () => varied(collection.offerings, count);
  const knowledge = await createKnowledge({
    embeddings: await createEmbeddings({ provider: "builtin" }),
    facilities: [],
    log: silent,
  });
  const before = await settledMemory();
  const { ms } = await knowledge.reload(offerings(), "bench");
  const resident = await settledMemory();
  const { maxRSS } = process.resourceUsage();
  console.log(
    `\n${count} offerings: index made in ${(ms / 1000).toFixed(1)} s, ${resident} MB resident (${resident - before} more than before; at most ${Math.round(maxRSS / 1024)} so far)`,
  );
  await timeSearches(collection, knowledge);
  await timeUpdates(offerings(), count, knowledge);
  await timeSuggestions(knowledge);
  console.log(`after these, ${await settledMemory()} MB resident`);
  if (count <= REBUILT_UP_TO) await timeRebuild(offerings(), knowledge);
  const texts = collection.queries.map(({ text }) => text);
  const { store, recall } = await vectorRecall([...offerings()], texts);
  console.log(`${store} against exact, recall@20 ${recall.toFixed(4)}`);
}

/**
 * Megabytes resident, of the index and its offerings: they are given one by one, as a server reads them of its database, and
 * kept nowhere else. After a full collection, and the time the allocator takes to give pages back.
 */
async function settledMemory(): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  for (let round = 0; round < 3; round++) {
    if (typeof collect === "function") collect();
    await setTimeout(500);
  }
  return Math.round(process.memoryUsage.rss() / 1e6);
}

/** Above, making the index again would take another minute. */
const REBUILT_UP_TO = 10_000;

/** Searches while the index is made again, and how long the event loop was held at most. */
async function timeRebuild(offerings: Iterable<Offering>, knowledge: KnowledgeBase): Promise<void> {
  let rebuilt = false;
  const held = monitorEventLoopDelay({ resolution: 5 });
  held.enable();
  const rebuilding = knowledge.reload(offerings, "again").then(() => (rebuilt = true));
  let searches = 0;
  for (; !rebuilt; searches++) {
    await knowledge.search({ text: "natation", language: "fr", criteria: {}, limit: 3, now });
    await setImmediate();
  }
  await rebuilding;
  held.disable();
  console.log(
    `index made again: ${searches} searches answered meanwhile, event loop held ${Math.round(held.max / 1e6)} ms at most`,
  );
}

const now = new Date("2024-06-13T13:00:00Z");
const near = { label: "H7N", lat: 45.577, lon: -73.701 };
const criteriaTried: Record<string, Criteria> = {
  "no criterion": {},
  "age, day, distance": { age: 6, weekdays: ["sat"], near },
  "place and period": { neighbourhood: "Sainte-Rose", from: "2024-06-14", to: "2024-08-16" },
};

async function timeSearches({ queries }: Collection, knowledge: KnowledgeBase): Promise<void> {
  for (const [name, criteria] of Object.entries(criteriaTried))
    await timed(name, queries, async ({ text, lang }) => {
      await knowledge.search({ text, language: lang, criteria, limit: 3, now });
    });
  await timed("browse by criteria", queries, async ({ lang }) => {
    const criteria: Criteria = { audiences: ["family"], from: "2024-06-14", to: "2024-08-16", near };
    await knowledge.search({ text: "", language: lang, criteria, limit: 3, now });
  });
  const read = createReadAsked({ places: [], locate: (name) => knowledge.locate(name) });
  await timed("a line, limits read", queries, async ({ text, lang }) => {
    const { topic, ...asked } = read(text, now);
    await knowledge.search({ text: topic, ...asked, language: lang, limit: 10, now, gently: true });
  });
}

/** A 99th percentile of fewer is a single one of them. */
const LEAST_TIMED = 300;

/** The first round warms up. */
async function timed<T>(name: string, items: readonly T[], work: (item: T) => Promise<void> | void): Promise<void> {
  const times: number[] = [];
  const rounds = Math.max(4, Math.ceil(LEAST_TIMED / items.length) + 1);
  let before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) {
    if (round === 1) before = process.cpuUsage();
    for (const item of items) {
      const start = performance.now();
      await work(item);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  const { user, system } = process.cpuUsage(before);
  const processor = ((user + system) / 1_000 / times.length).toFixed(2);
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(times, share).toFixed(2));
  console.log(`${name.padEnd(22)} p50 ${p50} ms, p99 ${p99} ms (${times.length}; of processor ${processor} ms each)`);
}

/** One offering changed, until it is found as it is now. */
async function timeUpdates(offerings: Iterable<Offering>, count: number, knowledge: KnowledgeBase): Promise<void> {
  const some: Offering[] = [];
  let at = 0;
  for (const offering of offerings) if (at++ % Math.ceil(count / 50) === 0) some.push(offering);
  await timed("one offering changed", some, async (offering) => {
    await knowledge.update({ saved: [{ ...offering, title: { fr: "Zwijnaarde" } }], removed: [] });
    const { total } = await knowledge.search({
      text: "Zwijnaarde",
      language: "fr",
      criteria: {},
      limit: 1,
      now: new Date(0),
    });
    if (total === 0) throw new Error("The change is not found.");
  });
}

const TYPED = [
  "n",
  "na",
  "nat",
  "nata",
  "nattat",
  "yog",
  "heure du c",
  "bibliotheq",
  "bibliothque mul",
  "sainte-r",
  "swimm",
];

async function timeSuggestions(knowledge: KnowledgeBase): Promise<void> {
  await timed("suggestions", TYPED, (typed) => void knowledge.suggest(typed, { language: "fr", limit: 8, now }));
}
