import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createReadAsked } from "../../../bot/index.ts";
import { createEmbeddings } from "../../../knowledge/index.ts";
import { evaluateSearch, readCollection } from "../../../knowledge/search/evaluation/index.ts";
import { evaluateCollection } from "../../../knowledge/search/evaluation/evaluateCollection.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

describe("evaluateSearch", () => {
  const queries = [
    { id: "q1", text: "a", lang: "fr" as const, style: "keyword" },
    { id: "q2", text: "b", lang: "fr" as const, style: "natural" },
    { id: "q3", text: "c", lang: "fr" as const, style: "natural" },
  ];
  const qrels = new Map([
    [
      "q1",
      new Map([
        ["d1", 2],
        ["d2", 1],
        ["d3", 0],
      ]),
    ],
    ["q2", new Map([["d1", 2]])],
  ]);
  const answers: Record<string, string[]> = { a: ["d3", "d2", "d1"], b: [], c: [] };
  let time = 0;
  const evaluate = () =>
    evaluateSearch({
      queries,
      qrels,
      tag: "t",
      clock: () => time++,
      retrieve: ({ text }) => Promise.resolve((answers[text] ?? []).map((id) => ({ id, score: 1 }))),
    });

  it("counts by hand: d2 second, d1 third, out of d1 first and d2 second", async () => {
    const { overall, styles, noAnswer, wronglyEmpty, run, milliseconds } = await evaluate();
    const dcg = 1 / Math.log2(3) + 3 / Math.log2(4);
    const ideal = 3 + 1 / Math.log2(3);
    expect(styles["keyword"]?.ndcg10).toBeCloseTo(dcg / ideal, 12);
    expect(styles["keyword"]).toMatchObject({ queries: 1, mrr10: 0.5, recall20: 1 });
    expect(overall.ndcg10).toBeCloseTo(dcg / ideal / 2, 12);
    expect([noAnswer, wronglyEmpty]).toEqual([{ queries: 1, empty: 1 }, 1]);
    expect(run).toEqual(["q1 Q0 d3 1 1.000000 t", "q1 Q0 d2 2 1.000000 t", "q1 Q0 d1 3 1.000000 t"]);
    expect(milliseconds).toEqual({ p50: 1, p99: 1 });
  });
});

describe("readCollection", () => {
  const good = {
    documents: '{"id":"d","title":"t"}\n',
    queries: '{"id":"q","text":"x","lang":"fr"}',
    qrels: "q 0 d 2\n",
  };
  it("reads the three files", () => {
    expect(readCollection(good)).toMatchObject({
      status: "ok",
      collection: { documents: [{ id: "d" }], offerings: [{ id: "d" }], queries: [{ id: "q" }] },
    });
  });
  it.each([
    [{ documents: '{"id":"d","title":"t"}\n{"id":"e"}' }, "documents, line 2: title is missing or wrong."],
    [{ documents: "{oops" }, "documents, line 1: not a JSON object is missing or wrong."],
    [{ queries: '{"id":"q","text":"x","lang":"de"}' }, "queries, line 1: lang is missing or wrong."],
    [{ qrels: "q 0 d" }, 'qrels, line 1: write "qid 0 docid grade".'],
  ])("refuses %j with file and line", (bad, reason) => {
    expect(readCollection({ ...good, ...bad })).toEqual({ status: "fail", reason });
  });
});

const data = join(import.meta.dirname, "../../../../shared/data/search-dev");
describe.skipIf(!existsSync(data))("on the judged collection (skipped without ../shared/data)", () => {
  it("is well above the best simple peer (.570), and agrees with the collection's own scorer", async () => {
    const text = (name: string) => readFileSync(join(data, name), "utf8");
    const read = readCollection({
      documents: text("documents.jsonl"),
      queries: text("queries.jsonl"),
      qrels: text("qrels.tsv"),
    });
    if (read.status === "fail") throw new Error(read.reason);
    const evaluation = await evaluateCollection(read.collection, {
      embeddings: await createEmbeddings({ provider: "builtin" }),
      readAskedWith: createReadAsked,
      clock: () => performance.now(),
    });
    expect(evaluation.overall.ndcg10).toBeGreaterThan(0.71);
    const file = join(temporaryFolder(), "run.trec");
    writeFileSync(file, evaluation.run.join("\n"));
    const scored: unknown = JSON.parse(
      execFileSync(process.execPath, [join(data, "score.mjs"), "--run", file, "--json"], { encoding: "utf8" }),
    );
    const theirs = z
      .object({ all: z.object({ ndcg10: z.number(), mrr10: z.number(), recall20: z.number() }) })
      .parse(scored).all;
    expect(evaluation.overall.ndcg10).toBeCloseTo(theirs.ndcg10, 3);
    expect(evaluation.overall.mrr10).toBeCloseTo(theirs.mrr10, 3);
    expect(evaluation.overall.recall20).toBeCloseTo(theirs.recall20, 3);
  }, 120_000);
});
