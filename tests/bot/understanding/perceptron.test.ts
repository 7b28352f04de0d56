import { describe, expect, it } from "vitest";
import { addOutputs } from "../../../bot/understanding/classifier/perceptron.ts";
import { trainPerceptron } from "../../../bot/understanding/classifier/trainPerceptron.ts";
import type { SparseVector } from "../../../bot/understanding/classifier/vocabulary.ts";

const vector = (...indices: number[]): SparseVector => ({
  indices: Int32Array.from(indices),
  values: Float32Array.from(indices, () => 1),
});
const options = { units: 16, passes: 3000, rate: 0.03, hiddenFeatures: 0, silentUnits: 0, seed: 1 };
const size = { features: 2, labels: 2 };

// Either alone is the one, both or none the other: no linear boundary tells them apart.
const either = [vector(), vector(0), vector(1), vector(0, 1)];
const targets = Int32Array.from([0, 1, 1, 0]);
const best = (network: ReturnType<typeof trainPerceptron>, one: SparseVector) => {
  const sums = new Float64Array(size.labels);
  addOutputs(network, one, sums);
  return sums.indexOf(Math.max(...sums));
};

describe("a network with one hidden layer", () => {
  it("learns what no linear boundary can say", () => {
    const network = trainPerceptron(either, targets, size, options);
    expect(either.map((one) => best(network, one))).toEqual([0, 1, 1, 0]);
  });

  it("is the same when it is learnt twice, and another with another seed", () => {
    const network = trainPerceptron(either, targets, size, options);
    expect(trainPerceptron(either, targets, size, options)).toEqual(network);
    expect(trainPerceptron(either, targets, size, { ...options, seed: 2 })).not.toEqual(network);
  });

  it("passes over features that it did not learn from", () => {
    const network = trainPerceptron(either, targets, size, options);
    const [known, withMore] = [new Float64Array(2), new Float64Array(2)];
    addOutputs(network, vector(0), known);
    addOutputs(network, vector(0, 2, 9), withMore);
    expect(withMore).toEqual(known);
  });

  it("still learns with features hidden and units silent", () => {
    const vectors = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? vector(0, 1) : vector(2, 3)));
    const labels = Int32Array.from(vectors, (_, at) => at % 2);
    const network = trainPerceptron(
      vectors,
      labels,
      { features: 4, labels: 2 },
      { ...options, hiddenFeatures: 0.5, silentUnits: 0.2, passes: 50 },
    );
    expect([best(network, vector(0, 1)), best(network, vector(2, 3)), best(network, vector(3))]).toEqual([0, 1, 1]);
  });
});
