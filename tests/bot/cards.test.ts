import { describe, expect, it } from "vitest";
import { cardOf } from "../../bot/compose/cards.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { Language } from "../../contracts/language.ts";
import { offering } from "./support/offering.ts";

const cardFor = (more: Partial<Offering>, language: Language = "fr") =>
  cardOf({ offering: offering(more), score: 1, reasons: [] }, [], language);
const buttons = (more: Partial<Offering>) => cardFor(more).choices.map(({ label }) => label);

const conditions = [
  { text: { fr: "L’arbre mesure au moins 2 m.", en: "The tree is at least 2 m high." } },
  { text: { fr: "dix arbres au plus", en: "ten trees at most" } },
];
const aid: Partial<Offering> = {
  kind: "subsidy",
  subsidy: {
    programme: "arbres",
    amount: { fr: "75 %", en: "75%" },
    conditions,
    nextStep: { fr: "Demandez-la.", en: "Ask for it." },
  },
};

describe("the conditions of an aid", () => {
  it("are sentences, in both languages", () => {
    const said = (language: Language) => cardFor(aid, language).facts.find(({ name }) => name === "conditions")?.value;
    expect(said("fr")).toBe("L’arbre mesure au moins 2 m. Dix arbres au plus");
    expect(said("en")).toBe("The tree is at least 2 m high. Ten trees at most");
  });
});

describe("an activity on several pages", () => {
  it("names its other places once each, in both languages", () => {
    const elsewhere = ["Bibliothèque B", "Bibliothèque B", "Bibliothèque A", undefined].map((place, at) => ({
      offeringId: `o${at}`,
      ...(place ? { place } : {}),
    }));
    const shown = (language: Language) =>
      cardOf(
        { offering: offering({ places: [{ name: "Bibliothèque A" }] }), score: 1, reasons: [], elsewhere },
        [],
        language,
      ).facts.find(({ name }) => name === "elsewhere");
    expect(shown("fr")).toMatchObject({ label: "Aussi à", value: "Bibliothèque B" });
    expect(shown("en")).toMatchObject({ label: "Also at", value: "Bibliothèque B" });
    expect(cardFor({}).facts.find(({ name }) => name === "elsewhere")).toBeUndefined();
  });
});

describe("what was written for the demonstration", () => {
  const sourceOf = (more: Partial<Offering>, language: Language) =>
    cardFor(more, language).facts.find(({ name }) => name === "source");

  it("says so on its card, in both languages", () => {
    expect(sourceOf({ demonstration: true }, "fr")).toMatchObject({ value: "exemple de démonstration" });
    expect(sourceOf({ demonstration: true }, "en")).toMatchObject({ value: "demonstration example" });
  });

  it("and says so of an aid", () => {
    expect(sourceOf({ ...aid, demonstration: true }, "fr")).toMatchObject({ value: "exemple de démonstration" });
  });

  it("is the only thing that does", () => {
    expect(sourceOf({ demonstration: false }, "fr")).toBeUndefined();
    expect(sourceOf(aid, "en")).toBeUndefined();
  });
});

describe("the buttons of a card", () => {
  it("offer no registration where none is needed", () => {
    expect(buttons({ registration: { required: false } })).toEqual(["Détails"]);
  });

  it("offer one where it is needed, and where nobody knows", () => {
    expect(buttons({ registration: { required: true } })).toEqual(["S’inscrire", "Détails"]);
    expect(buttons({})).toEqual(["S’inscrire", "Détails"]);
  });
});
