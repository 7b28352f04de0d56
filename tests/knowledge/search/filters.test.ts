import { describe, expect, it } from "vitest";
import { offering, passing, session } from "./fixtures.ts";

const at = (hour: string, day = 16) => offering({ id: hour, sessions: [session(day, hour)] });

describe("age", () => {
  const group = [offering({ id: "5-8", ageMin: 5, ageMax: 8 })];
  it.each([
    [4, []],
    [4.9, []],
    [5, ["5-8"]],
    [6, ["5-8"]],
    [8, ["5-8"]],
    [8.9, ["5-8"]],
    [9, []],
  ])("a child of %s among the 5 to 8", async (age, expected) => {
    expect(await passing(group, { age })).toEqual(expected);
  });

  it("is that of the session before that of the offering", async () => {
    const mixed = offering({
      id: "mixed",
      ageMin: 5,
      ageMax: 8,
      sessions: [session(16, "09:00", { ageMin: 9, ageMax: 12 })],
    });
    expect(await passing([mixed], { age: 10 })).toEqual(["mixed"]);
    expect(await passing([mixed], { age: 6 })).toEqual([]);
  });

  it("of a group fits when some of its ages do", async () => {
    const all = [
      offering({ id: "0-5", ageMax: 5 }),
      offering({ id: "50+", ageMin: 50 }),
      offering({ id: "5-8", ageMin: 5, ageMax: 8 }),
    ];
    expect(await passing(all, { ageMin: 6, ageMax: 12 })).toEqual(["5-8"]);
    expect(await passing(all, { ageMin: 50 })).toEqual(["50+"]);
    expect(await passing(all, { ageMax: 5 })).toEqual(["0-5", "5-8"]);
  });

  it("in months reads babies", async () => {
    expect(await passing([offering({ id: "baby", ageMin: 0, ageMax: 1 })], { age: 0.67 })).toEqual(["baby"]);
    expect(await passing([offering({ id: "baby", ageMin: 0, ageMax: 0.5 })], { age: 0.67 })).toEqual([]);
  });
});

describe("time of day, in the city's time", () => {
  const hours = ["00:15", "09:30", "11:29", "11:30", "11:59", "12:00", "13:30", "13:31", "16:59", "17:00", "21:00"].map(
    (h) => at(h),
  );
  it.each([
    ["morning", ["00:15", "09:30", "11:29", "11:30", "11:59"]],
    ["noon", ["11:30", "11:59", "12:00", "13:30"]],
    ["afternoon", ["12:00", "13:30", "13:31", "16:59"]],
    ["evening", ["17:00", "21:00"]],
    ["after-17:00", ["17:00", "21:00"]],
    ["before-09:30", ["00:15"]],
    ["10:00", ["09:30"]],
    ["10:01", []],
  ])("%s", async (timeOfDay, expected) => {
    expect(await passing(hours, { timeOfDay })).toEqual(expected);
  });

  it("must be known: a whole day without an hour is not « the morning »", async () => {
    const day = { id: "d", startsAt: "2024-11-16T05:00:00Z", endsAt: "2024-11-17T04:59:00Z" };
    expect(await passing([offering({ id: "whole", sessions: [day] })], { timeOfDay: "morning" })).toEqual([]);
    expect(await passing([offering({ id: "whole", sessions: [day] })], { weekdays: ["sat"] })).toEqual(["whole"]);
  });

  it("follows summer time", async () => {
    const july = { id: "j", startsAt: "2025-07-12T15:45:00Z", endsAt: "2025-07-12T16:45:00Z" };
    expect(
      await passing([offering({ id: "july", sessions: [july] })], { timeOfDay: "morning", weekdays: ["sat"] }),
    ).toEqual(["july"]);
  });
});

describe("days", () => {
  const series = offering({
    id: "series",
    sessions: [session(2, "09:00", { lastDay: "2024-12-14", weekdays: ["sat"] })],
  });
  const show = offering({
    id: "show",
    sessions: [
      {
        id: "e",
        startsAt: "2024-11-01T14:00:00Z",
        endsAt: "2024-11-30T22:00:00Z",
        openInterval: true,
        weekdays: ["sat", "sun"],
      },
    ],
  });

  it("of a weekly series run to its last day", async () => {
    expect(await passing([series], { from: "2024-12-14", to: "2024-12-14" })).toEqual(["series"]);
    expect(await passing([series], { from: "2024-12-15" })).toEqual([]);
    expect(await passing([series], { from: "2024-11-18", to: "2024-11-22" })).toEqual([]);
    expect(await passing([series], { weekdays: ["sun"] })).toEqual([]);
  });

  it("of an exhibition are those it is open", async () => {
    expect(await passing([show], { from: "2024-11-16", to: "2024-11-16" })).toEqual(["show"]);
    expect(await passing([show], { from: "2024-11-18", to: "2024-11-22" })).toEqual([]);
    expect(await passing([show], { weekdays: ["sun"] })).toEqual(["show"]);
    expect(await passing([show], { weekdays: ["mon"] })).toEqual([]);
  });

  it("and weekday must meet on the same occurrence", async () => {
    const two = offering({ id: "two", sessions: [session(16, "09:00"), session(24, "09:00")] });
    expect(await passing([two], { weekdays: ["sun"], from: "2024-11-14", to: "2024-11-17" })).toEqual([]);
    expect(await passing([two], { weekdays: ["sat"], from: "2024-11-14", to: "2024-11-17" })).toEqual(["two"]);
  });

  it("of a session late at night are those of the city, not of Greenwich", async () => {
    expect(await passing([at("21:00")], { weekdays: ["sat"] })).toEqual(["21:00"]);
    expect(await passing([at("21:00")], { weekdays: ["sun"] })).toEqual([]);
  });
});

describe("never past, never cancelled", () => {
  it.each([
    ["ended an hour ago", offering({ id: "x", sessions: [session(13, "08:00")] }), []],
    ["going on", offering({ id: "x", sessions: [session(13, "09:30")] }), ["x"]],
    ["cancelled session", offering({ id: "x", sessions: [session(16, "09:00", { cancelled: true })] }), []],
    ["cancelled offering", offering({ id: "x", status: "cancelled", sessions: [session(16, "09:00")] }), []],
    [
      "series over",
      offering({ id: "x", sessions: [session(2, "09:00", { lastDay: "2024-11-09", weekdays: ["sat"] })] }),
      [],
    ],
    [
      "series going on",
      offering({ id: "x", sessions: [session(2, "09:00", { lastDay: "2024-11-16", weekdays: ["sat"] })] }),
      ["x"],
    ],
    [
      "series whose last class is this afternoon",
      offering({ id: "x", sessions: [session(6, "14:00", { lastDay: "2024-11-13", weekdays: ["wed"] })] }),
      ["x"],
    ],
    [
      "one class over, another to come",
      offering({ id: "x", sessions: [session(13, "08:00"), session(14, "08:00")] }),
      ["x"],
    ],
    ["without any date", offering({ id: "x" }), ["x"]],
  ])("%s", async (_, one, expected) => {
    expect(await passing([one], {})).toEqual(expected);
  });
});

describe("price", () => {
  const all = [
    offering({ id: "free", price: { amount: 0 } }),
    offering({ id: "resident", price: { amount: 30, resident: 20 } }),
    offering({ id: "dear", price: { amount: 20.01 } }),
    offering({ id: "unsaid" }),
  ];
  it("is what a resident pays, the limit included, the unsaid kept", async () => {
    expect(await passing(all, { priceMax: 20 })).toEqual(["free", "resident", "unsaid"]);
  });
  it("must be known to be free", async () => {
    expect(await passing(all, { free: true })).toEqual(["free"]);
  });
});

describe("places", () => {
  const roy = { name: "Bibliothèque Gabrielle-Roy" };
  const all = [
    offering({ id: "roy", places: [roy] }),
    offering({ id: "multi", places: [{ name: "Biblio multiculturelle", facilityId: "f-multi" }] }),
    offering({ id: "rose", neighbourhoods: ["Sainte-Rose"] }),
    offering({ id: "nowhere" }),
  ];
  it.each(["Sainte-Rose", "ste-rose", "sainte rose", "STE ROSE"])("neighbourhood « %s »", async (neighbourhood) => {
    expect(await passing(all, { neighbourhood })).toEqual(["rose"]);
  });
  it("neighbourhood comes from the facility too", async () => {
    expect(await passing(all, { neighbourhood: "chomedy" })).toEqual(["multi"]);
  });
  it.each(["gabrielle roy", "biblio Gabrielle-Roy", "Bibliothèque Gabriele-Roy"])("place « %s »", async (place) => {
    expect(await passing(all, { place })).toEqual(["nowhere", "rose", "roy"]);
  });
  it("distance is a limit only with kilometres; the unknown are kept", async () => {
    const near = { label: "parc", lat: 45.57, lon: -73.83 };
    expect(await passing(all, { near, maxKm: 2 })).toEqual(["nowhere", "roy"]);
    expect(await passing(all, { near })).toHaveLength(4);
  });
});

describe("who and how", () => {
  const all = [
    offering({ id: "seniors", audiences: ["senior"], setting: "indoor", accessibility: ["wheelchair", "hearing"] }),
    offering({ id: "everyone", audiences: ["everyone"], setting: "both", accessibility: ["wheelchair"] }),
    offering({ id: "unsaid" }),
  ];
  it("audience", async () => {
    expect(await passing(all, { audiences: ["senior", "adult"] })).toEqual(["everyone", "seniors", "unsaid"]);
    expect(await passing(all, { audiences: ["teen"] })).toEqual(["everyone", "unsaid"]);
  });
  it("setting", async () => {
    expect(await passing(all, { setting: "outdoor" })).toEqual(["everyone", "unsaid"]);
  });
  it("every accessibility asked must be known", async () => {
    expect(await passing(all, { accessibility: ["wheelchair"] })).toEqual(["everyone", "seniors"]);
    expect(await passing(all, { accessibility: ["wheelchair", "hearing"] })).toEqual(["seniors"]);
  });
  it("seats", async () => {
    const left = (id: string, seats: number, status = "active") =>
      offering({ id, status, sessions: [session(16, "09:00", { seats: { total: 10, left: seats } })] });
    expect(await passing([left("1", 1), left("2", 2), left("f", 5, "full")], { seatsNeeded: 2 })).toEqual(["2"]);
  });
});

describe("services and aids", () => {
  const subsidy = {
    programme: "Arbres",
    amount: { fr: "200 $" },
    conditions: [{ text: { fr: "Habiter Laval" } }],
    nextStep: { fr: "Écrire" },
  };
  const tree = offering({
    id: "tree",
    kind: "subsidy",
    subsidy: { ...subsidy, opens: "2025-04-01", closes: "2025-11-30" },
  });
  const pothole = offering({ id: "pothole", kind: "service" });
  it("have no sessions and are found all the same, but never « on Saturday »", async () => {
    expect(await passing([tree, pothole], {})).toEqual(["pothole", "tree"]);
    expect(await passing([tree, pothole], {}, { kinds: ["subsidy"] })).toEqual(["tree"]);
    expect(await passing([tree, pothole], { weekdays: ["sat"] })).toEqual([]);
  });
});
