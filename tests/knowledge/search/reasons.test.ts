import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Criteria } from "../../../contracts/search.ts";
import type { Weekday } from "../../../contracts/understanding.ts";
import { asking, knowing, offering, session } from "./fixtures.ts";

const swim = offering({
  id: "swim",
  title: "Natation",
  ageMin: 5,
  ageMax: 8,
  audiences: ["child"],
  setting: "indoor",
  accessibility: ["wheelchair"],
  places: [{ name: "Piscine Val-des-Arbres", neighbourhood: "Duvernay", lat: 45.6001, lon: -73.6904 }],
  price: { amount: 60, resident: 45.5 },
  sessions: [session(16, "09:30", { seats: { total: 12, left: 6 }, lastDay: "2024-12-14", weekdays: ["sat"] })],
});
const reasonsOf = async (text: string, criteria: Criteria, one = swim) =>
  (await (await knowing([one])).search(asking(text, criteria))).hits[0]?.reasons ?? [];
const said = async (...query: Parameters<typeof reasonsOf>) =>
  (await reasonsOf(...query)).map(({ text }) => [text.fr, text.en]);

describe("a reason in both languages for what matched", () => {
  const near = { label: "H7N", lat: 45.6001, lon: -73.7058 };
  it.each<[Criteria, string, string]>([
    [{ age: 6 }, "Pour les 5 à 8 ans", "For ages 5 to 8"],
    [{ weekdays: ["sat"] }, "Le samedi à 9 h 30", "Saturdays at 9:30 a.m."],
    [{ timeOfDay: "morning" }, "Le samedi à 9 h 30", "Saturdays at 9:30 a.m."],
    [{ from: "2024-11-30" }, "Le samedi 30 novembre à 9 h 30", "On Saturday, November 30 at 9:30 a.m."],
    [{ near }, "À 1,2 km de H7N", "1.2 km from H7N"],
    [{ neighbourhood: "duvernay" }, "À Duvernay", "In Duvernay"],
    [{ priceMax: 50 }, "45,50 $, dans votre budget", "$45.50, within your budget"],
    [{ audiences: ["child"] }, "Pour les enfants", "For children"],
    [{ setting: "indoor" }, "À l’intérieur", "Indoors"],
    [{ accessibility: ["wheelchair"] }, "Accessible en fauteuil roulant", "Wheelchair accessible"],
    [{ seatsNeeded: 2 }, "6 places restantes", "6 places left"],
  ])("%j", async (criteria, fr, en) => {
    expect((await said("", criteria)).map(([f = "", e = ""]) => [plain(f), plain(e)])).toEqual([[fr, en]]);
  });

  it("says of a fact that was read in the text and not given, and of that one only", async () => {
    const one = { words: "les 5 à 8 ans", rule: "age-range", score: 0.98 } as const;
    const evidence = [
      { ...one, field: "ages", by: "text" as const },
      { ...one, field: "audiences", by: "model" as const, value: "family" },
      { ...one, field: "setting", by: "place" as const, value: "indoor" },
    ];
    const read = offering({ ...swim, title: "Natation", audiences: ["child", "family"], sessions: [], evidence });
    const criteria: Criteria = { age: 6, audiences: ["child", "family"], setting: "indoor", priceMax: 50 };
    expect((await said("", criteria, read)).map(([fr = "", en = ""]) => [plain(fr), plain(en)])).toEqual([
      ["Pour les 5 à 8 ans, d’après le texte", "For ages 5 to 8, from its description"],
      ["45,50 $, dans votre budget", "$45.50, within your budget"],
      ["Pour les enfants", "For children"],
      ["Pour toute la famille, d’après le texte", "For the whole family, from its description"],
      ["À l’intérieur", "Indoors"],
    ]);
    const itself = session(16, "09:30", { ageMin: 6, ageMax: 7 });
    const given = offering({ id: "given", title: "Natation", ageMin: 5, ageMax: 8, sessions: [itself], evidence });
    expect((await said("", { age: 6 }, given)).map(([fr = ""]) => plain(fr))).toEqual(["Pour les 6 à 7 ans"]);
  });

  it("« Gratuit » when free was asked", async () => {
    expect(await said("", { free: true }, offering({ id: "f", price: { amount: 0 } }))).toEqual([["Gratuit", "Free"]]);
  });

  it("names the idea asked, and quotes the words of the offering", async () => {
    expect(await reasonsOf("apprendre à nager", {})).toEqual([
      { kind: "topic", text: { fr: "Natation, comme demandé", en: "Swimming, as you asked" }, evidence: "Natation" },
    ]);
  });

  it("says the theme when the offering names a narrower idea", async () => {
    const skating = offering({ id: "s", title: "Patin libre" });
    expect((await said("sport", {}, skating)).map(([fr = ""]) => plain(fr))).toEqual([
      "Patinage, dans le thème « sport »",
    ]);
  });

  it("says when an aid out of season opens or closed", async () => {
    const aid = (opens: string, closes: string) =>
      offering({
        id: "t",
        kind: "subsidy",
        subsidy: {
          programme: "A",
          amount: { fr: "1" },
          conditions: [{ text: { fr: "x" } }],
          opens,
          closes,
          nextStep: { fr: "x" },
        },
      });
    expect(await said("", {}, aid("2025-04-01", "2025-11-30"))).toEqual([
      ["Ouvre le mardi 1er avril", "Opens Tuesday, April 1"],
    ]);
    expect((await said("", {}, aid("2024-04-01", "2024-10-31")))[0]?.[0]).toContain(
      "Terminé depuis le jeudi 31 octobre",
    );
    expect(await said("", {}, aid("2024-04-01", "2024-11-30"))).toEqual([]);
  });
});

describe("no reason for what did not match", () => {
  it("nothing asked, nothing said", async () => {
    expect(await reasonsOf("", {})).toEqual([]);
  });

  it("nothing known, nothing said", async () => {
    const bare = offering({ id: "bare" });
    expect(
      await reasonsOf(
        "",
        {
          age: 6,
          priceMax: 10,
          audiences: ["teen"],
          setting: "outdoor",
          seatsNeeded: 1,
          near: { label: "x", lat: 45.6, lon: -73.7 },
        },
        bare,
      ),
    ).toEqual([]);
  });

  it("no distance from the middle of a neighbourhood", async () => {
    const roughly = offering({ id: "r", neighbourhoods: ["Vimont"] });
    expect(await reasonsOf("", { near: { label: "H7N", lat: 45.577, lon: -73.701 } }, roughly)).toEqual([]);
  });

  it("no topic for a broader or a neighbouring idea", async () => {
    const skate = offering({ id: "s", title: "Sport : patin libre, cours de natation annulé" });
    const topics = (await reasonsOf("natation", {}, offering({ id: "x", title: "Patin libre et sport" }))).map(
      ({ kind }) => kind,
    );
    expect(topics).toEqual([]);
    expect((await reasonsOf("natation", {}, skate))[0]?.evidence).toBe("cours natation");
  });

  it("on random criteria: each kind of reason was asked, and its evidence stands in the offering", async () => {
    const knowledge = await knowing([
      swim,
      offering({ id: "bare" }),
      offering({ id: "free", price: { amount: 0 }, ageMin: 0, audiences: ["everyone"] }),
    ]);
    const askedBy: Record<string, (keyof Criteria)[]> = {
      age: ["age", "ageMin", "ageMax"],
      day: ["weekdays"],
      time: ["timeOfDay"],
      date: ["from", "to"],
      distance: ["near"],
      neighbourhood: ["neighbourhood"],
      price: ["priceMax", "free"],
      audience: ["audiences"],
      accessibility: ["accessibility"],
      setting: ["setting"],
      seats: ["seatsNeeded"],
    };
    const criteria = fc.record(
      {
        age: fc.integer({ min: 0, max: 10 }),
        weekdays: fc.constantFrom<Weekday[]>(["sat"], ["sun"]),
        timeOfDay: fc.constantFrom("morning", "evening"),
        from: fc.constant("2024-11-20"),
        priceMax: fc.constantFrom(0, 50),
        near: fc.constant({ label: "H7N", lat: 45.577, lon: -73.701 }),
        neighbourhood: fc.constantFrom("Duvernay", "Vimont"),
        audiences: fc.constantFrom<string[]>(["child"], ["teen"]),
        setting: fc.constantFrom("indoor" as const, "outdoor" as const),
        accessibility: fc.constantFrom<string[]>(["wheelchair"], ["hearing"]),
        seatsNeeded: fc.integer({ min: 1, max: 8 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(criteria, async (asked) => {
        for (const { offering: hit, reasons } of (await knowledge.search(asking("", asked))).hits)
          for (const reason of reasons) {
            expect(askedBy[reason.kind]?.some((criterion) => criterion in asked)).toBe(true);
            expect(["swim", "free"]).toContain(hit.id);
            expect(reason.text.fr && reason.text.en).toBeTruthy();
          }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

/** Without the non-breaking spaces of French typography. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
