import { describe, expect, it } from "vitest";
import { encodeModel } from "../../../knowledge/embeddings/modelFile.ts";
import { pieces } from "../../../knowledge/embeddings/subwords.ts";
import type { Concept } from "../../../knowledge/embeddings/vocabulary.ts";
import { unitOf } from "../../../knowledge/training/bags.ts";
import { contrast } from "../../../knowledge/training/contrast.ts";
import { dot, orthonormalise, rowOf, zeros } from "../../../knowledge/training/dense.ts";
import { misspell } from "../../../knowledge/training/misspell.ts";
import { quantise } from "../../../knowledge/training/quantise.ts";
import { seeded } from "../../../knowledge/training/seeded.ts";
import { PairCounts, positivePmi, toSparse } from "../../../knowledge/training/sparse.ts";
import { eigenOf, spectralVectors } from "../../../knowledge/training/spectral.ts";
import { learnSubwords } from "../../../knowledge/training/subwordVectors.ts";
import { settings, train } from "../../../knowledge/training/train.ts";

const randomTable = (rows: number, columns: number, seed = 1) => {
  const random = seeded(seed);
  const table = zeros(rows, columns);
  table.values.forEach((_, at) => (table.values[at] = random() - 0.5));
  return table;
};

describe("linear algebra", () => {
  it("makes columns orthonormal", () => {
    const table = randomTable(20, 4);
    orthonormalise(table);
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < 4; b++) {
        const product = Array.from({ length: 20 }, (_, row) => rowOf(table, row)).reduce(
          (sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0),
          0,
        );
        expect(product).toBeCloseTo(Number(a === b), 4);
      }
  });
  it("finds the eigenvalues of a small table", () => {
    const { values } = eigenOf({ rows: 2, columns: 2, values: Float32Array.from([2, 1, 1, 2]) });
    expect([...values].toSorted((a, b) => a - b)).toEqual([expect.closeTo(1, 6), expect.closeTo(3, 6)]);
  });
  it("keeps the strongest directions of a table, scaled by the root of their strength", () => {
    const blocks = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 60 }, (_unused, column): [number, number] => [
        column,
        row % 2 === column % 2 ? 1 : 0,
      ]).filter(([, value]) => value > 0),
    );
    const vectors = spectralVectors(toSparse(blocks), 2, 0.5, 7);
    const product = (a: number, b: number) => dot(rowOf(vectors, a), rowOf(vectors, b));
    expect(product(0, 2)).toBeCloseTo(1, 3);
    expect(product(0, 1)).toBeCloseTo(0, 3);
  });
});

it("mutual information is high for what comes together only, none for what comes together by chance", () => {
  const counts = new PairCounts(4);
  counts.add(0, 1, 5);
  counts.add(2, 3, 5);
  counts.add(0, 3, 0.1);
  const { starts, columns } = positivePmi(counts, 0);
  expect([...columns.subarray(starts[0], starts[1])]).toEqual([1]);
});

describe("pieces of words", () => {
  it("give a misspelt word a vector near that of the right one", () => {
    const words = ["natation", "couture", "musique", "jardinage"];
    const targets = randomTable(words.length, 8);
    const table = learnSubwords(
      words.map((word, row) => ({ word, row })),
      targets,
      512,
      0.01,
    );
    const nearest = (typed: string) => {
      const { vector } = unitOf(pieces(typed, 512), table);
      const cosines = words.map((_, row) => dot(vector, unitOf([row], targets).vector));
      return words[cosines.indexOf(Math.max(...cosines))];
    };
    expect(["natattion", "coutur", "muzique", "jradinage"].map(nearest)).toEqual(words);
  });
  it("are learnt from slips that change the word, a little", () => {
    const random = seeded(3);
    const slips = Array.from({ length: 500 }, () => misspell("bibliotheque", random));
    for (const slip of slips) expect(Math.abs(slip.length - 12)).toBeLessThanOrEqual(2);
    expect(slips.filter((slip) => slip !== "bibliotheque").length).toBeGreaterThan(450);
    expect(new Set(slips).size).toBeGreaterThan(60);
  });
});

it("contrast draws a text to its pair, and away from the pairs of others", () => {
  const table = randomTable(6, 8, 5);
  const pairs = [0, 2, 4].map((row) => ({ a: [row], b: [row + 1] }));
  const near = (a: number, b: number) => dot(unitOf([a], table).vector, unitOf([b], table).vector);
  const lessons = { pairs: () => pairs, judged: [], related: () => false };
  contrast(table, lessons, { rounds: 60, rate: 0.1, batch: 3, sharpness: 8, judged: 0 }, seeded(1));
  for (const row of [0, 2, 4]) expect(near(row, row + 1)).toBeGreaterThan(0.6 + near(row, (row + 3) % 6));
});

it("contrast brings cosines to what people judged", () => {
  const table = randomTable(2, 8, 5);
  const lessons = { pairs: () => [], judged: [{ a: [0], b: [1], alike: 0.4 }], related: () => false };
  contrast(table, lessons, { rounds: 200, rate: 0.1, batch: 3, sharpness: 8, judged: 1 }, seeded(1));
  expect(dot(unitOf([0], table).vector, unitOf([1], table).vector)).toBeCloseTo(0.4, 1);
});

it("bytes keep a number to half a step", () => {
  const table = randomTable(3, 16);
  const { scales, rows } = quantise([table]);
  table.values.forEach((value, at) => {
    const scale = scales[Math.floor(at / 16)] ?? 0;
    expect(Math.abs(scale * (rows[at] ?? 0) - value)).toBeLessThanOrEqual(scale / 2 + 1e-6);
  });
});

it("the same texts give the same bytes, and another seed gives others", () => {
  const cues = { fr: [], en: [] };
  const concepts: Concept[] = [
    { id: "swimming", broader: ["sport"], fr: ["natation", "nager"], en: ["swimming"], cues },
    { id: "sport", broader: [], fr: ["sport"], en: ["sport"], cues },
    { id: "sewing", broader: [], fr: ["couture"], en: ["sewing"], cues: { fr: ["trou dans mon pantalon"], en: [] } },
  ];
  const corpus = {
    pages: [{ title: "Cours de natation", body: "Apprendre à nager à la piscine." }],
    texts: ["La couture répare un pantalon.", "La piscine ouvre : natation libre."],
    pairs: [["Un homme nage.", "A man is swimming."]] as const,
    judged: [{ a: "Il nage.", b: "Il coud.", alike: 0.1 }],
  };
  const small = {
    ...settings,
    dimensions: 4,
    least: 1,
    most: 40,
    buckets: 64,
    contrast: { ...settings.contrast, rounds: 2 },
  };
  const bytes = (seed: number) =>
    Buffer.from(encodeModel(train(concepts, corpus, { ...small, seed }, () => undefined)));
  expect(bytes(1).equals(bytes(1))).toBe(true);
  expect(bytes(1).equals(bytes(2))).toBe(false);
});
