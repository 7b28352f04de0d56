import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type OfficeHours, opensAt } from "../../../registry/handovers/hours/officeHours.ts";
import { readOfficeHours } from "../../../registry/handovers/hours/readOfficeHours.ts";

const week = { from: "08:00", to: "20:00" };
const hours: OfficeHours = {
  week: { mon: week, tue: week, wed: week, thu: week, fri: week, sat: { from: "09:00", to: "17:00" }, sun: null },
  holidays: null,
  dates: { "2024-11-05": null },
};
const at = (text: string) => opensAt(hours, new Date(text))?.toISOString();

describe("when people of the 311 answer", () => {
  it.each([
    ["while they do, on a Friday", "2024-11-01T10:00:00-04:00", undefined],
    ["at the minute they begin", "2024-11-01T08:00:00-04:00", undefined],
    ["early in the morning: the same day", "2024-11-01T05:30:00-04:00", "2024-11-01T12:00:00.000Z"],
    ["at the minute they end: the next day", "2024-11-01T20:00:00-04:00", "2024-11-02T13:00:00.000Z"],
    [
      "on Saturday evening: Monday, an hour later by the clock of winter",
      "2024-11-02T18:00:00-04:00",
      "2024-11-04T13:00:00.000Z",
    ],
    ["on Monday evening before a day of its own: Wednesday", "2024-11-04T21:00:00-05:00", "2024-11-06T13:00:00.000Z"],
    ["on Christmas", "2024-12-25T12:00:00-05:00", "2024-12-26T13:00:00.000Z"],
  ])("%s", (_when, now, opens) => {
    expect(at(now)).toBe(opens);
  });

  it("is never, by a calendar that never opens", () => {
    const closed = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null };
    expect(opensAt({ week: closed, holidays: null, dates: {} }, new Date())).toBeUndefined();
  });

  it("is read from a file, whose faults are named", () => {
    expect(readOfficeHours().week.mon).toEqual({ from: "08:00", to: "20:00" });
    const folder = mkdtempSync(join(tmpdir(), "c360-hours-"));
    const file = join(folder, "hours.yaml");
    writeFileSync(file, "week: { mon: { from: '20:00', to: '08:00' } }\nholidays: null\n");
    expect(() => readOfficeHours(file)).toThrow(/week\.mon: a day opens before it closes/);
    rmSync(folder, { recursive: true });
  });
});
