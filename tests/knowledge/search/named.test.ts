import { describe, expect, it } from "vitest";
import { contentWords } from "../../../knowledge/embeddings/words.ts";
import { tellsAim } from "../../../knowledge/search/named/aims.ts";
import { readThings } from "../../../knowledge/search/named/things.ts";
import { probability } from "../../../knowledge/search/ranking/confidence.ts";
import { confidenceModels } from "../../../knowledge/search/ranking/confidenceModels.ts";
import { asking, knowing, offering } from "./fixtures.ts";

describe("the list of things", () => {
  const things = readThings();

  it("is some hundreds, each in French and in English", () => {
    expect(things.length).toBeGreaterThan(700);
  });
  it("has no name that is made of grammar alone: it would name nothing, or everything", () => {
    const empty = things.flatMap(({ fr, en }) => [...fr, ...en]).filter((name) => contentWords(name).length === 0);
    expect(empty).toEqual([]);
  });
});

describe("a thing that a line names", () => {
  const park = [
    offering({ id: "taekwondo", title: "Initiation au taekwondo, un art martial" }),
    offering({ id: "peinture", title: "Cours de peinture pour adultes" }),
    offering({ id: "orchestre", title: "Concert de l'orchestre symphonique" }),
    offering({ id: "yoga", title: "Yoga au parc" }),
  ];
  const search = async (text: string, language: "fr" | "en" = "fr") =>
    (await knowing(park)).search(asking(text, {}, { language, gently: true }));

  it.each([
    ["judo", "fr"],
    ["cours de judo pour débutants", "fr"],
    ["leçons de violon", "fr"],
    ["rock climbing", "en"],
    ["yoga à Longueuil", "fr"],
  ] as const)("and that no offering says is told: %s", async (text, language) => {
    expect((await search(text, language)).hits).toEqual([]);
  });
  it.each([
    ["taekwondo", "fr", "taekwondo"],
    ["a taekwondo class", "en", "taekwondo"],
    ["yoga", "fr", "yoga"],
    ["symphony orchestra", "en", "orchestre"],
  ] as const)("and that one says is found: %s", async (text, language, id) => {
    expect((await search(text, language)).hits[0]?.offering.id).toBe(id);
  });
  it("comes with what is nearest, when there is something", async () => {
    expect((await search("cours d'aquarelle")).nearest?.[0]?.offering.id).toBe("peinture");
  });
  it("is told even when it is an answer whose idea something has", async () => {
    const { hits, nearest } = await (await knowing(park)).search(asking("aquarelle"));
    expect([hits, nearest?.map((hit) => hit.offering.id)]).toEqual([[], ["peinture"]]);
  });
});

describe("a line that tells an aim", () => {
  it.each([
    ["me calmer après le bureau", "fr", true],
    ["coudre une robe", "fr", true],
    ["grow vegetables without a yard", "en", true],
    ["où acheter un parachute", "fr", false],
    ["atelier de cuir", "fr", false],
    ["passport photos", "en", false],
  ] as const)("begins with its verb: %s", (text, language, tells) => {
    expect(tellsAim(text, language)).toBe(tells);
  });
});

describe("the models of confidence", () => {
  const nothing = { near: 0, far: 0, said: 0, somewhere: 0, known: 0, left: 0, long: 0, aim: 0 };

  it.each(["builtin", "other"] as const)("%s: nothing that speaks for an answer makes one less sure", (name) => {
    const model = confidenceModels[name];
    const { far: _far, near: _near, ...shared } = nothing;
    for (const feature of Object.keys(shared))
      expect(probability(model, { ...nothing, [feature]: 1 })).toBeGreaterThanOrEqual(probability(model, nothing));
    expect(probability(model, nothing)).toBeLessThan(model.least);
    const all = { near: 1, far: 1, said: 1, somewhere: 1, known: 1, left: 1, long: 1, aim: 1 };
    expect(probability(model, all)).toBeGreaterThan(0.9);
  });
});
