import type { SearchQuery, SearchResult } from "../../../contracts/search.ts";
import type { Asked } from "../eligibility/asked.ts";
import { prepareCriteria } from "../eligibility/askedCriteria.ts";
import { createTopicReason } from "../reasons/topicReason.ts";
import { confidenceOf } from "./confidence.ts";
import { excludedBy } from "./excludedBy.ts";
import { rank, type Ranked } from "./rank.ts";
import { retrieve, type Retrieved } from "./retrieve.ts";
import { bringTogether } from "./sameActivity.ts";
import type { Snapshot, SnapshotParts } from "./snapshot.ts";
import { subjectsOf } from "./subjects.ts";
import { toHit } from "./toHit.ts";

/** One search in one state of the catalogue: the topic, then the criteria, then whether that is an answer, then the reasons. */
export async function searchIn(snapshot: Snapshot, query: SearchQuery, tools: SnapshotParts): Promise<SearchResult> {
  const { asked, retrieved, subjects, ranked, total } = await findIn(snapshot, query, tools);
  const evidence = { ranked, retrieved, language: query.language, index: snapshot.lexical };
  const { confidence, enough, absent } = subjects.named
    ? confidenceOf(evidence, tools.embeddingsName)
    : { confidence: 1, enough: ranked.length > 0, absent: false };
  const show = (found: readonly Ranked[], limit: number) => toHits(found, { snapshot, retrieved, asked, query, limit });
  if (enough || query.evenUnsure || (!query.gently && !absent && saysAll(ranked)))
    return { hits: show(ranked, query.limit), total, excludedBy: [], confidence };
  const excluded = excludedBy(query, subjects, snapshot, tools);
  const nearest = ranked.length > 0 ? ranked : withoutLimit(excluded[0]?.criterion);
  return { hits: [], total: 0, excludedBy: excluded, confidence, nearest: show(nearest, NEAREST) };

  /** What the criterion that excluded most put aside. */
  function withoutLimit(criterion: keyof SearchQuery["criteria"] | undefined): readonly Ranked[] {
    if (!criterion) return [];
    const { [criterion]: _, ...criteria } = query.criteria;
    const wider = prepareCriteria(criteria, { ...tools, now: query.now, gently: query.gently ?? false });
    return rank({ ...query, criteria, limit: windowOf(query) }, subjects.all(), snapshot, wider).ranked;
  }
}

/** What is found, before it is known whether that is an answer. */
export async function findIn(snapshot: Snapshot, query: SearchQuery, tools: SnapshotParts) {
  const asked = prepareCriteria(query.criteria, { ...tools, now: query.now, gently: query.gently ?? false });
  const retrieved = await retrieve(query, snapshot, tools.log);
  const subjects = subjectsOf(retrieved, query, snapshot);
  const { ranked, total } = rank({ ...query, limit: windowOf(query) }, subjects.all(), snapshot, asked);
  return { asked, retrieved, subjects, ranked, total };
}

/** A topic given as an answer, every word of which is met and which names nothing that is nowhere, needs no likeness: the engine has read what it means. */
const saysAll = (ranked: readonly Ranked[]) => ranked.some(({ coverage }) => coverage > 0.99);

/** Alternatives shown when nothing answers. */
const NEAREST = 3;

/** Pages looked at to fill the places of the activities shown. */
const windowOf = ({ limit, pageByPage }: SearchQuery) => (pageByPage ? limit : Math.max(3 * limit, 30));

interface Shown {
  snapshot: Snapshot;
  retrieved: Retrieved;
  asked: Asked;
  query: SearchQuery;
  limit: number;
}

function toHits(ranked: readonly Ranked[], { snapshot, retrieved, asked, query, limit }: Shown) {
  const topicReason = retrieved.hasTopic ? createTopicReason(retrieved.query, snapshot.lexical) : undefined;
  const groups = query.pageByPage
    ? ranked.slice(0, limit).map((best) => ({ best, others: [] }))
    : bringTogether(ranked, limit);
  return groups.map((together) => toHit(together, topicReason, asked));
}
