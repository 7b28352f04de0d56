import type { Point } from "../../../contracts/search.ts";
import type { Asked, FitOfRow } from "./asked.ts";
import type { Candidate } from "./compile.ts";
import { LEFT_OPEN } from "./leftOpen.ts";
import { nearestKm } from "./nearest.ts";
import { firstOccurrence, leavingOpen, NEVER } from "./occurrence.ts";
import { NO_DATE, type SessionTable } from "./sessionTable.ts";

/** The session of an offering to propose (or the offering itself when it has none), which passed every criterion. */
export interface Eligible {
  candidate: Candidate;
  /** What the criteria that the catalogue says nothing of leave of the relevance, 0..1. */
  certainty: number;
  /** Day of the occurrence that fits, in the city; undefined without dates. */
  day?: number;
  km?: number;
}

/** The row that passed, in numbers; written over by the next. `day` and `km` are Infinity when there are none. */
export interface Passed {
  row: number;
  /** The number of the place. */
  where: number;
  certainty: number;
  day: number;
  minute: number;
  km: number;
}

/** Below this, two sessions are as near as each other and the soonest is better. */
const STEP_KM = 2;

/** For each position the best row: best known, then (with `near`) nearest by steps of 2 km, then soonest. */
export function createEligibility(table: SessionTable, asked: Asked): (position: number) => Passed | undefined {
  const ready = asked.filters.map((one) => ({ ...one, fit: one.filter(table, asked), open: LEFT_OPEN[one.about] }));
  const ofOffering = ready.filter(({ ofAllSessions }) => ofAllSessions);
  const pass = createPass(table, asked, ready);
  const { firstRow, endRow } = table;
  let best = nothing();
  let tried = nothing();
  return (position) => {
    for (const { fit } of ofOffering) if (fit(NO_ROW, position) === "fails") return undefined;
    let found: Passed | undefined;
    const end = endRow[position] ?? 0;
    for (let row = firstRow[position] ?? 0; row < end; row++) {
      if (!pass(row, position, tried) || (found && compare(tried, found) >= 0)) continue;
      found = tried;
      tried = best;
      best = found;
    }
    return found;
  };
}

const NO_ROW = -1;
const nothing = (): Passed => ({ row: 0, where: 0, certainty: 0.5, day: Infinity, minute: 0, km: Infinity });

interface Ready {
  fit: FitOfRow;
  /** What is left of the relevance when the catalogue does not say. */
  open: number;
}

/** Whether a row passes, written in `into`. */
function createPass(table: SessionTable, asked: Asked, filters: readonly Ready[]) {
  const time = createPassTime(table, asked);
  const { near } = asked;
  const kms = near && new Float64Array(table.wheres.values.length).fill(NaN);
  return (row: number, position: number, into: Passed): boolean => {
    if (!time(row, into)) return false;
    for (const { fit, open } of filters) {
      const found = fit(row, position);
      if (found === "fails") return false;
      if (found === "unknown") into.certainty *= open;
    }
    into.row = row;
    into.minute = Math.max(0, table.startsAtMinute[row] ?? 0);
    into.where = table.whereAt[row] ?? 0;
    into.km = Infinity;
    if (!kms || !near) return true;
    into.km = kms[into.where] ?? NaN;
    if (Number.isNaN(into.km)) kms[into.where] = into.km = kmTo(table, into.where, near);
    return true;
  };
}

const kmTo = ({ wheres }: SessionTable, where: number, near: Point) => {
  const value = wheres.values[where];
  return (value && nearestKm(value, near)?.km) ?? Infinity;
};

function createPassTime(table: SessionTable, asked: Asked): (row: number, into: Passed) => boolean {
  const { limitsWhen, gently, when } = asked;
  const openOf = limitsWhen && gently ? leavingOpen(table, when) : undefined;
  return (row, into) => {
    if (table.shape[row] === NO_DATE) {
      into.day = Infinity;
      into.certainty = limitsWhen ? LEFT_OPEN.when : 1;
      return gently || !limitsWhen;
    }
    const open = openOf?.(row);
    into.day = firstOccurrence(table, row, open?.asked ?? when);
    into.certainty = open ? LEFT_OPEN.when ** open.unknown : 1;
    return into.day !== NEVER;
  };
}

function compare(a: Passed, b: Passed): number {
  return b.certainty - a.certainty || step(a.km) - step(b.km) || soonest(a, b);
}

const step = (km: number) => (km === Infinity ? 1_000 : Math.floor(km / STEP_KM));

/** Earlier day, then earlier hour. What has no date comes last. */
export function soonest(a: Pick<Passed, "day" | "minute">, b: Pick<Passed, "day" | "minute">): number {
  if (a.day === b.day) return a.minute - b.minute;
  return a.day < b.day ? -1 : 1;
}
