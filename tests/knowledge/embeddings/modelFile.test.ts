import { describe, expect, it } from "vitest";
import { BuiltinEmbeddings } from "../../../knowledge/embeddings/builtin.ts";
import { createConceptFinder } from "../../../knowledge/embeddings/concepts.ts";
import { decodeModel, encodeModel, type EmbeddingModel } from "../../../knowledge/embeddings/modelFile.ts";
import type { Concept } from "../../../knowledge/embeddings/vocabulary.ts";

const sewing: Concept = {
  id: "sewing",
  broader: [],
  fr: ["couture"],
  en: ["sewing"],
  cues: { fr: ["trou dans mon pantalon"], en: [] },
};
const other: Concept = { ...sewing, id: "other", fr: ["autre chose"], en: ["other"], cues: { fr: [], en: [] } };

/** Two words, an idea and two pieces, in three dimensions: each row points along one axis. */
const model: EmbeddingModel = {
  dimensions: 3,
  words: ["coutur", "pantalon"],
  concepts: ["sewing"],
  buckets: 2,
  scales: Float32Array.from([0.01, 0.01, 0.01, 0.01, 0.01]),
  rows: Int8Array.from([100, 0, 0, 0, 100, 0, 0, 0, 100, 100, 100, 0, 100, 100, 0]),
};
const embeddings = (changed: Partial<EmbeddingModel> = {}, concepts = [sewing]) =>
  new BuiltinEmbeddings(createConceptFinder(concepts), { ...model, ...changed });

describe("the file of the embedding", () => {
  it("is read as it was written", () => {
    const read = decodeModel(encodeModel(model));
    expect(read).toEqual(model);
  });
  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ["cut short", (bytes) => bytes.subarray(0, bytes.length - 1), "cut short"],
    ["with something after it", (bytes) => Buffer.concat([bytes, Buffer.from("x")]), "cut short"],
    ["of something else", () => Buffer.from("PNG and so on, long enough"), "is not one"],
    ["empty", () => Buffer.alloc(0), "is not one"],
  ])("%s is refused, with the cure", (_, spoil, sentence) => {
    const spoilt = spoil(encodeModel(model));
    expect(() => decodeModel(spoilt)).toThrow(sentence);
    expect(() => decodeModel(spoilt)).toThrow("npm run train:embeddings");
  });
});

describe("a text's vector", () => {
  const documentVector = async (text: string, made = embeddings()) => (await made.embedDocuments([text]))[0] ?? [];

  it("is made of its words and of the ideas it names", async () => {
    const [word = 0, none = 0, idea = 0] = await documentVector("Couture");
    expect(none).toBeCloseTo(0);
    expect(idea / word).toBeCloseTo(0.6);
  });
  it("has the pieces of a word never met", async () => {
    const [x = 0, y = 0, z = 0] = await documentVector("coutturre");
    expect(x).toBeCloseTo(Math.SQRT1_2);
    expect([y, z]).toEqual([x, 0]);
  });
  it("reads cues in a question only", async () => {
    const said = "trou dans mon pantalon";
    expect((await embeddings().embedQuery(said))[2]).toBeGreaterThan(0.1);
    expect((await documentVector(said))[2]).toBe(0);
  });
  it("leaves out an idea that was not learnt yet, and numbers", async () => {
    const late = embeddings({}, [other, sewing]);
    expect(await documentVector("couture 2024", late)).toEqual(await documentVector("couture"));
    expect(await documentVector("42", late)).toEqual([1, 0, 0]);
  });
  it("weighs the head of a text more than its tail", async () => {
    const long = `couture ${"le chat ".repeat(30)} pantalon`;
    const [head = 0, tail = 0] = await documentVector(long);
    expect(head).toBeGreaterThan(tail);
  });
});

describe("the version, which saved vectors carry", () => {
  it("changes with the numbers and with the vocabulary, and with nothing else", () => {
    const { version } = embeddings();
    expect(embeddings().version).toBe(version);
    expect(embeddings({ rows: model.rows.map((value) => value + 1) }).version).not.toBe(version);
    expect(embeddings({ scales: model.scales.map((value) => value * 2) }).version).not.toBe(version);
    expect(embeddings({}, [{ ...sewing, en: ["sewing", "mending"] }]).version).not.toBe(version);
  });
});
