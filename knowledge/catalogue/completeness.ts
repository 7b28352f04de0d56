// What an offering should say for somebody to choose it, and how much each fact counts. The table is repeated in docs/catalogue-report.md.
import type { CatalogueFact } from "../../contracts/catalogueReport.ts";
import type { Offering } from "../../contracts/offering.ts";

interface Expected {
  fact: CatalogueFact;
  weight: number;
  isThere: (offering: Offering) => boolean;
}

/** Shorter than this, a text repeats the title. */
const SHORTEST_TEXT = 60;

/** Most telling first. For whom, when, where and how much are what people ask before anything else. */
export const expectations: readonly Expected[] = [
  { fact: "dates", weight: 4, isThere: ({ sessions }) => sessions.length > 0 },
  {
    fact: "place",
    weight: 3,
    isThere: ({ places, sessions }) => places.length > 0 || sessions.some(({ place }) => place),
  },
  { fact: "audience", weight: 3, isThere: ({ audiences }) => audiences.length > 0 },
  {
    fact: "price",
    weight: 3,
    isThere: ({ price, sessions }) => price !== undefined || sessions.some((one) => one.price),
  },
  { fact: "description", weight: 2, isThere: (offering) => textOf(offering).length >= SHORTEST_TEXT },
  { fact: "ages", weight: 2, isThere: saysAges },
  { fact: "registration", weight: 2, isThere: ({ registration }) => registration !== undefined },
  { fact: "neighbourhood", weight: 2, isThere: ({ neighbourhoods }) => neighbourhoods.length > 0 },
  { fact: "category", weight: 1, isThere: ({ categories }) => categories.length > 0 },
  { fact: "setting", weight: 1, isThere: ({ setting }) => setting !== undefined },
  { fact: "accessibility", weight: 1, isThere: ({ accessibility }) => accessibility.length > 0 },
  { fact: "language", weight: 1, isThere: ({ languages }) => (languages?.length ?? 0) > 0 },
  { fact: "page", weight: 1, isThere: ({ url }) => url !== undefined },
  { fact: "english", weight: 1, isThere: ({ title }) => title.en !== undefined },
];

const whole = expectations.reduce((sum, { weight }) => sum + weight, 0);

export interface Completeness {
  /** Weight of what is there over the weight of everything, 0 to 1. */
  score: number;
  missing: CatalogueFact[];
}

/** How complete an activity or event is; undefined for aids and services, which say other things. */
export function completenessOf(offering: Offering): Completeness | undefined {
  if (offering.kind !== "activity" && offering.kind !== "event") return undefined;
  const absent = expectations.filter(({ isThere }) => !isThere(offering));
  const missing = absent.reduce((sum, { weight }) => sum + weight, 0);
  return { score: (whole - missing) / whole, missing: absent.map(({ fact }) => fact) };
}

const textOf = ({ summary, description }: Offering) => description?.fr ?? summary.fr;

/** An audience that covers all ages needs no numbers. */
function saysAges({ ageMin, ageMax, sessions, audiences }: Offering): boolean {
  const saysNumbers = [{ ageMin, ageMax }, ...sessions].some(
    (one) => one.ageMin !== undefined || one.ageMax !== undefined,
  );
  return saysNumbers || audiences.includes("everyone");
}
