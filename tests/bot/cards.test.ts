import { describe, expect, it } from "vitest";
import { cardOf } from "../../bot/compose/cards.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { Language } from "../../contracts/language.ts";
import { offering } from "./support/offering.ts";

const cardFor = (more: Partial<Offering>, language: Language = "fr") =>
  cardOf({ offering: offering(more), score: 1, reasons: [] }, [], language);
const buttons = (more: Partial<Offering>) => cardFor(more).choices.map(({ label }) => label);

describe("the buttons of a card", () => {
  it("offer no registration where none is needed", () => {
    expect(buttons({ registration: { required: false } })).toEqual(["Détails"]);
  });

  it("offer one where it is needed, and where nobody knows", () => {
    expect(buttons({ registration: { required: true } })).toEqual(["S’inscrire", "Détails"]);
    expect(buttons({})).toEqual(["S’inscrire", "Détails"]);
  });
});
