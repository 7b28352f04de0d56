import { describe, expect, it } from "vitest";
import { findPlace } from "../../../bot/actions/places.ts";
import type { Params } from "../../../flows/index.ts";
import { callAction } from "../support/call.ts";
import { memoryParts, noKnowledge } from "../support/memoryStage.ts";

const parts = memoryParts({ knowledge: noKnowledge });
const find = async (query: string, slots: Params = {}, args: Params = {}) =>
  (await callAction(findPlace, parts, { slots: { query, ...slots }, args })).data;

describe("a place of the city", () => {
  it("that is named is told, with its address and its hours", async () => {
    const data = await find("les heures et l’adresse de la bibliothèque Multiculturelle");
    expect(data).toMatchObject({ found: true, several: false });
    expect(data["text"]).toMatch(/1535.*Chomedey/s);
    expect(data["text"]).toMatch(/\d{1,2} h/);
  });

  it("the way only, when only the way is asked", async () => {
    const [way, hours] = [
      await find("où est la bibliothèque Multiculturelle"),
      await find("à quelle heure ferme la bibliothèque Multiculturelle"),
    ];
    expect(way["text"]).not.toEqual(hours["text"]);
    expect(way["text"]).not.toMatch(/\d h\b/);
    expect(hours["text"]).toMatch(/\d h\b/);
  });

  it("the day that is asked about is told", async () => {
    const all = await find("les heures de la bibliothèque Multiculturelle");
    const sunday = await find("les heures de la bibliothèque Multiculturelle", { weekday: ["sun"] });
    expect(sunday["text"]).toMatch(/dimanche/i);
    expect(sunday["text"]).not.toEqual(all["text"]);
  });

  it("several that fit are named, and one of them chosen by its name", async () => {
    const several = await find("où sont les piscines");
    expect(several).toMatchObject({ found: false, several: true });
    const names = [several["names"] ?? []].flat().map(String);
    expect(names.length).toBeGreaterThan(1);
    expect(names.length).toBeLessThanOrEqual(9);
    expect(await find("où sont les piscines", { which: names[1] ?? "" })).toMatchObject({
      found: true,
      text: expect.stringContaining(names[1] ?? ""),
    });
  });

  it("the nearest one alone, when it is asked for and the start is known", async () => {
    const data = await find("la bibliothèque la plus proche", { near: "H7W" }, { nearest: true });
    expect(data).toMatchObject({ found: true, several: false, text: expect.stringMatching(/km/) });
  });

  it("all of a kind that keep the same hours are told at once", async () => {
    const data = await find("à quelle heure ouvrent les bibliothèques");
    expect(data).toMatchObject({ found: true, text: expect.stringMatching(/neuf|9/) });
  });

  it("that nobody knows is not invented; a question with an answer of its own is said to have one", async () => {
    expect(await find("les heures du château de Versailles")).toMatchObject({
      found: false,
      several: false,
      answer: false,
    });
    expect(await find("à quelle heure répond le 311")).toMatchObject({ found: false, answer: true });
  });
});
