import type { Hit, SearchResult } from "../../contracts/search.ts";
import type { Call } from "../../flows/index.ts";

/** A hit this far below the best answers another question. */
const WORTH_SHOWING = 0.6;
/** Within this of the best, the kind of answer that was asked for goes first. */
const AS_GOOD = 0.75;
/** Less sure than this (0..1), the best only shares a word with the question: better no answer than a wrong one. The lowest that
 * tells most of what nothing answers and hides few right ones, for aid and for services: `npm run train:confidence` prints both. */
const SURE = 0.35;

/**
 * Keeps what answers. Activities are proposals: all that passed the criteria stay. For aid and services one right answer
 * beats three: the named programme alone, or those that score near the best.
 */
export function relevant(
  result: SearchResult,
  { kinds, slots, flow }: Extract<Call, { kind: "search" }>,
): SearchResult {
  if (kinds.includes("activity") || result.hits.length === 0) return result;
  const named = result.hits.filter(({ offering }) => offering.subsidy?.programme === slots["programme"]);
  if (typeof slots["programme"] === "string" && named.length > 0) return of(named);
  if ((result.confidence ?? 1) < SURE) return of([]);
  const best = result.hits[0]?.score ?? 0;
  const near = result.hits.filter(({ score }) => score >= best * WORTH_SHOWING);
  if (kinds.includes("subsidy")) return of(near);
  const wanted = (hit: Hit) => (hit.offering.service !== undefined) === (flow === "request_service");
  const first = near.filter((hit) => wanted(hit) && hit.score >= best * AS_GOOD);
  return of([...first, ...near.filter((hit) => !first.includes(hit))]);
}

const of = (hits: Hit[]): SearchResult => ({ hits, total: hits.length, excludedBy: [] });
