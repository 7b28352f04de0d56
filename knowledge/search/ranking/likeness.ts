import type { ReadQuery } from "../lexical/readQuery.ts";
import type { Snapshot } from "./snapshot.ts";
import { weights } from "./weights.ts";

/** How near an offering is: by its cosine, and in deviations above offerings taken at random. */
export interface Nearness {
  cosine: number;
  deviations: number;
}
/** The nearest offerings, by position. */
export type Likeness = ReadonlyMap<number, Nearness>;

/** Embeddings that do not answer cost the likeness, not the search. */
export async function likenessOf(
  text: string,
  query: ReadQuery,
  snapshot: Snapshot,
  log: { warn(message: string): void },
): Promise<Likeness> {
  try {
    return await nearestTo(readings(text, query), snapshot);
  } catch (error) {
    log.warn(`The embeddings did not answer; this search goes by words alone. ${String(error)}`);
    return new Map();
  }
}

/** The text as typed, and with its slips corrected: an embedding is put off by what was never written, and so are we by a guess. */
function readings(text: string, { corrected }: ReadQuery): string[] {
  if (corrected.length === 0) return [text];
  return [text, corrected.reduce((written, { from, to }) => written.replace(from, to), text)];
}

async function nearestTo(texts: readonly string[], { vectors, calibration, positions }: Snapshot): Promise<Likeness> {
  const likeness = new Map<number, Nearness>();
  if (vectors.dimensions === 0) return likeness;
  for (const wanted of await Promise.all(texts.map((text) => vectors.store.embeddings.embedQuery(text)))) {
    const { mean, deviation } = calibration.ground(wanted);
    const nearest = await vectors.store.similaritySearchVectorWithScore(wanted, weights.neighbours);
    for (const [{ metadata }, cosine] of nearest) {
      const position = positions.get(String(metadata["id"]));
      if (position === undefined) continue;
      const deviations = (cosine - mean) / deviation;
      const known = (texts.length > 1 && likeness.get(position)) || FAR;
      likeness.set(position, {
        cosine: Math.max(known.cosine, cosine),
        deviations: Math.max(known.deviations, deviations),
      });
    }
  }
  return likeness;
}

/** What is not among the nearest. */
export const FAR: Nearness = { cosine: 0, deviations: 0 };
