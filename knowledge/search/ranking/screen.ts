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
}

export function createScreen(offerings: readonly CompiledOffering[]): Screen {
  const kindOf = Uint8Array.from(offerings, ({ offering }) => bitOf(offering.kind));
  const endsAt = Float64Array.from(offerings, ({ candidates }) => latest(candidates, endOf));
  const lastDay = Float64Array.from(offerings, ({ candidates }) => latest(candidates, lastDayOf));
  return {
    for: (kinds = offeringKindSchema.options, { when: { now, today } }) => {
      const wanted = kinds.reduce((mask, kind) => mask | bitOf(kind), 0);
      return (position) =>
        ((kindOf[position] ?? 0) & wanted) !== 0 &&
        ((endsAt[position] ?? 0) > now || (lastDay[position] ?? 0) >= today);
    },
  };
}

const bitOf = (kind: OfferingKind) => 1 << offeringKindSchema.options.indexOf(kind);

/** What has no date is never over. */
const endOf = ({ when }: Candidate) => (!when ? Infinity : when.shape === "series" ? -Infinity : when.endsAt);
const lastDayOf = ({ when }: Candidate) => (when?.shape === "series" ? when.lastDay : -Infinity);

const latest = (candidates: readonly Candidate[], of: (candidate: Candidate) => number) =>
  candidates.reduce((last, candidate) => Math.max(last, of(candidate)), -Infinity);
