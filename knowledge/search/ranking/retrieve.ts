import type { SearchQuery } from "../../../contracts/search.ts";
import { readQuery, type ReadQuery } from "../lexical/readQuery.ts";
import { coverage, scoreQuery, type LexicalScores } from "../lexical/scoreQuery.ts";
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
    return noLikeness(snapshot.offerings.length);
  });
  return { query, hasTopic: true, found: fuse(query, likeness, snapshot) };
}

/** Likeness of the nearest offerings, by position, in 0..1 from « as any two » to « the same »; `near` passes the floor. */
interface Likeness {
  nearest: number[];
  like: Float64Array;
  near: Uint8Array;
}

const noLikeness = (size: number): Likeness => ({
  nearest: [],
  like: new Float64Array(size),
  near: new Uint8Array(size),
});

async function vectorLikeness(text: string, snapshot: Snapshot): Promise<Likeness> {
  const { vectors, calibration, positions } = snapshot;
  const likeness = noLikeness(snapshot.offerings.length);
  if (vectors.dimensions === 0) return likeness;
  const wanted = await vectors.store.embeddings.embedQuery(text);
  const found = await vectors.store.similaritySearchVectorWithScore(wanted, VECTORS.neighbours);
  const ground = found.at(-1)?.[1] ?? 0;
  const floor = calibration.mean + FLOOR.deviations * calibration.deviation;
  for (const [{ metadata }, cosine] of found) {
    const position = positions.get(String(metadata["id"]));
    if (position === undefined) continue;
    likeness.nearest.push(position);
    likeness.like[position] = Math.max(0, cosine - ground);
    likeness.near[position] = cosine < floor ? 0 : 1;
  }
  return likeness;
}

function fuse(query: ReadQuery, likeness: Likeness, snapshot: Snapshot): OnTopic[] {
  const lexical = scoreQuery(query, snapshot.lexical.size);
  const ideal = bestPossible(query);
  const onTopic = onTopicOf(query, likeness, lexical);
  const relevances = Float64Array.from(
    onTopic,
    (position) => (lexical.scores[position] ?? 0) / ideal + VECTORS.weight * (likeness.like[position] ?? 0),
  );
  const floor = FLOOR.ofBest * relevances.reduce((most, relevance) => Math.max(most, relevance), 0);
  const found: OnTopic[] = [];
  onTopic.forEach((position, at) => {
    const relevance = relevances[at] ?? 0;
    if (relevance >= floor) found.push({ position, relevance, covered: lexical.covered[position] ?? 0 });
  });
  return found;
}

/** Positions of what words and ideas find, then of what likeness alone does. */
function onTopicOf({ importance }: ReadQuery, { nearest, near }: Likeness, lexical: LexicalScores): number[] {
  const { found, scores, covered } = lexical;
  const answers = (position: number) => coverage(covered[position] ?? 0, importance) >= FLOOR.coverage;
  const onTopic = found.filter((position) => near[position] === 1 || answers(position));
  for (const position of nearest) if (near[position] === 1 && scores[position] === 0) onTopic.push(position);
  return onTopic;
}

/** What an offering that answers every word in its title scores, about: 1 after division. */
function bestPossible({ importance }: ReadQuery): number {
  return 2.2 * importance.reduce((sum, weight) => sum + weight, 0) || 1;
}
