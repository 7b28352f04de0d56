import { describe, expect, it } from "vitest";
import type { Criteria } from "../../../contracts/search.ts";
import { asking, knowing, offering, session } from "./fixtures.ts";

const yoga = (id: string, given: object = {}) => offering({ id, title: `Yoga ${id}`, ...given });
const found = async (offerings: ReturnType<typeof yoga>[], criteria: Criteria) => {
  const knowledge = await knowing(offerings);
  const { hits } = await knowledge.search(asking("yoga", criteria, { gently: true, pageByPage: true }));
  return hits.map((hit) => hit.offering.id);
};

describe("what is left open lowers, what contradicts excludes", () => {
  it.each<[string, Criteria, object, object, object]>([
    ["age", { age: 6 }, { ageMin: 5, ageMax: 8 }, {}, { ageMin: 18 }],
    ["age in months", { age: 1.67 }, { ageMin: 1.5, ageMax: 3 }, {}, { ageMin: 2 }],
    ["public against public", { audiences: ["teen"] }, { audiences: ["teen"] }, {}, { audiences: ["senior"] }],
    ["public against ages", { audiences: ["senior"] }, { ageMin: 55 }, {}, { ageMax: 12 }],
    [
      "ages against public",
      { ageMin: 50 },
      { audiences: ["senior"] },
      { audiences: ["everyone"] },
      { audiences: ["child"] },
    ],
    [
      "family",
      { audiences: ["family"] },
      { audiences: ["child"] },
      { audiences: ["school"] },
      { audiences: ["adult"] },
    ],
    [
      "neighbourhood",
      { neighbourhood: "Vimont" },
      { neighbourhoods: ["Vimont"] },
      {},
      { neighbourhoods: ["Chomedey"] },
    ],
    ["free", { free: true }, { price: { amount: 0 } }, {}, { price: { amount: 5 } }],
    ["weekday", { weekdays: ["sat"] }, { sessions: [session(16, "10:00")] }, {}, { sessions: [session(18, "10:00")] }],
    [
      "month",
      { months: [11] },
      { sessions: [session(16, "10:00")] },
      {},
      { sessions: [{ ...session(16, "10:00"), startsAt: "2025-01-16T15:00:00Z", endsAt: "2025-01-16T16:00:00Z" }] },
    ],
    [
      "hour",
      { timeOfDay: "evening" },
      { sessions: [session(16, "18:00")] },
      { sessions: [{ id: "day", startsAt: "2024-11-16T05:00:00Z", endsAt: "2024-11-17T04:59:00Z" }] },
      { sessions: [session(16, "09:00")] },
    ],
  ])("%s", async (_, criteria, fits, open, against) => {
    const offerings = [yoga("a-against", against), yoga("b-open", open), yoga("c-fits", fits)];
    expect(await found(offerings, criteria)).toEqual(["c-fits", "b-open"]);
  });

  it("a public that was only predicted contradicts nothing", async () => {
    const evidence = [{ field: "audiences", words: "aînés", rule: "model", by: "model" }];
    expect(await found([yoga("guessed", { audiences: ["senior"], evidence })], { audiences: ["teen"] })).toEqual([
      "guessed",
    ]);
  });

  it("months are of any year, and an interval is there in each month it spans", async () => {
    const summer = {
      id: "s",
      startsAt: "2025-06-20T14:00:00Z",
      endsAt: "2025-08-22T15:00:00Z",
      weekdays: ["tue"],
      openInterval: true,
    };
    const offerings = [yoga("summer", { sessions: [summer] })];
    for (const month of [6, 7, 8]) expect(await found(offerings, { months: [month] })).toEqual(["summer"]);
    expect(await found(offerings, { months: [5, 9] })).toEqual([]);
    expect(await found(offerings, { months: [7], weekdays: ["tue"] })).toEqual(["summer"]);
    expect(await found(offerings, { months: [7], weekdays: ["wed"] })).toEqual([]);
  });
});

describe("nothing found", () => {
  const offerings = [
    yoga("sat", { title: "Yoga du samedi matin", sessions: [session(16, "10:00")] }),
    offering({ id: "chess", title: "Club d'échecs", sessions: [session(17, "10:00")] }),
  ];
  it("is said with what the limit put aside, and how many", async () => {
    const knowledge = await knowing(offerings);
    const result = await knowledge.search(asking("yoga", { weekdays: ["sun"] }, { gently: true }));
    expect(result.hits).toEqual([]);
    expect(result.excludedBy[0]).toEqual({ criterion: "weekdays", count: 1 });
    expect(result.nearest?.[0]?.offering.id).toBe("sat");
  });
  it("of what the catalogue does not have is said, and shown when asked for all the same", async () => {
    const knowledge = await knowing(offerings);
    const query = asking("cours de plongée sous-marine", {}, { gently: true });
    const { hits, confidence = 1 } = await knowledge.search(query);
    expect([hits, confidence < 0.2]).toEqual([[], true]);
    expect((await knowledge.search(asking("yoga", {}, { gently: true }))).confidence).toBeGreaterThan(0.5);
  });
});

describe("one activity on several pages", () => {
  const story = (id: string, name: string, more: object = {}) =>
    offering({
      id,
      title: `Heure du conte – ${name}`,
      summary: { fr: "Des histoires et des comptines pour les petits." },
      places: [{ name }],
      ...more,
    });
  const libraries = ["Bibliothèque Gabrielle-Roy", "Bibliothèque Laure-Conan", "Bibliothèque multiculturelle"];
  it("is one hit with its places, and each page where pages are judged", async () => {
    const knowledge = await knowing(libraries.map((name, at) => story(`s${at}`, name)));
    const { hits, total } = await knowledge.search(asking("heure du conte"));
    expect([hits.length, total]).toEqual([1, 3]);
    const places = [hits[0]?.offering.places[0]?.name, ...(hits[0]?.elsewhere ?? []).map(({ place }) => place)];
    expect(new Set(places)).toEqual(new Set(libraries));
    expect((await knowledge.search(asking("heure du conte", {}, { pageByPage: true }))).hits.length).toBe(3);
  });
  it("is two when the ages, the price or the words differ", async () => {
    const [a, b, c] = libraries.map((name, at) =>
      story(`s${at}`, name, [{ ageMax: 2 }, { ageMin: 5 }, { price: { amount: 4 } }][at]),
    );
    const other = story("other", "Bibliothèque Laure-Conan", {
      summary: { fr: "Lecture à voix haute de romans policiers, le soir." },
    });
    const knowledge = await knowing([a, b, c, other].filter((one) => one !== undefined));
    expect((await knowledge.search(asking("heure du conte"))).hits.length).toBe(4);
  });
});

const said = await knowing([
  offering({ id: "folio", title: "Monter un porte-folio" }),
  offering({ id: "cargo", title: "Essai de vélo-cargo" }),
  offering({ id: "workshop", title: "Atelier de tricot" }),
  offering({ id: "library", title: "Bibliobus au parc" }),
]);

describe("the words of a topic", () => {
  it.each([
    ["portefolio", "folio"],
    ["porte folio", "folio"],
    ["vélocargo", "cargo"],
    ["biblio bus", "library"],
    ["l'tricot", "workshop"],
    ["TRICOTS", "workshop"],
  ])("« %s » is found however it is joined or split", async (text, id) => {
    const { hits } = await said.search(asking(text));
    expect(hits[0]?.offering.id).toBe(id);
  });
  it("a form alone is no answer: « atelier de soudure » is not knitting", async () => {
    expect((await said.search(asking("atelier de soudure", {}, { gently: true }))).hits).toEqual([]);
  });
});
