import { describe, expect, it } from "vitest";
import { enriched } from "../../../contracts/enrichment.ts";
import { offeringSchema, type Offering } from "../../../contracts/offering.ts";
import { createEnrich, readLanguages, readLevel, readSeasons } from "../../../knowledge/enrich/index.ts";
import { facilities } from "../import/rows.ts";

const enrich = createEnrich(facilities);
const offering = (fields: object): Offering =>
  offeringSchema.parse({
    id: "a",
    kind: "activity",
    source: "camps",
    title: { fr: "Soccer" },
    summary: { fr: "Venez jouer." },
    categories: ["Sports"],
    audiences: ["child"],
    ...fields,
  });
const valuesOf = (fields: object) => enrich(offering(fields)).map(({ field, value }) => [field, value]);

describe("level, language and season", () => {
  it.each([
    ["Yoga tous niveaux", "any"],
    ["Initiation au tennis", "beginner"],
    ["Cours pour débutants", "beginner"],
    ["Groupe avancé de natation", "advanced"],
    ["Espagnol intermédiaire", "intermediate"],
    ["Débutants et intermédiaires", undefined],
    ["Une exposition avancée", undefined],
  ])("level of « %s »", (text, level) => {
    expect(readLevel(text)?.value).toBe(level);
  });

  it.each([
    ["Activité offerte en anglais", ["en"]],
    ["Heure du conte bilingue", ["fr", "en"]],
    ["Conte en arabe au parc", ["ar"]],
    ["Cours d'anglais pour adultes", []],
    ["Une pièce de Shakespeare, l'auteur anglais", []],
  ])("languages of « %s »", (text, languages) => {
    expect(readLanguages(text).map(({ value }) => value)).toEqual(languages);
  });

  it.each([
    ["Camp d'été au parc", ["summer"]],
    ["Cet hiver, patinez!", ["winter"]],
    ["Les couleurs de l'automne", ["autumn"]],
    ["Elle a été bibliothécaire", []],
    ["L'ouvrage n'a jamais été lu", []],
  ])("seasons of « %s »", (text, seasons) => {
    expect(readSeasons(text).map(({ value }) => value)).toEqual(seasons);
  });
});

describe("an offering", () => {
  it("has each fact of its text with its words, where they stand, its rule and a score", () => {
    const [ages] = enrich(
      offering({ title: { fr: "Soccer au parc" }, description: { fr: "Le samedi. Pour les 6-12 ans." } }),
    );
    expect(ages).toMatchObject({
      field: "ages",
      value: { min: 6, max: 12 },
      words: "6-12 ans",
      rule: "age-range",
      part: "description",
      start: 20,
    });
    expect(ages?.score).toBeGreaterThan(0.9);
  });

  it("names the neighbourhood of the facility that its text names, and not that of an organism", () => {
    const text = { description: { fr: "Les Loisirs Duvernay vous attendent au parc du Ruisseau." } };
    expect(valuesOf(text)).toContainEqual(["neighbourhoods", "Sainte-Rose"]);
    expect(valuesOf(text)).not.toContainEqual(["neighbourhoods", "Duvernay"]);
  });

  it("that says its audience, its category and its neighbourhood is not predicted for", () => {
    const given = offering({ neighbourhoods: ["Vimont"], title: { fr: "Conte en famille à la bibliothèque" } });
    expect(enrich(given).filter(({ rule }) => rule === "model")).toEqual([]);
  });

  it("is believed over its text, with what does not go together told", () => {
    const source = offering({
      ageMin: 8,
      price: { amount: 10 },
      audiences: ["senior"],
      description: { fr: "Pour les 6-12 ans. Entrée libre." },
    });
    const shown = enriched(source, enrich(source));
    expect([shown.ageMin, shown.ageMax, shown.price]).toEqual([8, undefined, { amount: 10 }]);
    expect(enrich(source)[0]).toMatchObject({ field: "ages", against: "audiences=senior" });
  });

  it("an aid or a service is left as it was written", () => {
    expect(enrich(offering({ kind: "service", description: { fr: "Gratuit pour les 65 ans et plus" } }))).toEqual([]);
  });

  it("has each fact once, by ids that do not change with the rest of the text", () => {
    const ids = (fr: string) => enrich(offering({ description: { fr } })).map(({ id }) => id);
    const before = ids("Atelier gratuit pour les 6-12 ans, en plein air.");
    expect(new Set(before).size).toBe(before.length);
    expect(ids("Cet après-midi, un atelier gratuit pour les 6-12 ans, en plein air.")).toEqual(before);
  });
});
