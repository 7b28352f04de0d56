import type { SearchQuery } from "../../../contracts/search.ts";
import type { OnTopic, Retrieved } from "./retrieve.ts";
import type { Snapshot } from "./snapshot.ts";

/** What may answer. `named`: a topic is named, so that something may not be on it. */
export interface Subjects {
  named: boolean;
  all: () => Iterable<OnTopic>;
}

/** What is on the topic; everything where nothing is named but limits (« activités pour ados », « quelque chose »). */
export function subjectsOf(
  { hasTopic, query, found }: Retrieved,
  { gently, criteria }: SearchQuery,
  snapshot: Snapshot,
): Subjects {
  if (!hasTopic) return { named: false, all: () => everything(snapshot) };
  const limited = Object.values(criteria).some((criterion) => criterion !== undefined);
  return gently && limited && query.onlyLight
    ? { named: false, all: () => withEverything(found, snapshot) }
    : { named: true, all: () => found };
}

/** Every offering, equally on topic: for a search by criteria alone. */
function* everything({ offerings }: Snapshot): Iterable<OnTopic> {
  for (let position = 0; position < offerings.length; position++)
    yield { position, relevance: 1, covered: 0, coverage: 1, deviations: 0, cosine: 0 };
}

/** What a light word leaves of the relevance of an offering that does not say it. */
const UNSAID = 0.6;

/** Every offering, those that say the light words a little before. */
function* withEverything(found: readonly OnTopic[], snapshot: Snapshot): Iterable<OnTopic> {
  const topical = new Map(found.map((one) => [one.position, one]));
  for (const any of everything(snapshot)) {
    const one = topical.get(any.position) ?? { ...any, relevance: 0 };
    yield { ...one, coverage: 1, relevance: UNSAID + (1 - UNSAID) * Math.min(1, one.relevance) };
  }
}
