import type { CriterionName, SearchQuery } from "../../../contracts/search.ts";
import { prepareCriteria } from "../eligibility/askedCriteria.ts";
import type { ToLocal } from "../eligibility/localTime.ts";
import type { Gazetteer } from "../locate/gazetteer.ts";
import { rank } from "./rank.ts";
import type { Snapshot } from "./snapshot.ts";
import { mostRelevant, type Subjects } from "./subjects.ts";

const droppable: readonly CriterionName[] = [
  "age",
  "ageMin",
  "ageMax",
  "weekdays",
  "timeOfDay",
  "from",
  "to",
  "months",
  "priceMax",
  "free",
  "maxKm",
  "neighbourhood",
  "place",
  "audiences",
  "setting",
  "accessibility",
  "seatsNeeded",
];

/** For each criterion, how many on-topic offerings pass when that one alone is dropped, most first. */
export function excludedBy(
  query: SearchQuery,
  subjects: Subjects,
  snapshot: Snapshot,
  { toLocal, gazetteer }: { toLocal: ToLocal; gazetteer: Gazetteer },
): { criterion: CriterionName; count: number }[] {
  const well = wellOnTopic(subjects);
  const counts = droppable
    .filter((criterion) => query.criteria[criterion] !== undefined)
    .map((criterion) => {
      const { [criterion]: _dropped, ...criteria } = query.criteria;
      const asked = prepareCriteria(criteria, { now: query.now, toLocal, gazetteer, gently: query.gently ?? false });
      return { criterion, count: rank({ ...query, limit: 0 }, well, snapshot, asked).total };
    });
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** What shares a word with the topic and no more is not what a limit has put aside. */
function wellOnTopic(subjects: Subjects): Subjects {
  const { named, positions, relevance, count } = subjects;
  if (!named || !positions || !relevance) return subjects;
  const least = HALF * (mostRelevant(subjects)?.relevance ?? 0);
  const well = positions.subarray(0, count).filter((_, at) => (relevance[at] ?? 0) >= least);
  return { named, positions: well, count: well.length, tell: subjects.tell };
}

const HALF = 0.5;
