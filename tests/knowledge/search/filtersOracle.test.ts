import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, it } from "vitest";
import { offeringSchema, type Offering, type Session } from "../../../contracts/offering.ts";
import type { Criteria } from "../../../contracts/search.ts";
import { weekdaySchema } from "../../../contracts/understanding.ts";
import { asking, knowing } from "./fixtures.ts";

// The filters against the plainest reading of the contract: day by day, with luxon, nothing made ready in advance.
const NOW = DateTime.fromISO("2024-10-30T12:00:00", { zone: "America/Toronto" });
const days = weekdaySchema.options;

const age = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });
const sessionArb = fc
  .record({
    offset: fc.integer({ min: -20, max: 20 }),
    minute: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
    length: fc.constantFrom(30, 60, 180),
    weeks: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    weekdays: fc.subarray([...days], { minLength: 1 }),
    cancelled: fc.boolean(),
    price: fc.option(fc.constantFrom(0, 10, 20), { nil: undefined }),
    left: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    ageMin: age,
    ageMax: age,
  })
  .map(({ offset, minute, length, weeks, weekdays, price, left, ...rest }) => {
    const starts = NOW.startOf("day")
      .plus({ days: offset })
      .set({ hour: Math.floor(minute / 60), minute: minute % 60 });
    return {
      ...rest,
      startsAt: starts.toUTC().toISO(),
      endsAt: starts.plus({ minutes: length }).toUTC().toISO(),
      ...(weeks === undefined ? {} : { lastDay: starts.plus({ weeks }).toISODate(), weekdays }),
      ...(price === undefined ? {} : { price: { amount: price + 5, resident: price } }),
      ...(left === undefined ? {} : { seats: { total: 10, left } }),
    };
  });
const offeringArb = fc
  .record({
    sessions: fc.array(sessionArb, { maxLength: 3 }),
    ageMin: age,
    ageMax: age,
    audiences: fc.subarray(["child", "family", "everyone"]),
    setting: fc.constantFrom("indoor", "outdoor", "both", undefined),
    accessibility: fc.subarray(["wheelchair", "hearing"]),
  })
  .map((given) => ({ ...given, sessions: given.sessions.map((session, at) => ({ ...session, id: String(at) })) }));
const criteriaArb = fc.record(
  {
    age: fc.integer({ min: 0, max: 12 }),
    weekdays: fc.subarray([...days], { minLength: 1 }),
    timeOfDay: fc.constantFrom("morning", "noon", "afternoon", "evening", "after-16:00", "before-10:30", "9:30"),
    from: fc.integer({ min: -5, max: 15 }).map((offset) => NOW.plus({ days: offset }).toISODate() ?? ""),
    to: fc.integer({ min: 0, max: 25 }).map((offset) => NOW.plus({ days: offset }).toISODate() ?? ""),
    priceMax: fc.constantFrom(0, 10, 15),
    free: fc.constant(true as const),
    audiences: fc.constant<string[]>(["child"]),
    setting: fc.constantFrom("indoor" as const, "outdoor" as const),
    accessibility: fc.constantFrom<string[]>(["wheelchair"], ["wheelchair", "hearing"]),
    seatsNeeded: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: [] },
);

it("agree with the naive oracle on 600 random offerings and criteria", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(offeringArb, { minLength: 15, maxLength: 15 }),
      fc.array(criteriaArb, { minLength: 8, maxLength: 8 }),
      async (given, asked) => {
        const offerings = given.map((one, at) =>
          offeringSchema.parse({
            ...JSON.parse(JSON.stringify(one)),
            id: String(at),
            kind: "event",
            source: "t",
            title: { fr: "x" },
            summary: { fr: "" },
          }),
        );
        const knowledge = await knowing(offerings);
        for (const criteria of asked) {
          const { hits, total } = await knowledge.search(asking("", criteria, { limit: 100, now: NOW.toJSDate() }));
          const expected = offerings.filter((offering) => fits(offering, criteria)).map(({ id }) => id);
          expect(hits.map(({ offering }) => offering.id).sort()).toEqual(expected.sort());
          expect(total).toBe(expected.length);
        }
      },
    ),
    { numRuns: 40, seed: 2024 },
  );
}, 120_000);

function fits(offering: Offering, c: Criteria): boolean {
  if (
    c.audiences &&
    offering.audiences.length &&
    !offering.audiences.some((a) => a === "everyone" || c.audiences?.includes(a))
  )
    return false;
  if (c.setting && offering.setting && offering.setting !== "both" && offering.setting !== c.setting) return false;
  if (c.accessibility?.some((need) => !offering.accessibility.includes(need))) return false;
  if (offering.sessions.length === 0)
    return !(c.weekdays ?? c.timeOfDay ?? c.from ?? c.to) && whoFits(offering, undefined, c);
  return offering.sessions.some(
    (session) =>
      !session.cancelled && whoFits(offering, session, c) && occurrences(session).some((start) => whenFits(start, c)),
  );
}

function whoFits(offering: Offering, session: Session | undefined, c: Criteria): boolean {
  const aged = session && (session.ageMin ?? session.ageMax) !== undefined ? session : offering;
  if (c.age !== undefined && (c.age < (aged.ageMin ?? 0) || c.age > (aged.ageMax ?? 200))) return false;
  const price = session?.price?.resident;
  if (c.priceMax !== undefined && price !== undefined && price > c.priceMax) return false;
  if (c.free && price !== 0) return false;
  return c.seatsNeeded === undefined || session?.seats === undefined || session.seats.left >= c.seatsNeeded;
}

/** Every start that is not over now. */
function occurrences(session: Session): DateTime[] {
  const first = DateTime.fromISO(session.startsAt, { zone: "America/Toronto" });
  const length = DateTime.fromISO(session.endsAt).diff(first);
  const all: DateTime[] = [];
  const last = session.lastDay ?? first.toISODate() ?? "";
  for (let day = first; (day.toISODate() ?? "") <= last; day = day.plus({ days: 1 })) {
    const held = session.lastDay === undefined || session.weekdays.includes(days[day.weekday - 1] ?? "mon");
    const end = DateTime.min(
      day.plus(length),
      session.lastDay === undefined ? day.plus(length) : day.endOf("day").plus({ milliseconds: 1 }),
    );
    if (held && end > NOW) all.push(day);
  }
  return all;
}

function whenFits(start: DateTime, c: Criteria): boolean {
  const day = start.toISODate() ?? "";
  if (c.weekdays && !c.weekdays.includes(days[start.weekday - 1] ?? "mon")) return false;
  if ((c.from !== undefined && day < c.from) || (c.to !== undefined && day > c.to)) return false;
  const hour = start.toFormat("HH:mm");
  const parts: Record<string, boolean> = {
    morning: hour < "12:00",
    noon: hour >= "11:30" && hour <= "13:30",
    afternoon: hour >= "12:00" && hour < "17:00",
    evening: hour >= "17:00",
    "after-16:00": hour >= "16:00",
    "before-10:30": hour < "10:30",
    "9:30": hour >= "09:00" && hour <= "10:00",
  };
  return c.timeOfDay === undefined || parts[c.timeOfDay] === true;
}
