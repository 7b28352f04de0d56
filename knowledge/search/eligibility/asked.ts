import type { Criteria, Point } from "../../../contracts/search.ts";
import type { AskedWhen } from "./occurrence.ts";
import type { SessionTable } from "./sessionTable.ts";

/** Whether a candidate meets a criterion; `unknown` when the catalogue does not say. */
export type Fit = "fits" | "unknown" | "fails";
/** What a criterion is about: they are not worth the same when they are left open. */
export type About = "who" | "when" | "where" | "other";
/** `unknown` is worth what it is about. */
export interface AskedFilter {
  filter: Filter;
  about: About;
  /** It looks at nothing that one session has and another has not: where it fails, sessions need not be looked at. */
  ofAllSessions?: true;
}
/** A filter, made ready once a search. */
export type Filter = (table: SessionTable, asked: Asked) => FitOfRow;
export type FitOfRow = (row: number, position: number) => Fit;

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
  near?: Point;
}
