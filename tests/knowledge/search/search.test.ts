import { Embeddings } from "@langchain/core/embeddings";
import { describe, expect, it } from "vitest";
import type { Offering } from "../../../contracts/offering.ts";
import { createEmbeddings, createKnowledge } from "../../../knowledge/index.ts";
import { asking, facilities, knowing, offering, session, silent } from "./fixtures.ts";

const swim = offering({
  id: "swim",
  title: "Cours de natation parent-enfant",
  ageMin: 5,
  ageMax: 8,
  price: { amount: 60, resident: 45 },
  places: [{ name: "Piscine Val-des-Arbres" }],
  sessions: [
    session(24, "09:00"),
    session(16, "09:30"),
    session(17, "18:00"),
    session(14, "08:00", { cancelled: true }),
  ],
});
const sewing = offering({ id: "sewing", title: "Initiation à la machine à coudre", sessions: [session(20, "18:30")] });
const story = offering({ id: "story", title: "Heure du conte", sessions: [session(16, "10:00")] });
const tree = offering({
  id: "tree",
  kind: "subsidy",
  title: "Subvention pour planter un arbre",
  subsidy: {
    programme: "Arbres",
    amount: { fr: "200 $" },
    conditions: [{ text: { fr: "Habiter Laval" } }],
    opens: "2025-04-01",
    closes: "2025-11-30",
    nextStep: { fr: "Écrire" },
  },
});
const all = [swim, sewing, story, tree];
const found = async (text: string, criteria = {}, more = {}) =>
  (await (await knowing(all)).search(asking(text, criteria, more))).hits;
const ids = async (...query: Parameters<typeof found>) => (await found(...query)).map((hit) => hit.offering.id);

describe("the topic", () => {
  it.each([
    ["the word itself", "natation", "swim"],
    ["another way to say it", "apprendre à nager", "swim"],
    ["a typing error", "nattation", "swim"],
    ["no accents, elision", "jaimerais de l'initiation a la couture", "sewing"],
    ["a related word", "réparer ma machine à coudre", "sewing"],
    ["plural and case", "HEURES DU CONTE", "story"],
  ])("%s: « %s »", async (_, text, expected) => {
    expect((await ids(text))[0]).toBe(expected);
  });

  it("in English finds French offerings", async () => {
    expect((await ids("swimming lessons", {}, { language: "en" }))[0]).toBe("swim");
    expect((await ids("sewing", {}, { language: "en" }))[0]).toBe("sewing");
  });

  it.each(["plongeon de haut vol", "visa pour partir", "zxqwv", "moteur diesel d'occasion", "escalade"])(
    "nothing on topic gives nothing: « %s »",
    async (text) => {
      expect(await found(text)).toEqual([]);
    },
  );

  it("that says nothing browses by criteria", async () => {
    expect((await ids("quelque chose", { weekdays: ["sat"] })).sort()).toEqual(["story", "swim"]);
  });
});

describe("the session", () => {
  it("is the soonest that passes every criterion", async () => {
    expect((await found("natation"))[0]?.session?.id).toBe("s-16-09:30");
    expect((await found("natation", { weekdays: ["sun"] }))[0]?.session?.id).toBe("s-17-18:00");
    expect((await found("natation", { weekdays: ["sun"], timeOfDay: "morning" }))[0]?.session?.id).toBe("s-24-09:00");
  });
  it("is absent for an aid", async () => {
    expect((await found("planter un arbre"))[0]).not.toHaveProperty("session");
  });
});

describe("the answer", () => {
  it("leaves out what was shown and what is not of the kinds asked", async () => {
    expect(await ids("natation", {}, { exclude: ["swim"] })).not.toContain("swim");
    expect(await ids("natation", {}, { kinds: ["subsidy"] })).toEqual([]);
  });
  it("counts all that passed, shown or not", async () => {
    const result = await (await knowing(all)).search(asking("", { weekdays: ["sat"] }, { limit: 1 }));
    expect([result.hits.length, result.total]).toEqual([1, 2]);
  });
  it("tells which criterion put aside what was on topic", async () => {
    const result = await (await knowing(all)).search(asking("natation", { age: 12, priceMax: 45, weekdays: ["sat"] }));
    expect(result).toMatchObject({ hits: [], total: 0, excludedBy: [{ criterion: "age", count: 1 }] });
    expect(result.nearest?.map((hit) => hit.offering.id)).toEqual(["swim"]);
    const two = await (await knowing(all)).search(asking("natation", { age: 12, priceMax: 10 }));
    expect(two.excludedBy).toEqual([]);
  });
  it("puts those that say nothing of a criterion below those that fit", async () => {
    const twins = [offering({ id: "a-unsaid", title: "Yoga" }), offering({ id: "b-fits", title: "Yoga", ageMin: 18 })];
    const { hits } = await (await knowing(twins)).search(asking("yoga", { age: 30 }));
    expect(hits.map((hit) => hit.offering.id)).toEqual(["b-fits", "a-unsaid"]);
  });
  it("mixes distance with relevance when « near » is given", async () => {
    const at = (id: string, facilityId: string) => offering({ id, title: "Yoga", places: [{ name: id, facilityId }] });
    const knowledge = await knowing([at("far", "f-roy"), at("close", "f-val")]);
    const { hits } = await knowledge.search(asking("yoga", { near: { label: "ici", lat: 45.6, lon: -73.69 } }));
    expect(hits.map((hit) => hit.offering.id)).toEqual(["close"]);
    expect(hits[0]?.distanceKm).toBeLessThan(0.1);
    expect(hits[0]?.elsewhere).toMatchObject([{ offeringId: "far", place: "far" }]);
    expect(hits[0]?.elsewhere?.[0]?.distanceKm).toBeGreaterThan(9);
  });
});

describe("embeddings that do not answer", () => {
  class Failing extends Embeddings {
    failing = false;
    readonly #answer = () => (this.failing ? Promise.reject(new Error("away")) : Promise.resolve([1, 0]));
    override embedQuery = () => this.#answer();
    override embedDocuments = (texts: string[]) => Promise.all(texts.map(() => this.#answer()));
  }
  it.each([
    ["at the search", false],
    ["while the index is made", true],
  ])("%s leave the search by words, with a warning", async (_, before) => {
    const embeddings = new Failing({});
    const warnings: string[] = [];
    embeddings.failing = before;
    const knowledge = await knowing(all, { embeddings, log: { info: () => undefined, warn: (m) => warnings.push(m) } });
    embeddings.failing = true;
    expect((await knowledge.search(asking("apprendre à nager"))).hits[0]?.offering.id).toBe("swim");
    expect(warnings.join()).toContain("away");
  });
});

describe("reloading", () => {
  it("is not ready and finds nothing before the first", async () => {
    const embeddings = await createEmbeddings({ provider: "builtin" });
    const knowledge = await createKnowledge({ embeddings, facilities, log: silent });
    expect(knowledge.ready()).toBe(false);
    expect(await knowledge.search(asking("natation"))).toEqual({ hits: [], total: 0, excludedBy: [] });
    expect(await knowledge.reload([], "empty")).toMatchObject({ loaded: "built", offerings: 0 });
    expect(knowledge.ready()).toBe(true);
    expect((await knowledge.search(asking("natation"))).hits).toEqual([]);
  });

  it("swaps the index whole while searches go on", async () => {
    const knowledge = await knowing([swim]);
    const many = Array.from({ length: 600 }, (_, at) => offering({ id: `n${at}`, title: `Natation ${at}` }));
    let reloaded = false;
    const reloading = knowledge.reload(many, "second").then(() => (reloaded = true));
    const totals = new Set<number>();
    let during = 0;
    while (!reloaded) {
      totals.add((await knowledge.search(asking("natation"))).total);
      if (!reloaded) during++;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await reloading;
    totals.add((await knowledge.search(asking("natation"))).total);
    expect(during).toBeGreaterThan(2);
    expect([...totals]).toEqual([1, 600]);
    expect(knowledge.offering("swim")).toBeUndefined();
    expect(knowledge.offering("n5")?.title.fr).toBe("Natation 5");
  });

  it("keeps the old index when the catalogue cannot be read, and can try again", async () => {
    const knowledge = await knowing([swim]);
    async function* broken(): AsyncIterable<Offering> {
      yield await Promise.resolve(sewing);
      throw new Error("The database went away.");
    }
    await expect(knowledge.reload(broken(), "x")).rejects.toThrow("went away");
    expect((await knowledge.search(asking("natation"))).total).toBe(1);
    await knowledge.reload([sewing], "y");
    expect((await knowledge.search(asking("couture"))).total).toBe(1);
  });
});
