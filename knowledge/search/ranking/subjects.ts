import type { SearchQuery } from "../../../contracts/search.ts";
import type { ReadQuery } from "../lexical/readQuery.ts";
import type { Likeness } from "./likeness.ts";
import type { Notes } from "./notes.ts";
import { retrieve, type OnTopic } from "./retrieve.ts";
import type { Snapshot } from "./snapshot.ts";
import { weights } from "./weights.ts";

/** What may answer. `named`: a topic is named, so that something may not be on it. */
export interface Subjects {
  named: boolean;
  count: number;
  /** The first `count`; absent, every position from 0. */
  positions?: Int32Array;
  /** Of each of them; absent, 1. */
  relevance?: Float64Array;
  /** What is told of one of them. */
  tell: (position: number, relevance: number) => OnTopic;
}

/** What is on the topic; everything where nothing is named but limits (« activités pour ados », « quelque chose »). */
export function subjectsOf(
  { gently, criteria }: SearchQuery,
  query: ReadQuery,
  likeness: Likeness,
  { lexical: { size }, notes }: Snapshot,
): Subjects {
  if (query.words.length === 0) return everything(size);
  const { floor, strictFloor } = weights;
  const tell = retrieve({ query, likeness, size, floor: gently ? floor : strictFloor }, notes);
  const limited = Object.values(criteria).some((criterion) => criterion !== undefined);
  if (gently && limited && query.onlyLight) return withEverything(size, notes, tell);
  return { named: true, count: notes.count, positions: notes.positions, relevance: notes.relevance, tell };
}

/** Every offering, equally on topic: for a search by criteria alone. */
const everything = (size: number): Subjects => ({
  named: false,
  count: size,
  tell: (position, relevance) => ({ position, relevance, coverage: 1, deviations: 0, cosine: 0 }),
});

/** What a light word leaves of the relevance of an offering that does not say it. */
const UNSAID = 0.6;

/** Every offering, those that say the light words a little before. */
function withEverything(size: number, notes: Notes, tell: Subjects["tell"]): Subjects {
  const { spread, positions, relevance } = notes;
  spread.fill(UNSAID, 0, size);
  for (let at = 0; at < notes.count; at++)
    spread[positions[at] ?? 0] = UNSAID + (1 - UNSAID) * Math.min(1, relevance[at] ?? 0);
  return {
    named: false,
    count: size,
    relevance: spread,
    tell: (position, share) => ({ ...tell(position, share), coverage: 1 }),
  };
}

/** The most relevant of what is on the topic. */
export function mostRelevant({ count, positions, relevance, tell }: Subjects): OnTopic | undefined {
  let best = 0;
  for (let at = 1; at < count; at++) if ((relevance?.[at] ?? 1) > (relevance?.[best] ?? 1)) best = at;
  return count === 0 ? undefined : tell(positions?.[best] ?? best, relevance?.[best] ?? 1);
}
