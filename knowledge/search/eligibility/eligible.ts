import type { Asked } from "./asked.ts";
import type { Candidate, CompiledOffering } from "./compile.ts";
import { nearestKm } from "./filters.ts";
import { LEFT_OPEN } from "./leftOpen.ts";
import { firstOccurrence, leftOpenBy } from "./occurrence.ts";

/** The session of an offering to propose (or the offering itself when it has none), which passed every criterion. */
export interface Eligible {
  candidate: Candidate;
  /** Criteria the catalogue says nothing of. */
  unknown: number;
  /** What they leave of the relevance, 0..1. */
  certainty: number;
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
  const time = passTime(candidate, asked);
  if (!time) return undefined;
  const { day } = time;
  let { unknown, certainty } = { unknown: time.unknown, certainty: LEFT_OPEN.when ** time.unknown };
  for (const { filter, about } of asked.filters) {
    const fit = filter(candidate, offering, asked);
    if (fit === "fails") return undefined;
    if (fit !== "unknown") continue;
    unknown++;
    certainty *= LEFT_OPEN[about];
  }
  const passed: Eligible = { candidate, unknown, certainty };
  if (day !== undefined) passed.day = day;
  const km = asked.near && nearestKm(candidate, asked.near)?.km;
  if (km !== undefined) passed.km = km;
  return passed;
}

function passTime({ when }: Candidate, asked: Asked): { day?: number; unknown: number } | undefined {
  if (!when) return asked.limitsWhen && !asked.gently ? undefined : { unknown: asked.limitsWhen ? 1 : 0 };
  const open = asked.gently && asked.limitsWhen ? leftOpenBy(when, asked.when) : { asked: asked.when, unknown: 0 };
  const day = firstOccurrence(when, open.asked);
  return day === undefined ? undefined : { day, unknown: open.unknown };
}

function compare(a: Eligible, b: Eligible): number {
  return b.certainty - a.certainty || step(a.km) - step(b.km) || soonest(a, b);
}

const step = (km: number | undefined) => (km === undefined ? 1_000 : Math.floor(km / STEP_KM));

/** Earlier day, then earlier hour. What has no date comes last. */
export function soonest(a: Eligible, b: Eligible): number {
  if (a.day === undefined || b.day === undefined) return Number(a.day === undefined) - Number(b.day === undefined);
  return a.day - b.day || (a.candidate.when?.minutes?.start ?? 0) - (b.candidate.when?.minutes?.start ?? 0);
}
