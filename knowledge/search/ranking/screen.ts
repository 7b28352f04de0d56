import { offeringKindSchema, type OfferingKind } from "../../../contracts/offering.ts";
import type { Asked } from "../eligibility/asked.ts";
import type { Candidate, CompiledOffering } from "../eligibility/compile.ts";

/**
 * What puts most offerings aside before their sessions are looked at: another kind, or all of it over. Kept as columns:
 * reading three numbers of each is much cheaper than visiting the objects of thousands.
 */
export interface Screen {
  /** Whether an offering may be eligible. */
  for(kinds: readonly OfferingKind[] | undefined, asked: Asked): (position: number) => boolean;
  /** What stands at a position from now on: one of those known, or the next one. */
  set(position: number, offering: CompiledOffering): void;
}

export function createScreen(): Screen {
  let columns = columnsOf(0);
  const set = (position: number, { offering, candidates }: CompiledOffering) => {
    if (position >= columns.kinds.length) columns = columnsOf(Math.ceil(position * 1.2) + 64, columns);
    columns.kinds[position] = bitOf(offering.kind);
    columns.endsAt[position] = latest(candidates, endOf);
    columns.lastDay[position] = latest(candidates, lastDayOf);
  };
  return {
    set,
    for: (kinds = offeringKindSchema.options, { when: { now, today } }) => {
      const wanted = kinds.reduce((mask, kind) => mask | bitOf(kind), 0);
      const { kinds: kindOf, endsAt, lastDay } = columns;
      return (position) =>
        ((kindOf[position] ?? 0) & wanted) !== 0 &&
        ((endsAt[position] ?? 0) > now || (lastDay[position] ?? 0) >= today);
    },
  };
}

interface Columns {
  kinds: Uint8Array;
  endsAt: Float64Array;
  lastDay: Float64Array;
}

function columnsOf(size: number, before?: Columns): Columns {
  const columns = { kinds: new Uint8Array(size), endsAt: new Float64Array(size), lastDay: new Float64Array(size) };
  if (before) {
    columns.kinds.set(before.kinds);
    columns.endsAt.set(before.endsAt);
    columns.lastDay.set(before.lastDay);
  }
  return columns;
}

const bitOf = (kind: OfferingKind) => 1 << offeringKindSchema.options.indexOf(kind);

/** What has no date is never over. */
const endOf = ({ when }: Candidate) => (!when ? Infinity : when.shape === "series" ? -Infinity : when.endsAt);
const lastDayOf = ({ when }: Candidate) => (when?.shape === "series" ? when.lastDay : -Infinity);

const latest = (candidates: readonly Candidate[], of: (candidate: Candidate) => number) =>
  candidates.reduce((last, candidate) => Math.max(last, of(candidate)), -Infinity);
