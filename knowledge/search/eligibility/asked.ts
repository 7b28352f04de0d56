import type { Offering } from "../../../contracts/offering.ts";
import type { Criteria, Point } from "../../../contracts/search.ts";
import type { Candidate, MapPoint } from "./compile.ts";
import type { AskedWhen } from "./occurrence.ts";

/** Whether a candidate meets a criterion; `unknown` when the catalogue does not say. */
export type Fit = "fits" | "unknown" | "fails";
/** What a criterion is about: they are not worth the same when they are left open. */
export type About = "who" | "when" | "where" | "other";
/** `unknown` is worth what it is about. */
export interface AskedFilter {
  filter: Filter;
  about: About;
}
export type Filter = (candidate: Candidate, offering: Offering, asked: Asked) => Fit;

/** A point to be near of, with the distances already reckoned in this search: many sessions share few places. */
export interface Near extends Point {
  distances: Map<MapPoint, { km: number; exact: boolean }>;
}

/** Criteria made ready once a query: days as numbers, names as the gazetteer knows them. */
export interface Asked {
  criteria: Criteria;
  /** Those that these criteria need. */
  filters: readonly AskedFilter[];
  when: AskedWhen;
  /** True when the query says anything about time: what has no date cannot be known to fit. */
  limitsWhen: boolean;
  /** What is not said lowers and never excludes. */
  gently: boolean;
  neighbourhood?: string;
  place?: string;
  near?: Near;
}
