import type { Flow, Step } from "../flows.ts";
import { targets } from "./targets.ts";

/** Positions of the steps that no way leads to. */
export function unreachableSteps(flow: Flow): number[] {
  const reached = new Set<number>();
  const waiting = [0];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const step = flow.steps[index];
    if (!step || reached.has(index)) continue;
    reached.add(index);
    waiting.push(...next(flow, step, index));
  }
  return flow.steps.map((_, index) => index).filter((index) => !reached.has(index));
}

function next(flow: Flow, step: Step, index: number): number[] {
  const named = targets(step).map(({ id }) => flow.steps.findIndex((other) => other.id === id));
  return goesOn(step) ? [...named, index + 1] : named;
}

/** Whether the step below may follow. A step with an `if` may always be passed over. */
function goesOn(step: Step): boolean {
  if (step.if) return true;
  if ("goto" in step || "end" in step) return false;
  if ("when" in step) return step.else === undefined;
  if ("confirm" in step) return step.yes === undefined && step.continue === undefined;
  if ("ask" in step) return true;
  return step.continue === undefined;
}
