import type { Failure, TestResult } from "./run.ts";

/** What a person needs to mend a failing conversation: the turn, what was expected, what came, and the steps taken. */
export function describeFailures(result: TestResult): string[] {
  return result.failures.flatMap((failure) => [
    `${result.test.file}:${failure.line ?? result.test.line} ${result.test.test}, turn ${failure.turn}: « ${failure.said} »`,
    ...failure.mismatches.map(
      (mismatch) => `    ${mismatch.expectation}: expected ${show(mismatch.expected)}, got ${show(mismatch.got)}`,
    ),
    ...heard(failure),
    ...failure.trace.map((step) => `    · ${step.step}: ${step.note}`),
  ]);
}

function heard(failure: Failure): string[] {
  return failure.heard.length > 0
    ? failure.heard.map((text) => `    → ${text.replaceAll("\n", " ")}`)
    : ["    → (nothing)"];
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
