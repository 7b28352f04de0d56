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
  const { count, positions, relevance } = subjects;
  const shown = positionsOf(query.exclude ?? [], snapshot);
  const mayPass = snapshot.screen.for(query.kinds, asked);
  const eligible = createEligibility(table, asked);
  const [all, withoutInvented] = [new Best(query.limit, snapshot.ids), new Best(query.limit, snapshot.ids)];
  const nearness = createNearness(asked, table.wheres.values.length);
  let real = false;
  for (let at = 0; at < count; at++) {
    const position = positions ? (positions[at] ?? 0) : at;
    const passed = mayPass(position) ? eligible(position) : undefined;
    if (!passed) continue;
    const { leisure, demonstration } = table.factsOf(position);
    real ||= leisure && !demonstration;
    if (shown.has(position)) continue;
    const share = relevance ? (relevance[at] ?? 0) : 1;
    const score = share * passed.certainty * nearness(passed);
    const invented = leisure && demonstration;
    all.total++;
    if (!invented) withoutInvented.total++;
    const [inAll, inReal] = [score >= all.least, !invented && score >= withoutInvented.least];
    if (!inAll && !inReal) continue;
    const { row, certainty, day, minute, km } = passed;
    const kept: Kept = { position, relevance: share, score, row, certainty, day, minute, km };
    if (inAll) all.add(kept);
    if (inReal) withoutInvented.add(kept);
  }
  // The activities invented for the demonstration give way to the city's own as soon as one of those answers.
  const { total, kept } = real ? withoutInvented : all;
  return { total, ranked: kept.map((one) => toRanked(one, subjects, snapshot)) };
}

const positionsOf = (shown: readonly string[], { positions }: Snapshot) =>
  new Set(shown.map((id) => positions.get(id) ?? -1));

/** One that may be shown, in numbers. */
interface Kept extends Omit<Passed, "where"> {
  position: number;
  relevance: number;
  score: number;
}

/** The best of those that passed, and how many they are. */
class Best {
  total = 0;
  /** A lower score is not among the best any more. */
  least: number;
  readonly kept: readonly Kept[];
  readonly #limit: number;
  readonly #best: { add(item: Kept): void };

  constructor(limit: number, ids: readonly string[]) {
    // By id at last, so that the same question always has the same answer.
    const byId = (a: Kept, b: Kept) => ((ids[a.position] ?? "") < (ids[b.position] ?? "") ? -1 : 1);
    const best = keepBest<Kept>(limit, (a, b) => b.score - a.score || soonest(a, b) || byId(a, b));
    this.#limit = limit;
    this.#best = best;
    this.kept = best.sorted();
    this.least = limit === 0 ? Infinity : -Infinity;
  }

  add(item: Kept): void {
    this.#best.add(item);
    if (this.kept.length === this.#limit) this.least = this.kept.at(-1)?.score ?? this.least;
  }
}

/** What distance leaves of a score, reckoned once for each place of the catalogue. */
function createNearness(asked: Asked, places: number): (passed: Passed) => number {
  if (!asked.near) return () => 1;
  const known = new Float64Array(places);
  return ({ where, km }) =>
    known[where] || (known[where] = 1 - DISTANCE.share + DISTANCE.share * Math.exp(-km / DISTANCE.km));
}

function toRanked(kept: Kept, { tell }: Subjects, { offerings, table }: Snapshot): Ranked {
  const { position, relevance, score, certainty, day, km } = kept;
  const offering = offerings.at(position);
  const eligible: Eligible = { candidate: table.candidate(kept.row, offering), certainty };
  if (day !== Infinity) eligible.day = day;
  if (km !== Infinity) eligible.km = km;
  const { coverage, deviations, cosine } = tell(position, relevance);
  return { position, relevance, coverage, deviations, cosine, offering, score, eligible };
}
