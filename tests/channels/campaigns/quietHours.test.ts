import { describe, expect, it } from "vitest";
import { isQuiet } from "../../../channels/campaigns/quietHours.ts";

const night = { from: 21 * 60, to: 8 * 60 };

describe("quiet hours", () => {
  it.each([
    ["just before they begin", "2026-11-24T01:59:59Z", false],
    ["as they begin", "2026-11-24T02:00:00Z", true],
    ["at midnight", "2026-11-24T05:00:00Z", true],
    ["just before they end", "2026-11-24T12:59:59Z", true],
    ["as they end", "2026-11-24T13:00:00Z", false],
    ["as they end in summer", "2026-07-01T12:00:00Z", false],
    ["the hour that comes twice, first", "2026-11-01T05:30:00Z", true],
    ["the hour that comes twice, again", "2026-11-01T06:30:00Z", true],
    ["the morning after the clocks went back", "2026-11-01T13:00:00Z", false],
    ["the last quiet minute after they went forward", "2027-03-14T11:59:00Z", true],
  ])("%s", (_name, at, quiet) => expect(isQuiet(night, new Date(at))).toBe(quiet));

  it("may lie within a day, or be none", () => {
    const at = new Date("2026-11-24T17:00:00Z");
    expect(isQuiet({ from: 11 * 60, to: 13 * 60 }, at)).toBe(true);
    expect(isQuiet({ from: 13 * 60, to: 14 * 60 }, at)).toBe(false);
    expect(isQuiet({ from: 0, to: 0 }, at)).toBe(false);
  });
});
