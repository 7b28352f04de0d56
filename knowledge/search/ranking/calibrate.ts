import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { BuiltStore } from "../vectors/storeKind.ts";

/** How alike two offerings taken at random are for the embedding in use: models differ (0.1 for one, 0.8 for another). */
export interface Calibration {
  mean: number;
  deviation: number;
}

const SAMPLE = 24;

/** Cosines among a few offerings taken at even distances. Not a number of the model's card: measured on this catalogue. */
export async function calibrate(
  embeddings: EmbeddingsInterface,
  { dimensions }: BuiltStore,
  entries: readonly { text: string }[],
): Promise<Calibration> {
  if (dimensions === 0 || entries.length < 2) return { mean: 0, deviation: 0.1 };
  const stride = Math.max(1, Math.floor(entries.length / SAMPLE));
  const texts = entries.filter((_, at) => at % stride === 0).slice(0, SAMPLE);
  const vectors = await embeddings.embedDocuments(texts.map(({ text }) => text));
  const cosines = vectors.flatMap((a, i) => vectors.slice(i + 1).map((b) => cosine(a, b)));
  const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
  const variance = cosines.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cosines.length;
  return { mean, deviation: Math.max(Math.sqrt(variance), 0.02) };
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b) || 1);
}
