import type { Hit, SearchQuery, SearchResult } from "../../../contracts/search.ts";
import type { Asked } from "../eligibility/asked.ts";
import { prepareCriteria } from "../eligibility/askedCriteria.ts";
import { explain } from "../reasons/explain.ts";
import { createTopicReason, type TopicReason } from "../reasons/topicReason.ts";
import { excludedBy, rank, type Ranked } from "./rank.ts";
import { retrieve, type OnTopic, type Retrieved } from "./retrieve.ts";
import type { Snapshot, SnapshotParts } from "./snapshot.ts";

/** One search in one state of the catalogue: the topic, then the criteria, then the reasons. */
export async function searchIn(snapshot: Snapshot, query: SearchQuery, tools: SnapshotParts): Promise<SearchResult> {
  const asked = prepareCriteria(query.criteria, { ...tools, now: query.now, gently: query.gently ?? false });
  const retrieved = await retrieve(query, snapshot, tools.log);
  const onTopic = () => subjectsOf(retrieved, query, snapshot);
  const { ranked, total } = rank(query, onTopic(), snapshot, asked);
  const topicReason = retrieved.hasTopic ? createTopicReason(retrieved.query, snapshot.lexical) : undefined;
  const hits = ranked.map((found) => toHit(found, topicReason, asked));
  return { hits, total, excludedBy: total > 0 ? [] : excludedBy(query, onTopic, snapshot, tools) };
}

/** What may answer: what is on the topic, or everything where nothing is named but limits (« activités pour ados »). */
function subjectsOf(
  { hasTopic, query, found }: Retrieved,
  { gently, criteria }: SearchQuery,
  snapshot: Snapshot,
): Iterable<OnTopic> {
  if (!hasTopic) return everything(snapshot);
  const limited = Object.values(criteria).some((criterion) => criterion !== undefined);
  return gently && limited && query.onlyLight ? withEverything(found, snapshot) : found;
}

/** Every offering, equally on topic: for a search by criteria alone. */
function* everything({ offerings }: Snapshot): Iterable<OnTopic> {
  for (let position = 0; position < offerings.length; position++)
    yield { position, relevance: 1, covered: 0, coverage: 1, deviations: 0 };
}

/** Every offering, those that say the light words a little before. */
function* withEverything(found: readonly OnTopic[], snapshot: Snapshot): Iterable<OnTopic> {
  const topical = new Map(found.map((one) => [one.position, one]));
  for (const any of everything(snapshot)) {
    const one = topical.get(any.position) ?? { ...any, relevance: 0 };
    yield { ...one, coverage: 1, relevance: BROWSED + (1 - BROWSED) * Math.min(1, one.relevance) };
  }
}

/** What a light word leaves of the relevance of an offering that does not say it. */
const BROWSED = 0.6;

function toHit(ranked: Ranked, topicReason: TopicReason | undefined, asked: Asked): Hit {
  const { offering, score, eligible } = ranked;
  const { session } = eligible.candidate;
  return {
    offering,
    score,
    reasons: explain(ranked, topicReason, asked),
    ...(session ? { session } : {}),
    ...(eligible.km === undefined ? {} : { distanceKm: eligible.km }),
  };
}
