import { type Criteria, criteriaSchema, type SearchQuery, type SearchResult } from "../../../contracts/search.ts";
import { prepareCriteria } from "../eligibility/askedCriteria.ts";
import { readQuery, type ReadQuery } from "../lexical/readQuery.ts";
import { createTopicReason } from "../reasons/topicReason.ts";
import { confidenceOf } from "./confidence.ts";
import { excludedBy } from "./excludedBy.ts";
import { likenessOf, type Likeness } from "./likeness.ts";
import { rank, type Ranked } from "./rank.ts";
import { bringTogether } from "./sameActivity.ts";
import type { Snapshot, SnapshotParts } from "./snapshot.ts";
import { mostRelevant, subjectsOf } from "./subjects.ts";
import { toHit } from "./toHit.ts";

/** One search in one state of the catalogue: the topic, then the criteria, then whether that is an answer, then the reasons. */
export async function searchIn(snapshot: Snapshot, query: SearchQuery, tools: SnapshotParts): Promise<SearchResult> {
  const topic = await readTopic(snapshot, query, tools);
  return answer(find(topic, snapshot, query, tools), snapshot, query, tools);
}

/** What is found, before it is known whether that is an answer. */
export async function findIn(snapshot: Snapshot, query: SearchQuery, tools: SnapshotParts) {
  return find(await readTopic(snapshot, query, tools), snapshot, query, tools);
}

/** What the words of a search say, and what is like them. */
interface Topic {
  query: ReadQuery;
  likeness: Likeness;
}

async function readTopic(snapshot: Snapshot, query: SearchQuery, tools: SnapshotParts): Promise<Topic> {
  const read = readQuery(query.text, query.language, snapshot.lexical, query.aside);
  const likeness = read.words.length > 0 ? likenessOf(query.text, read, snapshot, tools.log) : new Map();
  return { query: read, likeness: await likeness };
}

type Found = ReturnType<typeof find>;

/** From here to the answer nothing may be waited for: the snapshot's notes are those of this search. */
function find(topic: Topic, snapshot: Snapshot, query: SearchQuery, tools: SnapshotParts) {
  const asked = prepareCriteria(query.criteria, { ...tools, now: query.now, gently: query.gently ?? false });
  const subjects = subjectsOf(query, topic.query, topic.likeness, snapshot);
  const best = mostRelevant(subjects)?.relevance ?? 0;
  return {
    text: query.text,
    query: topic.query,
    asked,
    subjects,
    best,
    ...rank(within(query), subjects, snapshot, asked),
  };
}

function answer(found: Found, snapshot: Snapshot, query: SearchQuery, tools: SnapshotParts): SearchResult {
  const { subjects, ranked, total } = found;
  const { confidence, enough, absent } = subjects.named
    ? confidenceOf({ ...found, language: query.language, index: snapshot.lexical }, tools.embeddingsName)
    : { confidence: 1, enough: ranked.length > 0, absent: false };
  const show = (shown: readonly Ranked[], limit: number) => toHits(shown, found, snapshot, { ...query, limit });
  if (enough || query.evenUnsure || (!query.gently && !absent && saysAll(ranked)))
    return { hits: show(ranked, query.limit), total, excludedBy: [], confidence };
  const excluded = excludedBy(query, subjects, snapshot, tools);
  const nearest = ranked.length > 0 ? ranked : withoutLimit(excluded[0]?.criterion);
  return { hits: [], total: 0, excludedBy: excluded, confidence, nearest: show(nearest, NEAREST) };

  /** What the criterion that excluded most put aside; when only several together exclude, what suits the person. */
  function withoutLimit(criterion: keyof SearchQuery["criteria"] | undefined): readonly Ranked[] {
    const criteria = criterion ? without(query.criteria, criterion) : whoSchema.parse(query.criteria);
    const wider = prepareCriteria(criteria, { ...tools, now: query.now, gently: query.gently ?? false });
    return rank(within({ ...query, criteria }), subjects, snapshot, wider).ranked;
  }
}

const whoSchema = criteriaSchema.pick({ age: true, ageMin: true, ageMax: true, audiences: true });

function without({ ...criteria }: Criteria, criterion: keyof Criteria): Criteria {
  delete criteria[criterion];
  return criteria;
}

/** A topic given as an answer, every word of which is met and which names nothing that is nowhere, needs no likeness: the engine has read what it means. */
const saysAll = (ranked: readonly Ranked[]) => ranked.some(({ coverage }) => coverage > 0.99);

/** Alternatives shown when nothing answers. */
const NEAREST = 3;

/** Pages enough to fill the places of the activities shown. */
const within = (query: SearchQuery): SearchQuery =>
  query.pageByPage ? query : { ...query, limit: Math.max(3 * query.limit, 30) };

function toHits(ranked: readonly Ranked[], { query: read, asked }: Found, { lexical }: Snapshot, query: SearchQuery) {
  const topicReason = read.words.length > 0 ? createTopicReason(read, lexical) : undefined;
  const groups = query.pageByPage
    ? ranked.slice(0, query.limit).map((best) => ({ best, others: [] }))
    : bringTogether(ranked, query.limit);
  return groups.map((together) => toHit(together, topicReason, asked));
}
