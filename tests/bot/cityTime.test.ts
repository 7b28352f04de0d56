import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { cityMoment } from "../../bot/format/cityTime.ts";
import { dayName } from "../../bot/format/time.ts";

const byLuxon = (instant: number) => {
  const at = DateTime.fromMillis(instant, { zone: "America/Toronto" });
  return { day: at.toISODate(), weekday: at.weekday - 1, minute: at.hour * 60 + at.minute };
};

describe("civil time of the city", () => {
  it("is luxon's, around every change of the clock of ten years", () => {
    for (let year = 2020; year < 2030; year++)
      for (const month of [2, 10])
        for (let minutes = 0; minutes < 16 * 24 * 60; minutes += 29) {
          const instant = Date.UTC(year, month, 0) + minutes * 60_000;
          expect(cityMoment(instant)).toEqual(byLuxon(instant));
        }
  });

  it("is right before 1970 and at the turn of a year", () => {
    for (const instant of [-1, -86_400_001, Date.UTC(2025, 0, 1, 4, 59), Date.UTC(2025, 0, 1, 5)])
      expect(cityMoment(instant)).toEqual(byLuxon(instant));
  });
});

describe("names of days", () => {
  it("are luxon's for each day of four years", () => {
    for (let day = DateTime.fromISO("2023-01-01"); day.year < 2027; day = day.plus({ days: 1 })) {
      const en = day.setLocale("en-CA").toFormat("LLLL d, yyyy");
      expect(dayName(day.toISODate() ?? "", "en")).toBe(en);
      const fr = day.setLocale("fr-CA").toFormat("d LLLL yyyy").replace(/^1 /, "1er ");
      expect(dayName(day.toISODate() ?? "", "fr")).toBe(fr);
    }
  });

  it.each(["2023-02-29", "2024-13-01", "2024-04-31", "2024-00-10", "2024-01-00", "demain", ""])(
    "%s is no day and comes back as it is",
    (day) => {
      expect(dayName(day, "fr")).toBe(day);
      expect(dayName(day, "en")).toBe(day);
    },
  );
});
