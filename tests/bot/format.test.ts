import { describe, expect, it } from "vitest";
import type { Session } from "../../contracts/offering.ts";
import { priceText } from "../../bot/format/money.ts";
import { recapOf } from "../../bot/format/recap.ts";
import { datesOf, scheduleOf, timeRange } from "../../bot/format/time.ts";
import { periodOf, monthPeriod } from "../../bot/search/period.ts";

const session = (more: Partial<Session> = {}): Session => ({
  id: "s",
  startsAt: "2024-11-09T14:30:00Z",
  endsAt: "2024-11-09T15:15:00Z",
  weekdays: ["sat"],
  openInterval: false,
  cancelled: false,
  ...more,
});

describe("civil times of the city", () => {
  it.each([
    ["2024-11-09T14:30:00Z", "2024-11-09T15:15:00Z", "9 h 30 à 10 h 15", "9:30–10:15 a.m."],
    ["2024-07-09T13:00:00Z", "2024-07-09T16:05:00Z", "9 h à 12 h 05", "9 a.m.–12:05 p.m."],
    ["2024-11-09T23:00:00Z", "2024-11-10T01:00:00Z", "18 h à 20 h", "6–8 p.m."],
    ["2024-11-09T05:00:00Z", "2024-11-09T06:00:00Z", "0 h à 1 h", "12–1 a.m."],
  ])("%s to %s", (from, to, fr, en) => {
    expect(timeRange(from, to, "fr")).toBe(fr);
    expect(timeRange(from, to, "en")).toBe(en);
  });

  it("a schedule, a series, an open interval", () => {
    expect(scheduleOf(session(), "fr")).toBe("Samedi 9 h 30 à 10 h 15");
    expect(scheduleOf(session({ weekdays: ["mon", "wed"] }), "en")).toBe("Monday and Wednesday 9:30–10:15 a.m.");
    expect(scheduleOf(session({ openInterval: true }), "fr")).toBeUndefined();
    expect(datesOf(session(), "fr")).toBe("9 novembre 2024");
    expect(datesOf(session({ lastDay: "2024-12-01" }), "fr")).toBe("du 9 novembre 2024 au 1er décembre 2024");
    expect(datesOf(session({ lastDay: "2024-12-01" }), "en")).toBe("November 9, 2024 to December 1, 2024");
  });
});

describe("prices", () => {
  const plain = (text: string) => text.replaceAll("\u00A0", " ");
  it.each([
    [{ amount: 0 }, "Gratuit", "Free"],
    [{ amount: 112, resident: 82 }, "82 $ (résidents), 112 $ (autres)", "$82 (residents), $112 (others)"],
    [{ amount: 4, resident: 2.5 }, "2,50 $ (résidents), 4 $ (autres)", "$2.50 (residents), $4 (others)"],
    [{ amount: 5, resident: 0 }, "Gratuit (résidents), 5 $ (autres)", "Free (residents), $5 (others)"],
    [{ amount: 30, resident: 30 }, "30 $", "$30"],
  ])("%o", (price, fr, en) => {
    expect(plain(priceText(price, "fr"))).toBe(fr);
    expect(plain(priceText(price, "en"))).toBe(en);
  });
});

describe("what was understood, in one line", () => {
  it.each([
    [
      { activity: "natation", age: 6, weekday: ["sat"], timeOfDay: "morning", near: "H7N" },
      "Natation, 6 ans, le samedi matin, près de H7N",
      "Swimming, 6 years old, Saturday morning, near H7N",
    ],
    [
      { person: ["family"], free: true, place: "Sainte-Rose" },
      "En famille, à Sainte-Rose, gratuit",
      "For the family, in Sainte-Rose, free",
    ],
    [
      { weekday: ["mon", "tue", "wed", "thu", "fri"], timeOfDay: "after-18:00" },
      "En semaine après 18 h",
      "On weekdays after 18:00",
    ],
    [{ ageMin: 55 }, "55 ans et plus", "55 and over"],
    [{ ageMin: 7, ageMax: 11, month: 2 }, "De 7 à 11 ans, en février", "Ages 7 to 11, in February"],
    [{ priceMax: 80, weekday: ["sat", "sun"] }, "La fin de semaine, 80 $ au plus", "On the weekend, at most $80"],
  ])("%o", (slots, fr, en) => {
    expect(recapOf(slots, "fr")?.replaceAll("\u00A0", " ")).toBe(fr);
    expect(recapOf(slots, "en")).toBe(en);
  });

  it("nothing known is nothing said", () => {
    expect(recapOf({ query: "bonjour" }, "fr")).toBeUndefined();
  });
});

describe("dates said by a name, from Friday 1 November 2024", () => {
  const now = new Date("2024-11-01T14:00:00Z");
  it.each([
    ["today", "2024-11-01", "2024-11-01"],
    ["this-weekend", "2024-11-02", "2024-11-03"],
    ["next-week", "2024-11-04", "2024-11-10"],
    ["next-month", "2024-12-01", "2024-12-31"],
    ["winter", "2024-12-20", "2025-03-19"],
    ["summer", "2025-06-20", "2025-09-19"],
    ["fall", "2024-09-20", "2024-12-19"],
    ["spring-break", "2025-03-03", "2025-03-09"],
    ["easter", "2025-04-18", "2025-04-21"],
    ["03-03", "2025-03-03", "2025-03-03"],
    ["2024-12-24", "2024-12-24", "2024-12-24"],
  ])("%s", (date, from, to) => {
    expect(periodOf(date, now)).toEqual({ from, to });
  });

  it("late on Saturday night in the city it is still Saturday, though UTC says Sunday", () => {
    expect(periodOf("today", new Date("2024-11-03T02:00:00Z"))).toEqual({ from: "2024-11-02", to: "2024-11-02" });
  });

  it("what is over means nothing, a month comes again", () => {
    expect(periodOf("yesterday", now)).toBeUndefined();
    expect(monthPeriod(2, now)).toEqual({ from: "2025-02-01", to: "2025-02-28" });
    expect(monthPeriod(11, now)).toEqual({ from: "2024-11-01", to: "2024-11-30" });
  });
});

describe("the recap of a search", () => {
  it.each([
    [{ activity: "danse", age: 7 }, "Danse, 7 ans", "Dance, 7 years old"],
    [{ activity: "karate" }, "Karaté", "Karate"],
    [{ activity: ["swimming", "échecs"] }, "Natation et échecs", "Swimming and chess"],
    [{ activity: "cours de trapèze volant" }, "Cours de trapèze volant", "Cours de trapèze volant"],
  ])("%o is said in the language of the dialogue", (slots, fr, en) => {
    expect(recapOf(slots, "fr")).toBe(fr);
    expect(recapOf(slots, "en")).toBe(en);
  });
});
