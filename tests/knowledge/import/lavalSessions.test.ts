import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { label, readOne, row } from "./rows.ts";

const session = (EventDate: string, EndDate: string, Excerpt = "") =>
  readOne(row({ EventDate, EndDate, Excerpt })).sessions[0]!;
const civil = (instant: string) => DateTime.fromISO(instant, { zone: "America/Toronto" }).toFormat("yyyy-MM-dd HH:mm");

describe("one dated occurrence", () => {
  it("has the weekday of the city, not of UTC", () => {
    const late = session("2024-07-07T00:30:00", "2024-07-07T02:00:00");
    expect([late.weekdays, civil(late.startsAt), late.openInterval]).toEqual([["sat"], "2024-07-06 20:30", false]);
  });

  it("may pass midnight", () => {
    expect(session("2024-07-06T23:00:00", "2024-07-07T06:00:00").openInterval).toBe(false);
  });

  it("of a whole day is an open period, with the hours of the text when it says one range", () => {
    const day = ["2024-07-06T04:00:00", "2024-07-07T03:59:00"] as const;
    expect(session(...day).openInterval).toBe(true);
    const said = session(...day, "Le samedi de 10 h à 11 h 30");
    expect([civil(said.startsAt), civil(said.endsAt), said.openInterval]).toEqual([
      "2024-07-06 10:00",
      "2024-07-06 11:30",
      false,
    ]);
    expect(civil(session(...day, "de 9 h à 10 h, de 10 h à 11 h").startsAt)).toBe("2024-07-06 00:00");
  });
});

describe("intervals over many days", () => {
  const tuesdays = ["2024-06-25T13:30:00", "2024-08-13T14:30:00"] as const;

  it("take their weekdays from the text", () => {
    expect(session(...tuesdays, "Tous les mardis, du 25 juin au 13 août")).toMatchObject({
      openInterval: true,
      weekdays: ["tue"],
    });
    expect(session("2024-07-03T22:30:00", "2024-08-26T23:30:00", "Les lundis et mercredis").weekdays).toEqual([
      "mon",
      "wed",
    ]);
  });

  it("of the same page share the days of the text between them", () => {
    const { sessions } = readOne(
      row({ Excerpt: "Les lundis et mercredis", EventDate: "2024-06-24T13:30:00", EndDate: "2024-08-19T14:30:00" }),
      row({ Excerpt: "Les lundis et mercredis", EventDate: "2024-06-26T13:30:00", EndDate: "2024-08-21T14:30:00" }),
    );
    expect(sessions.map(({ weekdays }) => weekdays)).toEqual([["mon"], ["wed"]]);
  });

  it("that begin and end on one weekday for an hour are weekly, with that evidence", () => {
    const offering = readOne(row({ EventDate: tuesdays[0], EndDate: tuesdays[1] }));
    expect(offering.sessions[0]?.weekdays).toEqual(["tue"]);
    expect(offering.evidence.map(({ rule }) => rule)).toContain("same-weekday-at-both-ends");
  });

  it("that say nothing have no weekdays: an exhibition, three nights, a whole year", () => {
    expect(session("2024-04-30T16:00:00", "2024-07-14T21:00:00").weekdays).toEqual([]);
    expect(session("2024-06-21T23:30:00", "2024-06-23T02:00:00").weekdays).toEqual([]);
    expect(session("2024-01-01T05:00:00", "2025-01-01T04:59:00", "Tous les mardis")).toMatchObject({
      openInterval: true,
      weekdays: [],
    });
  });

  it("keep their civil times across both changes of hour", () => {
    const winter = session("2025-01-26T15:30:00", "2025-03-30T15:30:00", "Tous les dimanches");
    expect([civil(winter.startsAt), civil(winter.endsAt)]).toEqual(["2025-01-26 10:30", "2025-03-30 11:30"]);
    const days = session("2024-10-01T04:00:00", "2024-12-01T04:59:00", "de 9 h à 17 h");
    expect([civil(days.startsAt), civil(days.endsAt)]).toEqual(["2024-10-01 09:00", "2024-11-30 17:00"]);
    expect(days.endsAt).toBe("2024-11-30T22:00:00Z");
  });
});

describe("ends that cannot be", () => {
  it("are brought back to the first day, and it is written", () => {
    const offering = readOne(row({ EventDate: "2025-02-03T13:00:00", EndDate: "2034-08-29T21:00:00" }));
    expect(offering.sessions[0]).toMatchObject({ startsAt: "2025-02-03T13:00:00Z", endsAt: "2025-02-03T22:00:00Z" });
    expect(offering.evidence).toContainEqual({
      field: "sessions.endsAt",
      words: "2034-08-29T21:00:00Z",
      rule: "absurd-end",
    });
  });

  it("are not two full years and their last evening", () => {
    expect(session("2022-09-22T12:30:00", "2024-09-23T01:00:00").endsAt).toBe("2024-09-23T01:00:00Z");
  });

  it("are those of archives too: the assembly was on the first day", () => {
    const offering = readOne(
      row({
        Tags: [label("Archives des consultations publiques")],
        EventDate: "2024-01-11T05:00:00",
        EndDate: "2025-01-12T04:59:00",
      }),
    );
    expect(civil(offering.sessions[0]!.endsAt)).toBe("2024-01-11 23:59");
  });
});
