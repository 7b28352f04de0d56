// Measures of an embedding by itself: sentence likeness, ideas, spelling, and ranking of our own judged queries.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { Concept } from "../../knowledge/embeddings/vocabulary.ts";
import { misspell } from "../../knowledge/training/misspell.ts";
import { seeded } from "../../knowledge/training/seeded.ts";

export type Vectors = Pick<EmbeddingsInterface, "embedQuery" | "embedDocuments">;

export const sharedData = join(import.meta.dirname, "../../../shared/data");
const own = join(import.meta.dirname, "../knowledge/embeddings/dev");
const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").filter(Boolean);

/** Spearman's rank correlation of cosines with people's scores on STS-B dev; undefined without the data. */
export async function sentenceLikeness(vectors: Vectors, language: "fr" | "en"): Promise<number | undefined> {
  const file = join(sharedData, "retrieval", `stsb-${language}-dev.csv`);
  if (!existsSync(file)) return undefined;
  const rows: string[][] = parse(readFileSync(file));
  const [a, b] = [await all(vectors, rows, 0), await all(vectors, rows, 1)];
  return spearman(
    a.map((vector, at) => cosine(vector, b[at] ?? [])),
    rows.map((row) => Number(row[2])),
  );
}

const all = (vectors: Vectors, rows: string[][], column: number) =>
  vectors.embedDocuments(rows.map((row) => row[column] ?? ""));

/** Hand-written questions and the idea meant: how often it is the nearest idea, among the five nearest; mean reciprocal rank. */
export async function ideasMeant(vectors: Vectors, concepts: readonly Concept[]) {
  const asked = linesOf(join(own, "ideas.tsv")).map((line) => line.split("\t"));
  const named = await vectors.embedDocuments(concepts.map(({ fr, en }) => `${fr[0]} ${en[0]}`));
  const ranks = await Promise.all(
    asked.map(async ([text = "", id]) => {
      const order = nearest(await vectors.embedQuery(text), named);
      return 1 + order.findIndex((at) => concepts[at]?.id === id);
    }),
  );
  return { queries: ranks.length, first: share(ranks, 1), fifth: share(ranks, 5), mrr: mean(ranks.map((r) => 1 / r)) };
}

/** Words of the vocabulary misspelt (not as in training): how often the nearest word of the vocabulary is the right one. */
export async function misspelt(vectors: Vectors, concepts: readonly Concept[]): Promise<number> {
  const plain = (term: string) => /^[a-zà-ÿ]{5,}$/.test(term);
  const words = [...new Set(concepts.flatMap(({ fr }) => fr.filter(plain)))].filter((_, at) => at % 4 === 0);
  const known = await vectors.embedDocuments(words);
  const random = seeded(20_261_123);
  const ranks = await Promise.all(
    words.map(async (word, at) => {
      const query = await vectors.embedQuery(misspell(word, random));
      return 1 + nearest(query, known).indexOf(at);
    }),
  );
  return share(ranks, 1);
}

/** English words whose link to their idea was withheld from training: is the nearest French name the right one? */
export async function translated(vectors: Vectors, pairs: readonly (readonly [fr: string, en: string])[]) {
  const french = await vectors.embedDocuments(pairs.map(([fr]) => fr));
  const ranks = await Promise.all(
    pairs.map(async ([, en], at) => 1 + nearest(await vectors.embedQuery(en), french).indexOf(at)),
  );
  return { pairs: pairs.length, first: share(ranks, 1), fifth: share(ranks, 5) };
}

const share = (ranks: readonly number[], within: number) =>
  mean(ranks.map((rank) => Number(rank > 0 && rank <= within)));
export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function nearest(query: readonly number[], among: readonly (readonly number[])[]): number[] {
  const cosines = among.map((vector) => cosine(query, vector));
  return [...among.keys()].sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0));
}

function cosine(a: readonly number[], b: readonly number[]): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot / (Math.sqrt(aa * bb) || 1);
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const centred = (values: number[]) => values.map((value) => value - mean(values));
  return cosine(centred(x), centred(y));
}

/** Ranks, equal values sharing the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = Array.from(values, () => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let at = from; at < to; at++) ranks[order[at] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}
