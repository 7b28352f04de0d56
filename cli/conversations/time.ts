import type { Mismatch } from "./check.ts";

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** How long a pause such as `3 days` is. */
export function milliseconds(pause: string): number {
  const [, count = "0", unit = ""] = /^(\d+) (minute|hour|day)/.exec(pause) ?? [];
  return Number(count) * (UNITS[unit] ?? 0);
}

/** What is wrong when an answer that had to come `within 5s` came later; `elapsed` in milliseconds. */
export function tooLate(then: string | undefined, elapsed: number): Mismatch[] {
  const [, count, unit] = /^within ([\d.]+)\s?(ms|s)$/.exec(then ?? "") ?? [];
  if (count === undefined) return [];
  const allowed = Number(count) * (unit === "s" ? 1000 : 1);
  return elapsed <= allowed ? [] : [{ expectation: "then", expected: then, got: `${Math.round(elapsed)} ms` }];
}
