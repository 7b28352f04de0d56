import type { Mismatch } from "./check.ts";
import type { ConversationTest } from "./format.ts";
import type { Walked } from "./walkedIn.ts";

export interface Failure {
  turn: number;
  /** Where it is in the file; that of the test when it is about the whole of it. */
  line?: number;
  said: string;
  mismatches: Mismatch[];
  heard: string[];
  trace: { step: string; note: string }[];
}
export interface TestResult {
  test: ConversationTest;
  failures: Failure[];
  turns: number;
  /** The flows and repair patterns that ran in the turns that expect something. */
  covered: Walked[];
}

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
