import type { Asked } from "./asked.ts";
import type { Candidate } from "./compile.ts";
import { onceEach } from "./fewValues.ts";
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
  certainty: number;
  day: number;
  minute: number;
  km: number;
}

/** Below this, two sessions are as near as each other and the soonest is better. */
const STEP_KM = 2;

/** For each position the best row: best known, then (with `near`) nearest by steps of 2 km, then soonest. */
export function createEligibility(table: SessionTable, asked: Asked): (position: number) => Passed | undefined {
  const pass = createPass(table, asked);
  let [best, tried] = [nothing(), nothing()];
  return (position) => {
    let found = false;
    const end = table.endRow[position] ?? 0;
    for (let row = table.firstRow[position] ?? 0; row < end; row++) {
      if (!pass(row, position, tried) || (found && compare(tried, best) >= 0)) continue;
      [best, tried] = [tried, best];
      found = true;
    }
    return found ? best : undefined;
  };
}

const nothing = (): Passed => ({ row: 0, certainty: 0, day: Infinity, minute: 0, km: Infinity });

/** Whether a row passes, written in `into`. */
function createPass(table: SessionTable, asked: Asked): (row: number, position: number, into: Passed) => boolean {
  const time = createPassTime(table, asked);
  const filters = asked.filters.map(({ filter, about }) => ({ fit: filter(table, asked), open: LEFT_OPEN[about] }));
  const { near } = asked;
  const kmOf = near && onceEach(table.wheres.values, (where) => nearestKm(where, near)?.km ?? Infinity);
  return (row, position, into) => {
    if (!time(row, into)) return false;
    for (const { fit, open } of filters) {
      const found = fit(row, position);
      if (found === "fails") return false;
      if (found === "unknown") into.certainty *= open;
    }
    into.row = row;
    into.minute = Math.max(0, table.startsAtMinute[row] ?? 0);
    into.km = kmOf ? kmOf(table.whereAt[row] ?? 0) : Infinity;
    return true;
  };
}

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
