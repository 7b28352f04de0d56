import { describe, expect, it } from "vitest";
import { targetDay } from "../../../registry/requests/index.ts";

const at = (instant: string) => new Date(instant);

describe("a target day", () => {
  it.each([
    ["a Friday morning, five days", "2024-11-01T14:00:00Z", 5, "2024-11-08"],
    ["one day from a Friday is Monday", "2024-11-01T14:00:00Z", 1, "2024-11-04"],
    ["from a Saturday", "2024-11-02T14:00:00Z", 1, "2024-11-04"],
    ["late in the evening it is still that day in the city", "2024-11-01T03:30:00Z", 1, "2024-11-01"],
    ["over Christmas and New Year's Day", "2024-12-24T15:00:00Z", 5, "2025-01-02"],
    ["over the national holiday and Canada Day", "2024-06-21T15:00:00Z", 6, "2024-07-03"],
    ["Canada Day on a Sunday is kept on Monday", "2029-06-29T15:00:00Z", 1, "2029-07-03"],
    ["Good Friday and Easter Monday", "2025-04-17T15:00:00Z", 1, "2025-04-22"],
    ["Patriots' Day", "2025-05-16T15:00:00Z", 1, "2025-05-20"],
    ["Labour Day", "2025-08-29T15:00:00Z", 1, "2025-09-02"],
    ["Thanksgiving", "2025-10-10T15:00:00Z", 1, "2025-10-14"],
    ["no delay is the same day", "2024-11-01T14:00:00Z", 0, "2024-11-01"],
  ])("%s", (_case, from, days, day) => {
    expect(targetDay(at(from), days)).toBe(day);
  });
});
