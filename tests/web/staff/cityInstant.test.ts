import { describe, expect, it } from "vitest";
import { cityInstant } from "../../../web/staff/campaigns/cityInstant.ts";

describe("an hour chosen on the page", () => {
  it.each([
    ["2026-11-23T09:00", "2026-11-23T14:00:00.000Z"],
    ["2026-07-01T09:00", "2026-07-01T13:00:00.000Z"],
    ["2026-11-01T00:30", "2026-11-01T04:30:00.000Z"],
    ["2026-11-01T09:00", "2026-11-01T14:00:00.000Z"],
    ["2027-03-14T09:00", "2027-03-14T13:00:00.000Z"],
    ["2027-03-13T23:30", "2027-03-14T04:30:00.000Z"],
  ])("%s in Laval is %s", (local, instant) => {
    expect(cityInstant(local).toISOString()).toBe(instant);
  });
});
