import { dot, orthonormalise, rowOf, transpose, zeros, type Dense } from "./dense.ts";
import { seeded } from "./seeded.ts";
import { multiply, type Sparse } from "./sparse.ts";

/** Columns carried beyond those wanted, and rounds of the iteration: more of either finds the last directions better. */
const SPARE = 24;
const ROUNDS = 6;

/**
 * The leading directions of a symmetric table, each scaled by a power of its strength: randomised subspace iteration
 * (Halko, Martinsson and Tropp 2011). One row a thing, `wanted` columns, strongest first.
 */
export function spectralVectors(table: Sparse, wanted: number, power: number, seed: number): Dense {
  const random = seeded(seed);
  let basis = zeros(table.size, wanted + SPARE);
  for (let at = 0; at < basis.values.length; at++) basis.values[at] = random() * 2 - 1;
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(basis);
    basis = multiply(table, basis);
  }
  orthonormalise(basis);
  const { values, vectors } = eigenOf(inner(basis, multiply(table, basis)));
  const order = [...values.keys()].sort((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0)).slice(0, wanted);
  return turn(basis, vectors, order, values, power);
}

/** `a`ᵀ`b`. */
function inner(a: Dense, b: Dense): Dense {
  const [left, right] = [transpose(a), transpose(b)];
  const product = zeros(left.rows, right.rows);
  for (let i = 0; i < left.rows; i++)
    for (let j = 0; j < right.rows; j++) product.values[i * right.rows + j] = dot(rowOf(left, i), rowOf(right, j));
  return product;
}

function turn(basis: Dense, vectors: Dense, order: number[], values: Float64Array, power: number): Dense {
  const turned = zeros(basis.rows, order.length);
  const columns = transpose(vectors);
  for (let row = 0; row < basis.rows; row++)
    order.forEach((from, to) => {
      const strength = Math.abs(values[from] ?? 0) ** power;
      turned.values[row * order.length + to] = strength * dot(rowOf(basis, row), rowOf(columns, from));
    });
  return turned;
}

/** Eigenvalues and eigenvectors (in columns) of a small symmetric table: cyclic Jacobi rotations. */
export function eigenOf(table: Dense): { values: Float64Array; vectors: Dense } {
  const size = table.rows;
  const a = Float64Array.from(table.values);
  const v = new Float64Array(size * size);
  for (let at = 0; at < size; at++) v[at * size + at] = 1;
  for (let sweep = 0; sweep < 30 && offDiagonal(a, size) > 1e-9; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
  const vectors = zeros(size, size);
  vectors.values.set(v);
  return { values: Float64Array.from({ length: size }, (_, at) => a[at * size + at] ?? 0), vectors };
}

function offDiagonal(a: Float64Array, size: number): number {
  let [off, all] = [0, 0];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const square = (a[row * size + column] ?? 0) ** 2;
      all += square;
      if (row !== column) off += square;
    }
  return all === 0 ? 0 : off / all;
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const across = a[p * size + q] ?? 0;
  if (Math.abs(across) < 1e-14) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * across);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const mix = (table: Float64Array, i: number, j: number) => {
    const [x, y] = [table[i] ?? 0, table[j] ?? 0];
    table[i] = cosine * x - sine * y;
    table[j] = sine * x + cosine * y;
  };
  for (let k = 0; k < size; k++) mix(a, k * size + p, k * size + q);
  for (let k = 0; k < size; k++) mix(a, p * size + k, q * size + k);
  for (let k = 0; k < size; k++) mix(v, k * size + p, k * size + q);
}
