import { addScaled, dot, rowOf, type Dense } from "./dense.ts";

/** A text as the rows of its words and ideas; its vector is their sum. */
export type Bag = readonly number[];

/** Two texts that should be near. Where both name an idea, pairs of related ideas are not told apart. */
export interface Pair {
  a: Bag;
  b: Bag;
  idea?: number;
}

/** The sum of a bag made of length 1, and the length it had. */
export interface Unit {
  vector: Float32Array;
  length: number;
}

export function unitOf(bag: Bag, table: Dense): Unit {
  const vector = new Float32Array(table.columns);
  for (const row of bag) addScaled(vector, rowOf(table, row), 1);
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return { vector, length };
}

/** Moves the rows of a bag against a gradient of its unit vector; each row's pace slows with what moved it before (Adagrad). */
export class Descent {
  readonly #table: Dense;
  readonly #rate: number;
  readonly #moved: Float32Array;

  constructor(table: Dense, rate: number) {
    this.#table = table;
    this.#rate = rate;
    this.#moved = new Float32Array(table.rows).fill(1e-3);
  }

  move(bag: Bag, { vector, length }: Unit, gradient: Float32Array): void {
    addScaled(gradient, vector, -dot(gradient, vector));
    const size = dot(gradient, gradient) / (length * length);
    for (const row of bag) {
      const moved = (this.#moved[row] ?? 0) + size;
      this.#moved[row] = moved;
      addScaled(rowOf(this.#table, row), gradient, -this.#rate / (length * Math.sqrt(moved)));
    }
  }
}
