import { describe, expect, it } from "vitest";
import { queuePolicy } from "../../../registry/handovers/queuePolicy.ts";
import { waitMinutes } from "../../../registry/handovers/waits.ts";

const quiet = { owned: 0, agents: 2, served: 0, minutes: 0 };

describe("the estimated wait", () => {
  it("is a minute while an agent has a hand free", () => {
    expect(waitMinutes(1, quiet)).toBe(1);
    expect(waitMinutes(6, quiet)).toBe(1);
  });

  it("rests on the stated default until enough conversations have ended", () => {
    expect(waitMinutes(3, { ...quiet, owned: 6 })).toBe(Math.ceil((3 * queuePolicy.defaultMinutes) / 6));
    expect(waitMinutes(3, { ...quiet, owned: 6, served: 2, minutes: 60 })).toBe(3);
    expect(waitMinutes(3, { ...quiet, owned: 6, served: 3, minutes: 60 })).toBe(30);
  });

  it("grows with the place and shrinks with agents", () => {
    const busy = { owned: 30, agents: 1, served: 10, minutes: 10 };
    expect(waitMinutes(9, busy)).toBe(30);
    expect(waitMinutes(9, { ...busy, agents: 3 })).toBe(10);
  });

  it("is reckoned as if one agent came when nobody is there, and never without end", () => {
    expect(waitMinutes(1, { owned: 0, agents: 0, served: 0, minutes: 0 })).toBe(2);
    expect(waitMinutes(5_000, { owned: 0, agents: 0, served: 0, minutes: 0 })).toBe(queuePolicy.longestMinutes);
  });
});
