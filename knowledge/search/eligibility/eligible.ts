import type { Asked } from "./asked.ts";
import type { Candidate, CompiledOffering } from "./compile.ts";
import { nearestKm } from "./filters.ts";
import { firstOccurrence } from "./occurrence.ts";

/** The session of an offering to propose (or the offering itself when it has none), which passed every criterion. */
export interface Eligible {
  candidate: Candidate;
  /** Criteria the catalogue says nothing of. */
  unknown: number;
  /** Day of the occurrence that fits, in the city; undefined without dates. */
  day?: number;
  km?: number;
}

/** Below this, two sessions are as near as each other and the soonest is better. */
const STEP_KM = 2;

/** The best candidate: best known, then (with `near`) nearest by steps of 2 km, then soonest. */
export function eligible({ offering, candidates }: CompiledOffering, asked: Asked): Eligible | undefined {
  let best: Eligible | undefined;
  for (const candidate of candidates) {
    const passed = pass(candidate, offering, asked);
    if (passed && (!best || compare(passed, best) < 0)) best = passed;
  }
  return best;
}

function pass(candidate: Candidate, offering: CompiledOffering["offering"], asked: Asked): Eligible | undefined {
  const day = candidate.when && firstOccurrence(candidate.when, asked.when);
  if (candidate.when ? day === undefined : asked.limitsWhen) return undefined;
  let unknown = 0;
  for (const filter of asked.filters) {
    const fit = filter(candidate, offering, asked);
    if (fit === "fails") return undefined;
    if (fit === "unknown") unknown++;
  }
  const passed: Eligible = { candidate, unknown };
  if (day !== undefined) passed.day = day;
  const km = asked.near && nearestKm(candidate, asked.near)?.km;
  if (km !== undefined) passed.km = km;
  return passed;
}

function compare(a: Eligible, b: Eligible): number {
  return a.unknown - b.unknown || step(a.km) - step(b.km) || soonest(a, b);
}

const step = (km: number | undefined) => (km === undefined ? 1_000 : Math.floor(km / STEP_KM));

/** Earlier day, then earlier hour. What has no date comes last. */
export function soonest(a: Eligible, b: Eligible): number {
  if (a.day === undefined || b.day === undefined) return Number(a.day === undefined) - Number(b.day === undefined);
  return a.day - b.day || (a.candidate.when?.minutes?.start ?? 0) - (b.candidate.when?.minutes?.start ?? 0);
}
