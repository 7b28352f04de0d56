import type { SearchQuery } from "../../../contracts/search.ts";
import type { Offering } from "../../../contracts/offering.ts";
import type { Asked } from "../eligibility/asked.ts";
import { eligible, soonest, type Eligible } from "../eligibility/eligible.ts";
import type { OnTopic } from "./retrieve.ts";
import type { Snapshot } from "./snapshot.ts";
import { keepBest } from "./keepBest.ts";

/** An offering that passed every criterion, with its place in the answer. */
export interface Ranked extends OnTopic {
  offering: Offering;
  eligible: Eligible;
  score: number;
}

/** Distance takes at most this share of the score, most of it within the first kilometres. */
const DISTANCE = { share: 0.45, km: 4 };

export function rank(query: SearchQuery, onTopic: Iterable<OnTopic>, snapshot: Snapshot, asked: Asked) {
  const shown = new Set(query.exclude);
  const mayPass = snapshot.screen.for(query.kinds, asked);
  const all = collect(query.limit);
  const withoutInvented = collect(query.limit);
  const [allOnly, both] = [[all], [all, withoutInvented]];
  let real = false;
  for (const topical of onTopic) {
    const compiled = mayPass(topical.position) ? snapshot.offerings[topical.position] : undefined;
    const passed = compiled && eligible(compiled, asked);
    if (!passed) continue;
    const { offering } = compiled;
    real ||= isLeisure(offering) && !offering.demonstration;
    if (shown.has(offering.id)) continue;
    const found = score(topical.relevance, passed, asked);
    const wanting = (isLeisure(offering) && offering.demonstration ? allOnly : both).filter((list) =>
      list.counts(found),
    );
    if (wanting.length === 0) continue;
    const ranked: Ranked = { ...topical, offering, eligible: passed, score: found };
    for (const list of wanting) list.add(ranked);
  }
  return (real ? withoutInvented : all).result();
}

/** The activities invented for the demonstration give way to the city's own as soon as one of those answers. */
const isLeisure = ({ kind }: Offering) => kind === "activity" || kind === "event";

/** Counts all, keeps the best: thousands pass, and only what may be shown is made into an object. */
function collect(limit: number) {
  const best = keepBest(limit, before);
  let total = 0;
  return {
    /** Counts one, and says whether its score may be among the best. */
    counts(found: number): boolean {
      total++;
      const kept = best.sorted();
      return limit > 0 && (kept.length < limit || found >= (kept.at(-1)?.score ?? 0));
    },
    add: (found: Ranked) => best.add(found),
    result: () => ({ total, ranked: best.sorted() }),
  };
}

function score(relevance: number, { certainty, km }: Eligible, asked: Asked): number {
  const known = relevance * certainty;
  if (!asked.near) return known;
  const nearness = km === undefined ? 0 : Math.exp(-km / DISTANCE.km);
  return known * (1 - DISTANCE.share + DISTANCE.share * nearness);
}

/** Better score, then soonest, then by id so that the same question always has the same answer. */
function before(a: Ranked, b: Ranked): number {
  return b.score - a.score || soonest(a.eligible, b.eligible) || (a.offering.id < b.offering.id ? -1 : 1);
}
