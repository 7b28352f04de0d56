import type { Comparison, Condition } from "./conditionSchema.ts";
import type { FlowState, Frame } from "./state.ts";

/** Whether a condition holds for a frame. Pure: everything it may look at is in the state. */
export function holds(condition: Condition, frame: Frame, state: FlowState): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, frame, state));
  if ("any" in condition) return condition.any.some((part) => holds(part, frame, state));
  if ("not" in condition) return !holds(condition.not, frame, state);
  if ("known" in condition) return count(condition.known, frame) >= (condition.atLeast ?? condition.known.length);
  if ("missing" in condition) return condition.missing.every((slot) => isMissing(slot, frame));
  if ("questions" in condition) return compare(questionsAsked(frame), condition.questions);
  if ("slot" in condition) return compare(frame.slots[condition.slot], condition);
  if ("fact" in condition) return compare(state.facts[condition.fact], condition);
  const [step = "", key = ""] = condition.result.split(".");
  return compare(frame.results[step]?.[key], condition);
}

/** Different questions already put to the citizen in this frame. */
function questionsAsked(frame: Frame): number {
  return Object.keys(frame.asked).length;
}

function isMissing(slot: string, frame: Frame): boolean {
  return frame.slots[slot] === undefined && !frame.skipped.includes(slot);
}

const count = (slots: string[], frame: Frame) => slots.filter((slot) => frame.slots[slot] !== undefined).length;

/** Without a comparison, a value must be there and not be false. A list fits when one of its members does. */
function compare(value: unknown, test: Comparison): boolean {
  if (test.equals !== undefined) return members(value).includes(test.equals);
  if (test.in) return members(value).some((member) => test.in?.some((wanted) => wanted === member));
  if (test.has !== undefined) return members(value).includes(test.has);
  if (test.atLeast !== undefined || test.atMost !== undefined)
    return typeof value === "number" && value >= (test.atLeast ?? -Infinity) && value <= (test.atMost ?? Infinity);
  return value !== undefined && value !== null && value !== false;
}

const members = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
