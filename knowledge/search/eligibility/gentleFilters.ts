import type { CriterionName } from "../../../contracts/search.ts";
import type { AskedFilter, Fit } from "./asked.ts";
import { byFacts, byWhere } from "./fewValues.ts";
import { whoFits } from "./publics.ts";

/** The filters of a question in one's own words: `unknown` wherever the offering does not say, `fails` only where it says otherwise. */
export const gentleFilters: readonly ({ criteria: readonly CriterionName[] } & AskedFilter)[] = [
  { criteria: ["age", "ageMin", "ageMax", "audiences"], about: "who", filter: whoFits },
  {
    criteria: ["free"],
    about: "other",
    filter:
      ({ price }) =>
      (row) => {
        const amount = price[row] ?? NaN;
        return Number.isNaN(amount) ? "unknown" : verdict(amount === 0);
      },
  },
  {
    criteria: ["neighbourhood"],
    about: "where",
    filter: byWhere(({ neighbourhoods }, { neighbourhood = "" }) =>
      neighbourhoods.length === 0 ? "unknown" : verdict(neighbourhoods.includes(neighbourhood)),
    ),
  },
  {
    criteria: ["accessibility"],
    about: "other",
    filter: byFacts(({ accessibility }, { criteria }) =>
      (criteria.accessibility ?? []).every((need) => accessibility.includes(need)) ? "fits" : "unknown",
    ),
  },
];

const verdict = (holds: boolean): Fit => (holds ? "fits" : "fails");
