import { describe, expect, it } from "vitest";
import { inSteps, weighedSum } from "../../../bot/understanding/classifier/matrix.ts";
import { randomNumbers } from "../../../bot/understanding/classifier/random.ts";

const random = randomNumbers(7);
const rows = 5;
const weightsOf = (width: number) => Float32Array.from({ length: rows * width }, () => random() * 2 - 1);
const indices = Int32Array.from([3, 0, 9, 4]);
const values = Float32Array.from([0.5, -2, 7, 7]);

/** The last row is the bias; the features 4 and 9 are beyond those the matrix has. */
const summed = (weights: Float32Array, width: number) =>
  Array.from({ length: width }, (_, at) => {
    const of = (row: number) => weights[row * width + at] ?? 0;
    return of(rows - 1) + 0.5 * of(3) - 2 * of(0);
  });

describe("a matrix in whole steps", () => {
  it.each([1, 2, 3, 4, 5, 34, 64])("sums rows of %i numbers as floats would, but for the size of a step", (width) => {
    const weights = weightsOf(width);
    const sums = weighedSum(inSteps(weights, width), { indices, values });
    expect(sums).toHaveLength(width);
    summed(weights, width).forEach((sum, at) => expect(sums[at]).toBeCloseTo(sum, 3));
  });

  it("keeps the sign of each of two numbers in a word", () => {
    const matrix = inSteps(Float32Array.from([-1, 1, 1, -1, -1, -1]), 2);
    const none = { indices: new Int32Array(), values: new Float32Array() };
    expect([...weighedSum(matrix, none)]).toEqual([expect.closeTo(-1), expect.closeTo(-1)]);
    const both = { indices: Int32Array.from([0, 1]), values: Float32Array.from([1, 3]) };
    expect([...weighedSum(matrix, both)]).toEqual([expect.closeTo(1), expect.closeTo(-3)]);
  });

  it("is silent where every weight is zero", () => {
    expect([...weighedSum(inSteps(new Float32Array(6), 3), { indices, values })]).toEqual([0, 0, 0]);
  });
});
