import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { BuiltStore } from "../vectors/storeKind.ts";

/**
 * How near a question is to offerings taken at random: cosines mean nothing by themselves (0.1 for one model, 0.8 for another,
 * more for a vague question than for a precise one), their distance from that ground does.
 */
export interface Calibration {
  ground(query: readonly number[]): { mean: number; deviation: number };
}

const SAMPLE = 48;
const LEAST_DEVIATION = 0.02;

/** Keeps the vectors of a few offerings taken at even distances. Not a number of the model's card: measured on this catalogue. */
export async function calibrate(
  embeddings: EmbeddingsInterface,
  { dimensions }: BuiltStore,
  entries: readonly { text: string }[],
): Promise<Calibration> {
  if (dimensions === 0 || entries.length < 2) return { ground: () => ({ mean: 0, deviation: 0.1 }) };
  const stride = Math.max(1, Math.floor(entries.length / SAMPLE));
  const texts = entries.filter((_, at) => at % stride === 0).slice(0, SAMPLE);
  const sample = (await embeddings.embedDocuments(texts.map(({ text }) => text))).map(unit);
  const cosines = new Float64Array(sample.length);
  return { ground: (query) => groundOf(unit(query), sample, cosines) };
}

/** `cosines` is written over at each call. */
function groundOf(query: Float32Array, sample: readonly Float32Array[], cosines: Float64Array) {
  let mean = 0;
  for (let at = 0; at < sample.length; at++) mean += cosines[at] = dot(query, sample[at] ?? query);
  mean /= sample.length;
  let variance = 0;
  for (const cosine of cosines) variance += (cosine - mean) ** 2;
  return { mean, deviation: Math.max(Math.sqrt(variance / sample.length), LEAST_DEVIATION) };
}

function unit(vector: readonly number[]): Float32Array {
  const norm = Math.hypot(...vector) || 1;
  const scaled = new Float32Array(vector.length);
  for (let at = 0; at < vector.length; at++) scaled[at] = (vector[at] ?? 0) / norm;
  return scaled;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
