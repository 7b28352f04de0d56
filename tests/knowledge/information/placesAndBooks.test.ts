import { beforeAll, describe, expect, it } from "vitest";
import type { Information } from "../../../contracts/information.ts";
import { createEmbeddings } from "../../../knowledge/index.ts";
import { createInformation } from "../../../knowledge/information/createInformation.ts";
import { demonstrationFacilities } from "../../../prisma/seed/index.ts";

let information: Information;
beforeAll(async () => {
  const embeddings = await createEmbeddings({ provider: "builtin" });
  information = createInformation({ embeddings, facilities: demonstrationFacilities() });
});
const names = (text: string, wanted: { place?: string; near?: string } = {}) =>
  information.places({ text, ...wanted }).places.map(({ place }) => place.name);

describe("the place a citizen asks about", () => {
  it.each([
    ["à quelle heure ferme la bibliothèque Multiculturelle?", "Bibliothèque Multiculturelle"],
    ["multiculturelle library hours", "Bibliothèque Multiculturelle"],
    ["bibliotheque emile nelligan ouvert dimanche", "Bibliothèque Émile-Nelligan"],
    ["c'est où l'aréna hartland monahan", "Aréna Hartland-Monahan"],
    ["la cour municipale c'est où?", "Cour municipale"],
  ])("is found by its name: %s", (text, name) => {
    expect(names(text)[0]).toBe(name);
  });

  it("is any of its kind when it is not named", () => {
    const libraries = names("les heures des bibliothèques");
    expect(libraries.length).toBeGreaterThan(3);
    expect(libraries.every((name) => name.startsWith("Bibliothèque"))).toBe(true);
    expect(names("heures de la piscine").length).toBeGreaterThan(1);
  });

  it("is the nearest one when that is asked, with the distance from the postal area", () => {
    const { places, from } = information.places({ text: "la biblio la plus proche de H7N?", near: "H7N" });
    expect(places).toHaveLength(1);
    expect(places[0]?.distanceKm).toBeGreaterThan(0);
    expect(from).toContain("H7N");
  });

  it("comes nearest first when a starting point is known", () => {
    const distances = information
      .places({ text: "piscine", near: "H7N" })
      .places.flatMap(({ distanceKm }) => distanceKm ?? []);
    expect(distances.length).toBeGreaterThan(1);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it.each(["", "le garage de mon oncle", "quelle heure est-il?"])("is none for %j", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("the hours of a place", () => {
  const placeNamed = (text: string) => {
    const [found] = information.places({ text }).places;
    if (!found) throw new Error(`no place for ${text}`);
    return found.place;
  };

  it("are those of a dated source", () => {
    const hours = information.hours(placeNamed("bibliothèque Multiculturelle"));
    expect(hours?.source.url).toMatch(/^https?:/);
    expect(hours?.source.date).toMatch(/^\d{4}/);
    for (const { opens, closes } of Object.values(hours?.days ?? {})) expect(opens < closes).toBe(true);
  });

  it("are unknown where no source gives them", () => {
    expect(information.hours(placeNamed("aréna Hartland-Monahan"))).toBeUndefined();
    expect(information.hours(placeNamed("piscine Honoré-Mercier"))).toBeUndefined();
  });
});

describe("the books suggested", () => {
  it.each([
    [3, "fr"],
    [7, "fr"],
    [10, "fr"],
    [15, "fr"],
    [40, "fr"],
    [3, "en"],
    [10, "en"],
    [15, "en"],
    [40, "en"],
  ] as const)("at %i in %s fit the age and the language, each with a prize, a reason and a source", (age, language) => {
    const books = information.books({ language, age });
    expect(books.length).toBeGreaterThan(0);
    expect(books.length).toBeLessThanOrEqual(3);
    for (const book of books) {
      expect(book.language).toBe(language);
      expect(book.ageMin).toBeLessThanOrEqual(age);
      expect(book.ageMax ?? 120).toBeGreaterThanOrEqual(age);
      expect(book.prize[language]).not.toBe("");
      expect(book.why[language]).not.toBe("");
      expect(book.source.url).toMatch(/^https?:/);
    }
  });

  it("begin with the genre asked for and leave out those already said", () => {
    const [first] = information.books({ language: "fr", genre: "comic", age: 9 });
    expect(first?.genre).toBe("comic");
    const others = information.books({ language: "fr", genre: "comic", age: 9, exclude: [first?.title ?? ""] });
    expect(others.map(({ title }) => title)).not.toContain(first?.title);
  });

  it("are for a grown-up when no age is said", () => {
    expect(information.books({ language: "fr" }).every(({ ageMin }) => ageMin >= 14)).toBe(true);
  });
});
