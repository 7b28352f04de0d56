// Search times on 3 000 offerings, or the number given. Run: npm run bench -- search [--offerings 3000]
import { createEmbeddings, createKnowledge, type Collection } from "../../knowledge/index.ts";
import type { Offering } from "../../contracts/offering.ts";
import { percentile } from "../../knowledge/search/evaluation/evaluate.ts";
import { vectorRecall } from "./searchVectors.ts";
import { readJudged } from "./searchQuality.ts";

const silent = { info: () => undefined, warn: console.warn };
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

/** Times, memory and recall at 3 000 offerings (or `--offerings N`). */
export async function benchSearchTimes(): Promise<void> {
  const collection = readJudged();
  if (!collection) return console.log("search: the judged collection is not beside the repository, skipped");
  await speed(collection, Number(option("--offerings") ?? 3_000));
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
