import type { ReadQuery } from "../lexical/readQuery.ts";
import { coverage, createCoverage } from "../lexical/scoreQuery.ts";
import { FAR, type Likeness } from "./likeness.ts";
import type { Notes } from "./notes.ts";
import { weights } from "./weights.ts";

/** An offering on the topic of the query, before any criterion. */
export interface OnTopic {
  position: number;
  relevance: number;
  /** Share of what the query tells that its words and ideas answer. */
  coverage: number;
  /** Deviations between its likeness and that of offerings taken at random; 0 when it is not among the nearest. */
  deviations: number;
  /** 0 when it is not among the nearest. */
  cosine: number;
}

interface Wanted {
  query: ReadQuery;
  likeness: Likeness;
  /** How many positions the catalogue has. */
  size: number;
  floor: typeof weights.floor;
}

/** Notes what is on the topic, and tells what there is to tell of one of them. */
export function retrieve(wanted: Wanted, notes: Notes): (position: number, relevance: number) => OnTopic {
  const { query, likeness, size, floor } = wanted;
  notes.makeRoom(size);
  notes.lexical.score(query, size);
  keepFrom(floor.ofBest * fuse(wanted, notes), notes);
  return (position, relevance) => {
    const { cosine, deviations } = likeness.get(position) ?? FAR;
    const share = coverage(notes.lexical.covered[position] ?? 0, query.importance);
    return { position, relevance, coverage: share, deviations, cosine };
  };
}

/**
 * Notes a convex combination of two scores brought to 0..1, of all that is above the first floors. Says the best: what falls
 * short of a share of it is not on the topic either.
 */
function fuse({ query, likeness, floor }: Wanted, notes: Notes): number {
  const { lexical, positions, relevance, marks } = notes;
  const ideal = bestPossible(query);
  const shareOf = createCoverage(query.importance);
  const deviationsOf = [0];
  for (const [position, { deviations }] of likeness) marks[position] = deviationsOf.push(deviations) - 1;
  let best = 0;
  let count = 0;
  const consider = (position: number) => {
    const deviations = deviationsOf[marks[position] ?? 0] ?? 0;
    const share = shareOf(lexical.covered[position] ?? 0);
    if (share < floor.coverage && deviations < floor.deviations) return;
    const words = (lexical.scores[position] ?? 0) / ideal;
    const both = (1 - weights.fusion) * words + weights.fusion * likenessScore(deviations);
    if (both > best) best = both;
    positions[count] = position;
    relevance[count++] = both;
  };
  for (let at = 0; at < lexical.found; at++) consider(lexical.positions[at] ?? 0);
  for (const position of likeness.keys()) {
    if (lexical.scores[position] === 0) consider(position);
    marks[position] = 0;
  }
  notes.count = count;
  return best;
}

/** Leaves what is at least so relevant. */
function keepFrom(least: number, notes: Notes): void {
  const { positions, relevance } = notes;
  let kept = 0;
  for (let at = 0; at < notes.count; at++) {
    const value = relevance[at] ?? 0;
    if (value < least) continue;
    positions[kept] = positions[at] ?? 0;
    relevance[kept++] = value;
  }
  notes.count = kept;
}

const likenessScore = (deviations: number) => Math.max(0, (deviations - weights.likeness.from) / weights.likeness.span);

/** What an offering that answers every word in its title scores, about: 1 after division. */
function bestPossible({ importance }: ReadQuery): number {
  return 2.2 * importance.reduce((sum, weight) => sum + weight, 0) || 1;
}
