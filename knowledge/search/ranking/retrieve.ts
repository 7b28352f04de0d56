import type { SearchQuery } from "../../../contracts/search.ts";
import { readQuery, type ReadQuery } from "../lexical/readQuery.ts";
import { coverage, scoreQuery } from "../lexical/scoreQuery.ts";
import type { Snapshot } from "./snapshot.ts";

/** An offering on the topic of the query, before any criterion. `covered`: the words of the query it answers. */
export interface OnTopic {
  position: number;
  relevance: number;
  covered: number;
}
export interface Retrieved {
  query: ReadQuery;
  /** False when the text says nothing (« quelque chose », blank): the search is then by criteria alone. */
  hasTopic: boolean;
  found: OnTopic[];
}

/** The two floors of relevance: below, an offering is not on the topic, whatever its score. */
const FLOOR = {
  /** Share of what the query tells that must be answered by words or ideas. */
  coverage: 0.2,
  /** Or a cosine this many deviations above that of two offerings taken at random. */
  deviations: 5,
  /** And this share of the relevance of the best, lest the tail be shown once criteria have put the best aside. */
  ofBest: 0.15,
};
/** Neighbours asked of the vector index, and what likeness adds to the lexical relevance (itself in 0..1, mostly). */
const VECTORS = { neighbours: 120, weight: 0.5 };

export async function retrieve(
  { text, language }: SearchQuery,
  snapshot: Snapshot,
  log: { warn(message: string): void },
): Promise<Retrieved> {
  const query = readQuery(text, language, snapshot.lexical);
  if (query.words.length === 0) return { query, hasTopic: false, found: [] };
  const likeness = await vectorLikeness(text, snapshot).catch((error: unknown) => {
    log.warn(`The embeddings did not answer; this search goes by words alone. ${String(error)}`);
    return new Map<number, never>();
  });
  return { query, hasTopic: true, found: fuse(query, likeness, snapshot) };
}

/** Likeness of the nearest offerings, in 0..1 from « as any two » to « the same ». */
async function vectorLikeness(text: string, snapshot: Snapshot): Promise<Map<number, { like: number; far: boolean }>> {
  const { vectors, calibration, positions } = snapshot;
  if (vectors.dimensions === 0) return new Map();
  const wanted = await vectors.store.embeddings.embedQuery(text);
  const found = await vectors.store.similaritySearchVectorWithScore(wanted, VECTORS.neighbours);
  const ground = found.at(-1)?.[1] ?? 0;
  const floor = calibration.mean + FLOOR.deviations * calibration.deviation;
  const likeness = new Map<number, { like: number; far: boolean }>();
  for (const [{ metadata }, cosine] of found) {
    const position = positions.get(String(metadata["id"]));
    if (position !== undefined) likeness.set(position, { like: Math.max(0, cosine - ground), far: cosine < floor });
  }
  return likeness;
}

function fuse(
  query: ReadQuery,
  likeness: ReadonlyMap<number, { like: number; far: boolean }>,
  snapshot: Snapshot,
): OnTopic[] {
  const { found, scores, covered } = scoreQuery(query, snapshot.lexical.size);
  const ideal = bestPossible(query);
  const onTopic: OnTopic[] = [];
  for (const position of found) {
    const near = likeness.get(position);
    const mask = covered[position] ?? 0;
    if (coverage(mask, query.importance) < FLOOR.coverage && (near?.far ?? true)) continue;
    const relevance = (scores[position] ?? 0) / ideal + VECTORS.weight * (near?.like ?? 0);
    onTopic.push({ position, relevance, covered: mask });
  }
  for (const [position, { like, far }] of likeness)
    if (!far && scores[position] === 0) onTopic.push({ position, relevance: VECTORS.weight * like, covered: 0 });
  const best = onTopic.reduce((most, { relevance }) => Math.max(most, relevance), 0);
  return onTopic.filter(({ relevance }) => relevance >= FLOOR.ofBest * best);
}

/** What an offering that answers every word in its title scores, about: 1 after division. */
function bestPossible({ importance }: ReadQuery): number {
  return 2.2 * importance.reduce((sum, weight) => sum + weight, 0) || 1;
}
