import { describe, expect, it } from "vitest";
import { createEmbeddings } from "../../../knowledge/index.ts";
import { readCollection, searchReport } from "../../../knowledge/search/evaluation/index.ts";
import { compare } from "../../../knowledge/search/evaluation/compare.ts";
import { openPeers } from "../../../knowledge/search/evaluation/peers/openPeers.ts";
import { transformerPeer } from "../../../knowledge/search/evaluation/peers/transformer.ts";
import { pairedBootstrap } from "../../../knowledge/search/evaluation/significance.ts";
import { createReadAsked } from "../../../bot/index.ts";

const page = (id: string, title: string, more: object = {}) =>
  JSON.stringify({ id, title, description: `${title}, pour le plaisir.`, ...more });
const saturday = { occurrences: [{ start: "2024-06-15T14:00:00Z", end: "2024-06-15T15:00:00Z" }] };
const sunday = { occurrences: [{ start: "2024-06-16T14:00:00Z", end: "2024-06-16T15:00:00Z" }] };
const read = readCollection({
  documents: [
    page("yoga-sat", "Yoga au parc", saturday),
    page("yoga-sun", "Yoga au parc", sunday),
    page("yoga-any", "Yoga en ligne"),
    page("chess", "Tournoi d'échecs", sunday),
    page("knit", "Tricot entre voisines", saturday),
  ].join("\n"),
  queries: [
    '{"id":"q1","text":"yoga le samedi","lang":"fr","style":"constraint"}',
    '{"id":"q2","text":"échecs","lang":"fr","style":"keyword"}',
    '{"id":"q3","text":"plongée sous-marine","lang":"fr","style":"keyword"}',
  ].join("\n"),
  qrels: "q1 0 yoga-sat 2\nq1 0 yoga-any 1\nq2 0 chess 2",
});
if (read.status === "fail") throw new Error(read.reason);
const { collection } = read;
const parts = {
  embeddings: await createEmbeddings({ provider: "builtin" }),
  readAskedWith: createReadAsked,
  clock: () => 0,
  progress: () => undefined,
};

describe("a judged collection", () => {
  it("is searched as a citizen asks: limits read in the line, what contradicts left out, what is open lower", async () => {
    const { ours, peers, absent } = await compare(collection, { ...parts, peers: false });
    const ranked = (query: string) =>
      ours.run.filter((line) => line.startsWith(`${query} `)).map((line) => line.split(" ")[2]);
    expect(ranked("q1")).toEqual(["yoga-sat", "yoga-any"]);
    expect(ranked("q2")[0]).toBe("chess");
    expect(ours.overall.ndcg10).toBeCloseTo(1, 6);
    expect(ours.noAnswer).toEqual({ queries: 1, empty: 1 });
    expect([peers, absent]).toEqual([[], []]);
  });

  it("is given to every peer, told apart from ours with an interval", async () => {
    const compared = await compare(collection, { ...parts, peers: true });
    expect(compared.peers.map(({ name }) => name)).toEqual([
      "BM25 + French Snowball",
      "character 3-5-grams",
      "MiniSearch, default",
      "MiniSearch, prefix + fuzzy",
      "MiniSearch, French",
      "Orama, French",
    ]);
    for (const { evaluation } of compared.peers) expect(evaluation.styles["keyword"]?.ndcg10).toBe(1);
    const lines = searchReport(compared);
    expect(lines[0]?.text).toContain("Citoyen 360");
    expect(lines.at(-1)?.text).toBe(
      "nothing found: told for 1 of 1 queries without an answer, and for 0 of 2 with one",
    );
    expect(JSON.stringify(lines[1]?.value)).toContain('"better":{"queries":2');
  });
});

describe("peers", () => {
  it("are indexed on what the page gives", async () => {
    const { peers } = await openPeers(collection.documents);
    for (const peer of peers) expect((await peer.search("tricot", 5)).map(({ id }) => id)).toEqual(["knit"]);
  });
  it("compare vectors when a model is given", async () => {
    const peer = await transformerPeer(collection.documents, parts.embeddings, "model");
    expect((await peer.search("jouer aux échecs", 1))[0]?.id).toBe("chess");
  });
});

describe("the paired bootstrap", () => {
  const of = (values: number[]) => values.map((ndcg10, at) => ({ id: `q${at}`, ndcg10 }));
  const half = of(Array.from({ length: 40 }, (_, at) => (at % 2) * 0.8));
  it("of the same runs is no difference", () => {
    expect(pairedBootstrap(half, half)).toEqual({ queries: 40, mean: 0, low: 0, high: 0, p: 1 });
  });
  it("of a constant gain is that gain, surely", () => {
    const better = half.map(({ id, ndcg10 }) => ({ id, ndcg10: ndcg10 + 0.1 }));
    const { mean, low, high, p } = pairedBootstrap(better, half);
    expect([mean, low, high].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0.1, 0.1, 0.1]);
    expect(p).toBe(0);
  });
  it("of noise holds zero, and says the same each time", () => {
    const noise = half.map(({ id, ndcg10 }, at) => ({ id, ndcg10: ndcg10 + (at % 4 < 2 ? 0.05 : -0.05) }));
    const first = pairedBootstrap(noise, half);
    expect(first.low).toBeLessThan(0);
    expect(first.high).toBeGreaterThan(0);
    expect(first.p).toBeGreaterThan(0.3);
    expect(pairedBootstrap(noise, half)).toEqual(first);
    expect(pairedBootstrap(noise, half, 7)).not.toEqual(first);
  });
  it("matches queries by id, whatever their order", () => {
    expect(pairedBootstrap(half, half.toReversed()).mean).toBe(0);
  });
});
