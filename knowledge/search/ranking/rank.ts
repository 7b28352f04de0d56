import type { Offering } from "../../../contracts/offering.ts";
import type { SearchQuery } from "../../../contracts/search.ts";
import type { Asked } from "../eligibility/asked.ts";
import { createEligibility, soonest, type Eligible, type Passed } from "../eligibility/eligible.ts";
import { keepBest } from "./keepBest.ts";
import type { OnTopic } from "./retrieve.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Subjects } from "./subjects.ts";

/** An offering that passed every criterion, with its place in the answer. */
export interface Ranked extends OnTopic {
  offering: Offering;
  eligible: Eligible;
  score: number;
}

/** Distance takes at most this share of the score, most of it within the first kilometres. */
const DISTANCE = { share: 0.45, km: 4 };

/** Counts what passes, and keeps the best: only what may be shown is made into objects. */
export function rank(query: SearchQuery, subjects: Subjects, snapshot: Snapshot, asked: Asked) {
  const { table } = snapshot;
  const shown = positionsOf(query.exclude ?? [], snapshot);
  const mayPass = snapshot.screen.for(query.kinds, asked);
  const eligible = createEligibility(table, asked);
  const [all, withoutInvented] = [collect(query.limit, snapshot), collect(query.limit, snapshot)];
  let real = false;
  for (let at = 0; at < subjects.count; at++) {
    const position = subjects.positions?.[at] ?? at;
    const passed = mayPass(position) ? eligible(position) : undefined;
    if (!passed) continue;
    const { leisure = false, demonstration = false } = table.facts.values[table.factsAt[position] ?? 0] ?? {};
    real ||= leisure && !demonstration;
    if (shown.has(position)) continue;
    const relevance = subjects.relevance?.[at] ?? 1;
    const score = scoreOf(relevance, passed, asked);
    all.add(position, relevance, score, passed);
    if (!(leisure && demonstration)) withoutInvented.add(position, relevance, score, passed);
  }
  // The activities invented for the demonstration give way to the city's own as soon as one of those answers.
  const { total, best } = (real ? withoutInvented : all).result();
  return { total, ranked: best.map((one) => toRanked(one, subjects, snapshot)) };
}

const positionsOf = (shown: readonly string[], { positions }: Snapshot) =>
  new Set(shown.map((id) => positions.get(id) ?? -1));

/** One that may be shown, in numbers. */
interface Kept extends Passed {
  position: number;
  relevance: number;
  score: number;
}

/** Counts all, keeps the best. */
function collect(limit: number, { ids }: Snapshot) {
  const best = keepBest<Kept>(limit, (a, b) => b.score - a.score || soonest(a, b) || byId(a, b));
  // The same question always has the same answer.
  const byId = (a: Kept, b: Kept) => ((ids[a.position] ?? "") < (ids[b.position] ?? "") ? -1 : 1);
  const kept = best.sorted();
  let total = 0;
  return {
    add: (position: number, relevance: number, score: number, passed: Passed) => {
      total++;
      if (limit === 0 || (kept.length === limit && score < (kept[limit - 1]?.score ?? 0))) return;
      best.add({ ...passed, position, relevance, score });
    },
    result: () => ({ total, best: kept }),
  };
}

function scoreOf(relevance: number, { certainty, km }: Passed, asked: Asked): number {
  const known = relevance * certainty;
  if (!asked.near) return known;
  return known * (1 - DISTANCE.share + DISTANCE.share * Math.exp(-km / DISTANCE.km));
}

function toRanked(
  { position, relevance, score, row, ...passed }: Kept,
  subjects: Subjects,
  snapshot: Snapshot,
): Ranked {
  const offering = snapshot.offerings.at(position);
  return {
    ...subjects.tell(position, relevance),
    offering,
    score,
    eligible: {
      candidate: snapshot.table.candidate(row, offering),
      certainty: passed.certainty,
      ...(passed.day === Infinity ? {} : { day: passed.day }),
      ...(passed.km === Infinity ? {} : { km: passed.km }),
    },
  };
}
