import { describe, expect, it } from "vitest";
import { slotValueSchema } from "../../contracts/command.ts";
import { emptyFlowState, flowStateSchema } from "../../flows/index.ts";

const frame = {
  flow: "find_activity",
  step: "show",
  role: "task",
  slots: {},
  order: [],
  skipped: [],
  asked: {},
  said: [],
  results: {},
  shown: [],
};
const accepts = (change: object) =>
  flowStateSchema.safeParse({ ...emptyFlowState, frames: [{ ...frame, ...change }] }).success;

describe("a stored flow state", () => {
  it("holds the slot values of the contract, and no others", () => {
    const many = (length: number) => Array.from({ length }, (_, index) => index);
    const values = ["a", "", 1, 0.67, -1, Number.NaN, Infinity, true, false, null, {}, { a: 1 }, [], ["a", 1], [true]];
    for (const value of [...values, [null], [["a"]], [Number.NaN], many(20), many(21)])
      expect(accepts({ slots: { slot: value } })).toBe(slotValueSchema.safeParse(value).success);
  });

  it("holds results that are JSON, by step and key", () => {
    expect(accepts({ results: { look: { ids: ["a"], total: 2, deep: { list: [null, { ok: true }] } } } })).toBe(true);
    for (const results of [[], "a", null, { look: [] }, { look: 3 }, { look: null }, { look: { at: undefined } }])
      expect(accepts({ results })).toBe(false);
    expect(accepts({ results: { look: { total: Number.NaN } } })).toBe(false);
  });

  it("is refused with a slot map that is none", () => {
    for (const slots of [[], "a", null, 3]) expect(accepts({ slots })).toBe(false);
  });
});
