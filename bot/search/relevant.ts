import type { Hit, SearchResult } from "../../contracts/search.ts";
import type { Call } from "../../flows/index.ts";

/** A hit this far below the best answers another question. */
const WORTH_SHOWING = 0.6;

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
  const best = result.hits[0]?.score ?? 0;
  const near = result.hits.filter(({ score }) => score >= best * WORTH_SHOWING);
  return of(flow === "request_service" ? requestsFirst(near) : near);
}

/** Who reports a problem wants it handled more than explained. */
function requestsFirst(hits: Hit[]): Hit[] {
  return [...hits.filter(({ offering }) => offering.service), ...hits.filter(({ offering }) => !offering.service)];
}

const of = (hits: Hit[]): SearchResult => ({ hits, total: hits.length, excludedBy: [] });
