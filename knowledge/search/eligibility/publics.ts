import type { Offering } from "../../../contracts/offering.ts";
import type { Criteria } from "../../../contracts/search.ts";
import type { Fit } from "./asked.ts";
import type { Candidate } from "./compile.ts";

/** Years, both included. */
interface Ages {
  min: number;
  max: number;
}

/** The ages of a public. « Family », « everyone » and « newcomer » name none: they leave the age open. */
const agesOf: Readonly<Record<string, Ages | undefined>> = {
  baby: { min: 0, max: 2 },
  toddler: { min: 1, max: 5 },
  child: { min: 3, max: 12 },
  teen: { min: 12, max: 17 },
  adult: { min: 18, max: 120 },
  senior: { min: 50, max: 120 },
  professional: { min: 18, max: 120 },
};
/** Publics that take in all ages, or whose ages say nothing of a family's. */
const open = new Set(["family", "everyone", "newcomer", "school"]);

/**
 * Whether somebody of the ages or of the publics asked may come: by the ages that are said, else by the publics. An offering
 * for families or for everyone leaves it open, as one that names nobody does; one for others only contradicts it, unless that
 * was only predicted.
 */
export function whoFits({ ageMin, ageMax }: Candidate, { audiences, evidence }: Offering, criteria: Criteria): Fit {
  const asked = agesAsked(criteria);
  if (asked.length === 0) return familyFits(audiences, criteria);
  if (ageMin !== undefined || ageMax !== undefined)
    return meets(asked, { min: ageMin ?? 0, max: ageMax ?? 120 }) ? "fits" : "fails";
  const said = audiences.flatMap((audience) => agesOf[audience] ?? []);
  if (said.some((ages) => meets(asked, ages))) return "fits";
  const predicted = evidence.some(({ field, by }) => field === "audiences" && by === "model");
  return said.length === 0 || predicted || audiences.some((audience) => open.has(audience)) ? "unknown" : "fails";
}

/** A family is where children are: what is only for grown-ups is not for it, a show for schools hardly. */
function familyFits(audiences: readonly string[], { audiences: asked }: Criteria): Fit {
  if (!asked?.includes("family")) return "fits";
  if (audiences.some((audience) => WITH_CHILDREN.has(audience))) return "fits";
  return audiences.length === 0 || audiences.some((audience) => open.has(audience) || audience === "teen")
    ? "unknown"
    : "fails";
}

const WITH_CHILDREN = new Set(["family", "everyone", "child", "toddler", "baby"]);

function agesAsked({ age, ageMin, ageMax, audiences }: Criteria): Ages[] {
  if (age !== undefined) return [{ min: age, max: age }];
  if (ageMin !== undefined || ageMax !== undefined) return [{ min: ageMin ?? 0, max: ageMax ?? 120 }];
  return (audiences ?? []).flatMap((audience) => agesOf[audience] ?? []);
}

/** Completed years: a child of 8 and a half still fits « 5 à 8 ans ». */
const meets = (asked: readonly Ages[], { min, max }: Ages) =>
  asked.some((ages) => (Number.isInteger(max) ? Math.floor(ages.min) : ages.min) <= max && min <= ages.max);
