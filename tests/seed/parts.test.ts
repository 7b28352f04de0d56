import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bornAt } from "../../prisma/seed/citizens/people.ts";
import { createRandom } from "../../prisma/seed/citizens/random.ts";
import { addDays, cityDay, cityInstant, firstOn, lastOn, nthWeekday, weekdayOf } from "../../prisma/seed/civilTime.ts";
import { readData } from "../../prisma/seed/demonstrationData.ts";
import { demonstrationStaff } from "../../prisma/seed/index.ts";
import { seatsOf } from "../../prisma/seed/schedule/seats.ts";
import { slotSchema } from "../../prisma/seed/schedule/slot.ts";
import { seasonOn, seasonsFrom } from "../../prisma/seed/seasons.ts";

const anyDay = fc.integer({ min: 0, max: 5000 }).map((days) => addDays("2022-01-01", days));

describe("civil time", () => {
  it("agrees with the time zone library on every day, from six in the morning to midnight", () => {
    const anyTime = fc.integer({ min: 6 * 60, max: 24 * 60 - 1 }).map((minutes) => {
      const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
      return `${hours}:${String(minutes % 60).padStart(2, "0")}`;
    });
    const agrees = (day: string, time: string) =>
      cityInstant(day, time).getTime() === DateTime.fromISO(`${day}T${time}`, { zone: "America/Toronto" }).toMillis();
    expect(fc.check(fc.property(anyDay, anyTime, agrees), { numRuns: 500 })).toMatchObject({ failed: false });
  });

  it.each([
    ["2025-03-08", "2025-03-08T14:30:00.000Z"],
    ["2025-03-09", "2025-03-09T13:30:00.000Z"],
    ["2025-11-01", "2025-11-01T13:30:00.000Z"],
    ["2025-11-02", "2025-11-02T14:30:00.000Z"],
  ])("09:30 on %s is %s", (day, instant) => {
    expect(cityInstant(day, "09:30").toISOString()).toBe(instant);
  });

  it("knows the day of the city when UTC is already on the next", () => {
    expect(cityDay(new Date("2024-06-14T03:59:00Z"))).toBe("2024-06-13");
    expect(cityDay(new Date("2024-06-14T04:00:00Z"))).toBe("2024-06-14");
  });

  it("finds the nearest day on either side", () => {
    expect([firstOn(["sat"], "2025-01-06"), firstOn(["mon", "wed"], "2025-01-06")]).toEqual([
      "2025-01-11",
      "2025-01-06",
    ]);
    expect([lastOn(["sat"], "2025-01-06"), lastOn(["mon", "wed"], "2025-01-07")]).toEqual(["2025-01-04", "2025-01-06"]);
    const near = (day: string) => {
      const first = firstOn(["thu"], day);
      return weekdayOf(first) === "thu" && first >= day && addDays(first, -7) < day;
    };
    expect(fc.check(fc.property(anyDay, near))).toMatchObject({ failed: false });
  });

  it("counts weekdays in a month", () => {
    expect(nthWeekday(2025, 3, "mon", 1)).toBe("2025-03-03");
    expect(nthWeekday(2024, 9, "sun", 3)).toBe("2024-09-15");
  });
});

describe("seasons", () => {
  it.each([
    ["2025-01-05", "automne-2024"],
    ["2025-01-06", "hiver-2025"],
    ["2025-03-30", "hiver-2025"],
    ["2025-03-31", "printemps-2025"],
    ["2025-06-25", "ete-2025"],
    ["2025-09-15", "automne-2025"],
    ["2025-12-31", "automne-2025"],
  ])("%s is in %s", (day, label) => {
    expect(seasonOn(day).label).toBe(label);
  });

  it("follow each other without a gap", () => {
    const gapless = (day: string) => {
      const seasons = seasonsFrom(day);
      return seasons.every(
        (season, index) => index === 0 || addDays(seasons[index - 1]?.lastDay ?? "", 1) === season.firstDay,
      );
    };
    expect(fc.check(fc.property(anyDay, gapless))).toMatchObject({ failed: false });
    expect(seasonsFrom("2025-02-01").map(({ label }) => label)).toEqual([
      "hiver-2025",
      "printemps-2025",
      "ete-2025",
      "automne-2025",
      "hiver-2026",
    ]);
  });
});

describe("the small parts", () => {
  it("reads a slot", () => {
    expect(slotSchema.parse("mon+wed 18:00 parc-labelle")).toEqual({
      weekdays: ["mon", "wed"],
      time: "18:00",
      facility: "parc-labelle",
    });
  });

  it.each(["mon 18h00 parc-labelle", "mon 18:00", "lundi 18:00 parc-labelle", ""])(
    "refuses the slot « %s »",
    (text) => {
      expect(slotSchema.safeParse(text).success).toBe(false);
    },
  );

  it("never gives more seats than there are, and closes at most one group in eight", () => {
    const groups = Array.from({ length: 8 }, (_, index) => seatsOf("demo-poterie", index, 12));
    expect(groups.every(({ left, total }) => left >= 0 && left <= total)).toBe(true);
    expect(groups.filter(({ left }) => left === 0)).toHaveLength(1);
    expect(seatsOf("demo-poterie", 3, 12)).toEqual(seatsOf("demo-poterie", 3, 12));
  });

  it("chooses within bounds, the same for the same seed", () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 200 }, () => random.int(3, 5));
    };
    expect(new Set(draw(1))).toEqual(new Set([3, 4, 5]));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(() => createRandom(1).pick([])).toThrow("empty");
  });

  it("weighs its choices", () => {
    const random = createRandom(7);
    const weights: Record<string, number> = { often: 9, never: 0, rare: 1 };
    const drawn = Array.from({ length: 1000 }, () =>
      random.weighted(["often", "never", "rare"], (word) => weights[word] ?? 0),
    );
    expect(drawn.filter((word) => word === "never")).toEqual([]);
    expect(drawn.filter((word) => word === "often").length).toBeGreaterThan(800);
  });

  it("dates a birth in a year without 29 February", () => {
    expect(bornAt("2024-03-01", 7, 1)).toBe("2017-02-28");
    expect(bornAt("2024-01-01", 6, 30)).toBe("2017-12-02");
    expect(bornAt("2024-01-01", 0, 0)).toBe("2024-01-01");
  });

  it("names the data file that is absent, and the field that is wrong", () => {
    expect(() => readData("no-such-file", z.unknown())).toThrow("no-such-file.json is missing");
    expect(() => readData("facilities", z.array(z.object({ lat: z.string() })))).toThrow("facilities.json: 0.lat");
  });

  it("names staff by role only", () => {
    expect(demonstrationStaff.map(({ role }) => role).toSorted()).toEqual(["admin", "agent", "manager", "planner"]);
    expect(new Set(demonstrationStaff.map(({ username }) => username)).size).toBe(4);
  });
});
