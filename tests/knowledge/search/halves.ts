import { hash } from "../../../knowledge/enrich/hash.ts";

/** Queries that are learnt from, and those that are kept apart to measure on: whose misses nobody reads. */
export type Half = "learnt" | "kept";
export const halfOf = (text: string): Half => (hash(`half: ${text}`) % 2 === 0 ? "learnt" : "kept");

/** Whether an id is meant by one of the patterns given (« dehors-*yoga* », several apart by spaces). */
export function isMeant(patterns: string): (id: string) => boolean {
  const all = patterns
    .split(" ")
    .filter(Boolean)
    .map((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`));
  return (id) => all.some((pattern) => pattern.test(id));
}
