import type { CriterionName } from "../../../contracts/search.ts";
import type { AskedFilter, Fit } from "./asked.ts";
import { whoFits } from "./publics.ts";

/** The filters of a question in one's own words: `unknown` wherever the offering does not say, `fails` only where it says otherwise. */
export const gentleFilters: readonly ({ criteria: readonly CriterionName[] } & AskedFilter)[] = [
  {
    criteria: ["age", "ageMin", "ageMax", "audiences"],
    about: "who",
    filter: (candidate, offering, { criteria }) => whoFits(candidate, offering, criteria),
  },
  { criteria: ["free"], about: "other", filter: ({ price }) => said(price, (amount) => amount === 0) },
  {
    criteria: ["neighbourhood"],
    about: "where",
    filter: ({ neighbourhoods }, _, { neighbourhood = "" }) =>
      neighbourhoods.length === 0 ? "unknown" : verdict(neighbourhoods.includes(neighbourhood)),
  },
  {
    criteria: ["accessibility"],
    about: "other",
    filter: (_, { accessibility }, { criteria }) =>
      (criteria.accessibility ?? []).every((need) => accessibility.includes(need)) ? "fits" : "unknown",
  },
];

const verdict = (holds: boolean): Fit => (holds ? "fits" : "fails");
const said = <T>(value: T | undefined, holds: (value: T) => boolean): Fit =>
  value === undefined ? "unknown" : verdict(holds(value));
