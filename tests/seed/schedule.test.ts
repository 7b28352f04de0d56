import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Offering, Session } from "../../contracts/offering.ts";
import { distanceKm } from "../../contracts/territory.ts";
import type { Weekday } from "../../contracts/understanding.ts";
import { demonstrationCatalogue } from "../../prisma/seed/index.ts";
import { breaking, civil, clocks, hasSessions, sessionsIn } from "./readers.ts";

const DAY = 86_400_000;
const H7N = { lat: 45.577, lon: -73.701 };
const anyClock = fc.date({ min: new Date("2024-01-01"), max: new Date("2033-12-31"), noInvalidDate: true });

/** Swimming for a child of six on that morning, near H7N, with a seat left, beginning within ninety days. */
function swimmingAtSix(catalogue: readonly Offering[], weekday: Weekday, now: Date) {
  const fits = ({ startsAt, weekdays, place, seats }: Session) =>
    weekdays.includes(weekday) &&
    civil(startsAt).time < "12:00" &&
    Date.parse(startsAt) <= now.getTime() + 90 * DAY &&
    (seats?.left ?? 1) > 0 &&
    distanceKm(H7N, { lat: place?.lat ?? 0, lon: place?.lon ?? 0 }) <= 6;
  return catalogue
    .filter(({ topics, ageMin, ageMax }) => topics.includes("natation") && (ageMin ?? 99) <= 6 && 6 <= (ageMax ?? 0))
    .map((offering) => ({ offering: offering.id, sessions: offering.sessions.filter(fits) }))
    .filter(({ sessions }) => sessions.length > 0);
}

/** What is wrong with the sessions at that instant; plain code, since an assertion a field would take most of the time. */
function faultsAt(now: Date): string[] {
  const activities = demonstrationCatalogue(now).filter(hasSessions);
  const sessions = sessionsIn(activities);
  const ids = new Set(sessions.map(({ id }) => id));
  return [
    ...(ids.size === sessions.length ? [] : ["an id is used twice"]),
    ...activities.filter((activity) => activity.sessions.length === 0).map(({ id }) => `${id}: no session`),
    ...sessions.flatMap((session) => sessionFaults(session, now).map((fault) => `${session.id}: ${fault}`)),
  ];
}

function sessionFaults({ id, startsAt, endsAt, lastDay, weekdays, openInterval }: Session, now: Date): string[] {
  const first = civil(startsAt);
  const days: string[] = weekdays;
  const hours = /-(?:lun|mar|mer|jeu|ven|sam|dim|\d\d)-(\d\d)(\d\d)$/.exec(id);
  const rules: [string, boolean][] = [
    ["is past", Date.parse(openInterval ? endsAt : startsAt) > now.getTime()],
    ["is more than fourteen months away", Date.parse(startsAt) < now.getTime() + 430 * DAY],
    ["ends before it starts", endsAt > startsAt],
    ["starts on another weekday", openInterval ? days.length === 0 : days.includes(first.weekday)],
    ["ends before its first class", lastDay === undefined || lastDay >= first.day],
    ["ends on another weekday", lastDay === undefined || days.includes(civil(`${lastDay}T17:00:00Z`).weekday)],
    ["starts at another civil hour", !hours || first.time === `${hours[1]}:${hours[2]}`],
  ];
  return rules.filter(([, holds]) => !holds).map(([fault]) => fault);
}

describe("sessions", () => {
  it.each(clocks)("at %s are ahead, on their weekday, at their civil hour, under an id of their own", (now) => {
    expect(faultsAt(now)).toEqual([]);
  });

  it("are so at any instant of ten years", () => {
    const faultless = fc.property(anyClock, (now) => faultsAt(now).length === 0);
    expect(fc.check(faultless, { numRuns: 30 })).toMatchObject({ failed: false, counterexample: null });
  });

  it("come in the order of their start", () => {
    const catalogue = demonstrationCatalogue(new Date("2026-11-23T14:00:00Z"));
    const sorted = ({ sessions }: Offering) =>
      sessions.every(({ startsAt }, index) => startsAt >= (sessions[index - 1]?.startsAt ?? ""));
    expect(breaking(catalogue, sorted)).toEqual([]);
  });
});

describe("a girl of six who wants to swim near H7N", () => {
  /** How many offerings fit, each with a session, on the poorer of the two mornings. */
  const choices = (now: Date) => {
    const catalogue = demonstrationCatalogue(now);
    const mornings: Weekday[] = ["sat", "sun"];
    return Math.min(...mornings.map((weekday) => swimmingAtSix(catalogue, weekday, now).length));
  };

  it.each(clocks)("has three courses on Saturday and on Sunday morning at %s", (now) => {
    expect(choices(now)).toBeGreaterThanOrEqual(3);
  });

  it("has them at any instant of ten years", () => {
    const poorest = fc.property(anyClock, (now) => choices(now) >= 3);
    expect(fc.check(poorest, { numRuns: 40 })).toMatchObject({ failed: false });
  });

  it.each(["2025-01-05", "2025-01-06", "2025-03-31", "2025-06-25", "2025-09-15", "2025-09-22", "2025-12-31"])(
    "has them around the turn of a season, %s",
    (day) => {
      expect(choices(new Date(`${day}T23:30:00Z`))).toBeGreaterThanOrEqual(3);
    },
  );
});

describe("seasons", () => {
  const niveau1 = (now: string) =>
    demonstrationCatalogue(new Date(now)).find(({ id }) => id === "demo-natation-enfant-niveau-1")?.sessions ?? [];
  const saturday = (now: string, period: string) =>
    niveau1(now).find(
      ({ id }) => id === `demo-natation-enfant-niveau-1-piscine-du-centre-sportif-josee-faucher-${period}-sam-0900`,
    );

  it("give a weekly course one session, from its first class to its last", () => {
    expect(saturday("2024-11-01T14:00:00Z", "hiver-2025")).toMatchObject({
      startsAt: "2025-01-11T14:00:00.000Z",
      endsAt: "2025-01-11T14:45:00.000Z",
      lastDay: "2025-03-15",
      weekdays: ["sat"],
    });
  });

  it("convert the civil hour on each side of the clock change", () => {
    expect(saturday("2024-11-01T14:00:00Z", "printemps-2025")?.startsAt).toBe("2025-04-05T13:00:00.000Z");
    expect(saturday("2024-06-13T14:00:00Z", "automne-2024")?.startsAt).toBe("2024-09-21T13:00:00.000Z");
    expect(saturday("2024-06-13T14:00:00Z", "mi-automne-2024")?.startsAt).toBe("2024-11-09T14:00:00.000Z");
  });

  it("keep a course the same from one day to the next", () => {
    expect(saturday("2024-11-01T14:00:00Z", "hiver-2025")).toEqual(saturday("2025-01-10T14:00:00Z", "hiver-2025"));
  });

  it("close a course once its first class has begun", () => {
    expect(saturday("2025-01-11T13:59:00Z", "hiver-2025")).toBeDefined();
    expect(saturday("2025-01-11T14:00:00Z", "hiver-2025")).toBeUndefined();
  });

  it("keep a drop-in open all year: the next date first, to the end of the season", () => {
    const open = demonstrationCatalogue(new Date("2025-02-01T17:00:00Z")).find(
      ({ id }) => id === "demo-bain-libre-familial",
    );
    const vanier = open?.sessions.filter(({ id }) => id.includes("piscine-vanier") && id.includes("-sam-"));
    expect(vanier?.map(({ startsAt, lastDay }) => [startsAt.slice(0, 10), lastDay])).toEqual([
      ["2025-02-08", "2025-03-29"],
      ["2025-04-05", "2025-06-21"],
    ]);
  });
});

describe("dates of the year", () => {
  const sessions = (id: string, now: string) =>
    demonstrationCatalogue(new Date(now)).find((offering) => offering.id === id)?.sessions ?? [];
  const days = (id: string, now: string) => sessions(id, now).map(({ startsAt }) => civil(startsAt).day);

  it("give a yearly event its next occurrence", () => {
    expect(days("demo-fete-nationale", "2024-06-13T13:00:00Z")).toEqual(["2024-06-24"]);
    expect(days("demo-fete-nationale", "2024-06-25T13:00:00Z")).toEqual(["2025-06-24"]);
  });

  it("keep an exhibition that is under way, until its last day", () => {
    const [exhibition] = sessions("demo-exposition-patrimoine", "2024-06-13T13:00:00Z");
    expect(exhibition).toMatchObject({ openInterval: true, weekdays: [], startsAt: "2024-05-10T14:00:00.000Z" });
    expect(days("demo-exposition-patrimoine", "2024-12-01T13:00:00Z")).toEqual(["2025-05-10"]);
  });

  it("put the camps in the school break and in eight weeks of summer", () => {
    expect(days("demo-camp-relache-sciences", "2024-11-01T13:00:00Z")).toEqual(["2025-03-03"]);
    const summer = days("demo-camp-sciences", "2024-06-13T13:00:00Z");
    expect([summer.length, summer[0], summer.at(-1)]).toEqual([8, "2024-07-01", "2024-08-19"]);
    expect(days("demo-camp-sciences", "2024-09-01T13:00:00Z")[0]).toBe("2025-06-30");
    expect(days("demo-camp-sciences", "2024-07-10T13:00:00Z")).toHaveLength(6);
  });

  it("give a monthly meeting its next three dates", () => {
    const council = days("demo-seance-conseil", "2024-06-13T13:00:00Z");
    expect(council).toEqual(["2024-09-03", "2024-10-01", "2024-11-05"]);
  });
});
