import { describe, expect, it } from "vitest";
import type { Criteria } from "../../contracts/search.ts";
import { createReadAsked } from "../../bot/index.ts";

const points = {
  "Bibliothèque Gabrielle-Roy": { label: "Bibliothèque Gabrielle-Roy", lat: 45.57, lon: -73.81, kind: "facility" },
  Vimont: { label: "Vimont", lat: 45.61, lon: -73.73, kind: "neighbourhood" },
  H7N: { label: "H7N", lat: 45.577, lon: -73.701, kind: "postal_area" },
} as const;
const known = new Map<string, (typeof points)[keyof typeof points]>(Object.entries(points));
const read = createReadAsked({
  places: [{ name: "Bibliothèque Gabrielle-Roy" }],
  locate: (name) => known.get(name.slice(0, name.startsWith("H7") ? 3 : undefined)),
});
/** Wednesday, 13 November 2024. */
const now = new Date("2024-11-13T15:00:00Z");

describe("one line of search", () => {
  it.each<[string, Criteria]>([
    ["yoga le samedi matin", { weekdays: ["sat"], timeOfDay: "morning" }],
    ["soccer pour un enfant de 6 ans", { age: 6 }],
    ["peinture pour mes enfants de 6 et 9 ans", { ageMin: 6, ageMax: 9 }],
    ["mise en forme 50 ans et plus", { ageMin: 50 }],
    ["jeux pour ados", { audiences: ["teen"] }],
    ["sortie en famille", { audiences: ["family"] }],
    ["concert en juillet", { months: [7] }],
    ["exposition cet été", { months: [6, 7, 8] }],
    ["zumba à Vimont", { neighbourhood: "Vimont" }],
    ["conte à la bibliothèque Gabrielle-Roy", { place: "Bibliothèque Gabrielle-Roy" }],
    ["natation gratuite", { free: true }],
    ["danse moins de 50 $", { priceMax: 50 }],
    ["swimming on sunday evening", { weekdays: ["sun"], timeOfDay: "evening" }],
    ["yoga demain", { from: "2024-11-14", to: "2024-11-14" }],
    ["club d'échecs", {}],
  ])("« %s »", (text, criteria) => expect(read(text, now).criteria).toEqual(criteria));

  it("near a postal area orders, and limits with kilometres", () => {
    const { kind: _, ...near } = points.H7N;
    expect(read("tennis H7N 2K1", now).criteria).toEqual({ near });
    expect(read("tennis à 3 km de H7N 2K1", now).criteria).toEqual({ near, maxKm: 3 });
  });

  it("keeps the words of the topic, takes out those of limits, and puts those of a place aside", () => {
    const { topic, aside } = read("contes le dimanche à Vimont pour 4 ans", now);
    expect(topic).toContain("contes");
    expect(topic).not.toMatch(/dimanche|Vimont|4/);
    expect(aside).toBe("Vimont");
  });

  it("leaves the feasts and needs that name the thing too", () => {
    expect(read("marché de Noël", now)).toMatchObject({ topic: "marché de Noël", criteria: {} });
    expect(read("conte en langue des signes", now).topic).toBe("conte en langue des signes");
    expect(read("marché de Noël en juin", now).criteria).toEqual({ months: [6] });
  });

  it("without a day, leaves out what hangs on it, and gives a date its month", () => {
    expect(read("yoga demain").criteria).toEqual({});
    expect(read("yoga cette fin de semaine").criteria).toEqual({ weekdays: ["sat", "sun"] });
    expect(read("yoga le 15 juin").criteria).toEqual({ months: [6] });
  });
});
