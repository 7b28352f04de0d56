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
  let real = false;
  for (const topical of onTopic) {
    const compiled = mayPass(topical.position) ? snapshot.offerings[topical.position] : undefined;
    const passed = compiled && eligible(compiled, asked);
    if (!passed) continue;
    const { offering } = compiled;
    real ||= isLeisure(offering) && !offering.demonstration;
    if (shown.has(offering.id)) continue;
    const found = score(topical.relevance, passed, asked);
    all.add(topical, passed, offering, found);
    if (!isLeisure(offering) || !offering.demonstration) withoutInvented.add(topical, passed, offering, found);
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
    add(topical: OnTopic, passed: Eligible, offering: Offering, found: number) {
      total++;
      const kept = best.sorted();
      if (kept.length >= limit && found < (kept.at(-1)?.score ?? Infinity)) return;
      best.add({ ...topical, offering, eligible: passed, score: found });
    },
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
