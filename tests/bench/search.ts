// Search times, memory and recall at 3 000 and 100 000 offerings. Run: npm run bench -- search [--offerings 3000]
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
  const offerings = varied(collection.offerings, count);
  const knowledge = await createKnowledge({
    embeddings: await createEmbeddings({ provider: "builtin" }),
    facilities: [],
    log: silent,
  });
  const before = process.memoryUsage().rss;
  const { ms } = await knowledge.reload(offerings, "bench");
  globalThis.gc?.();
  const { rss } = process.memoryUsage();
  console.log(
    `\n${count} offerings: index made in ${(ms / 1000).toFixed(1)} s, ${Math.round(rss / 1e6)} MB resident (${Math.round((rss - before) / 1e6)} more than the offerings)`,
  );
  await timeSearches(collection, knowledge);
  await timeUpdates(offerings, knowledge);
  await timeSuggestions(knowledge);
  const texts = collection.queries.map(({ text }) => text);
  const { store, recall } = await vectorRecall(offerings, texts);
  console.log(`${store} against exact, recall@20 ${recall.toFixed(4)}`);
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

/** The first round warms up. */
async function timed<T>(name: string, items: readonly T[], work: (item: T) => Promise<void> | void): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 4; round++)
    for (const item of items) {
      const start = performance.now();
      await work(item);
      if (round > 0) times.push(performance.now() - start);
    }
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(times, share).toFixed(2));
  console.log(`${name.padEnd(22)} p50 ${p50} ms, p99 ${p99} ms (${times.length})`);
}

/** One offering changed, until it is found as it is now. */
async function timeUpdates(offerings: readonly Offering[], knowledge: KnowledgeBase): Promise<void> {
  const some = offerings.filter((_, at) => at % Math.ceil(offerings.length / 50) === 0);
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
