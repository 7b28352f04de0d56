import type { Criteria } from "../../../contracts/search.ts";
import type { Asked, Fit, FitOfRow } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { byFacts } from "./fewValues.ts";
import type { SessionTable } from "./sessionTable.ts";

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
export function whoFits(table: SessionTable, asked: Asked): FitOfRow {
  const ages = agesAsked(asked.criteria);
  if (ages.length === 0) return byFacts(familyFits)(table, asked);
  const publicFits = byFacts((facts) => publicsFit(facts, ages))(table, asked);
  const { ageMin, ageMax } = table;
  return (row, position) => {
    const min = ageMin[row] ?? NaN;
    const max = ageMax[row] ?? NaN;
    if (Number.isNaN(min) && Number.isNaN(max)) return publicFits(row, position);
    const said = { min: Number.isNaN(min) ? 0 : min, max: Number.isNaN(max) ? 120 : max };
    return meets(ages, said) ? "fits" : "fails";
  };
}

function publicsFit({ audiences, predicted }: Facts, asked: readonly Ages[]): Fit {
  const said = audiences.flatMap((audience) => agesOf[audience] ?? []);
  if (said.some((ages) => meets(asked, ages))) return "fits";
  return said.length === 0 || predicted || audiences.some((audience) => open.has(audience)) ? "unknown" : "fails";
}

/** A family is where children are: what is only for grown-ups is not for it, a show for schools hardly. */
function familyFits({ audiences }: Facts, { criteria: { audiences: asked } }: Asked): Fit {
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
