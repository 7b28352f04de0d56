import type { SearchQuery } from "../../../contracts/search.ts";
import { readQuery, type ReadQuery } from "../lexical/readQuery.ts";
import { coverage, scoreQuery } from "../lexical/scoreQuery.ts";
import type { Snapshot } from "./snapshot.ts";
import { weights } from "./weights.ts";

/** An offering on the topic of the query, before any criterion. */
export interface OnTopic {
  position: number;
  relevance: number;
  /** The words of the query it answers, a bit a word. */
  covered: number;
  /** Share of what the query tells that its words and ideas answer. */
  coverage: number;
  /** Deviations between its likeness and that of offerings taken at random; 0 when it is not among the nearest. */
  deviations: number;
  /** 0 when it is not among the nearest. */
  cosine: number;
}
export interface Retrieved {
  query: ReadQuery;
  /** False when the text says nothing (« quelque chose », blank): the search is then by criteria alone. */
  hasTopic: boolean;
  found: OnTopic[];
}

export async function retrieve(
  { text, language, aside, gently }: SearchQuery,
  snapshot: Snapshot,
  log: { warn(message: string): void },
): Promise<Retrieved> {
  const query = readQuery(text, language, snapshot.lexical, aside);
  if (query.words.length === 0) return { query, hasTopic: false, found: [] };
  const likeness = await vectorLikeness(readings(text, query), snapshot).catch((error: unknown) => {
    log.warn(`The embeddings did not answer; this search goes by words alone. ${String(error)}`);
    return new Map<number, Nearness>();
  });
  return {
    query,
    hasTopic: true,
    found: fuse(query, likeness, snapshot, gently ? weights.floor : weights.strictFloor),
  };
}

/** The text as typed, and with its slips corrected: an embedding is put off by what was never written, and so are we by a guess. */
function readings(text: string, { corrected }: ReadQuery): string[] {
  if (corrected.length === 0) return [text];
  return [text, corrected.reduce((written, { from, to }) => written.replace(from, to), text)];
}

/** How near an offering is: by its cosine, and in deviations above offerings taken at random. */
interface Nearness {
  cosine: number;
  deviations: number;
}
/** The nearest offerings, by position. */
type Likeness = ReadonlyMap<number, Nearness>;

async function vectorLikeness(
  texts: readonly string[],
  { vectors, calibration, positions }: Snapshot,
): Promise<Likeness> {
  const likeness = new Map<number, Nearness>();
  if (vectors.dimensions === 0) return likeness;
  for (const wanted of await Promise.all(texts.map((text) => vectors.store.embeddings.embedQuery(text)))) {
    const { mean, deviation } = calibration.ground(wanted);
    for (const [{ metadata }, cosine] of await vectors.store.similaritySearchVectorWithScore(
      wanted,
      weights.neighbours,
    )) {
      const position = positions.get(String(metadata["id"]));
      if (position === undefined) continue;
      const known = likeness.get(position) ?? { cosine: 0, deviations: 0 };
      const deviations = Math.max(known.deviations, (cosine - mean) / deviation);
      likeness.set(position, { cosine: Math.max(known.cosine, cosine), deviations });
    }
  }
  return likeness;
}

/** A convex combination of two scores brought to 0..1, and the floors under which nothing is on the topic. */
function fuse(query: ReadQuery, likeness: Likeness, snapshot: Snapshot, floor: typeof weights.floor): OnTopic[] {
  const lexical = scoreQuery(query, snapshot.lexical.size);
  const ideal = bestPossible(query);
  const candidates: OnTopic[] = [];
  let best = 0;
  const consider = (position: number) => {
    const covered = lexical.covered[position] ?? 0;
    const share = coverage(covered, query.importance);
    const { cosine, deviations } = likeness.get(position) ?? FAR;
    if (share < floor.coverage && deviations < floor.deviations) return;
    const words = (lexical.scores[position] ?? 0) / ideal;
    const relevance = (1 - weights.fusion) * words + weights.fusion * likenessOf(deviations);
    best = Math.max(best, relevance);
    candidates.push({ position, relevance, covered, coverage: share, deviations, cosine });
  };
  for (const position of lexical.found) consider(position);
  for (const position of likeness.keys()) if (lexical.scores[position] === 0) consider(position);
  return candidates.filter(({ relevance }) => relevance >= floor.ofBest * best);
}

const FAR: Nearness = { cosine: 0, deviations: 0 };
const likenessOf = (deviations: number) => Math.max(0, (deviations - weights.likeness.from) / weights.likeness.span);

/** What an offering that answers every word in its title scores, about: 1 after division. */
function bestPossible({ importance }: ReadQuery): number {
  return 2.2 * importance.reduce((sum, weight) => sum + weight, 0) || 1;
}
