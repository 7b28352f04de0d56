import { describe, expect, it } from "vitest";
import { createUnderstanding } from "../../../bot/understanding/index.ts";

const understand = createUnderstanding({ places: [{ name: "Piscine Josée-Faucher" }] });
const read = (text: string) => understand(text, { language: "fr", now: new Date("2024-06-13T13:00:00Z") });
const meaning = (text: string) => read(text).intents[0];

describe("a message of bare values", () => {
  it.each([
    "yoga class",
    "yoga",
    "cours de natation",
    "natation 6 ans",
    "judo le samedi matin",
    "soccer in Chomedey",
    "pottery workshops for beginners",
    "natation svp",
    "swimming near H7N",
  ])("is a search when it names an activity: %s", (text) => {
    expect(meaning(text)).toEqual({ name: "find_activity", score: 0.9 });
  });

  it.each([
    ["marie@example.org", "email", "marie@example.org"],
    ["450 555-0199", "phone", "450-555-0199"],
    ["12 rue Saulnier", "street", "12 rue Saulnier"],
    ["boul. des Laurentides", "street", "boulevard des Laurentides"],
    ["au 12 rue Saulnier, Laval", "street", "12 rue Saulnier"],
  ] as const)("asks nothing when it only says where or how to write: %s", (text, kind, value) => {
    const { intents, entities } = read(text);
    expect(intents[0]).toEqual({ name: "out_of_scope", score: 0.05 });
    expect(entities[kind]).toEqual([value]);
  });

  it.each([
    ["annuler le cours de yoga", "cancel_registration"],
    ["le cours de yoga est-il complet", "activity_details"],
    ["inscrire ma fille au yoga", "register_activity"],
    ["il y a un trou au 12 rue Saulnier", "report_problem"],
    ["mon nouveau courriel est marie@example.org", "correct_my_data"],
  ])("is not what a sentence with values is: %s", (text, intent) => expect(meaning(text)?.name).toBe(intent));

  it("leaves a place that bears the name of what is done there to the classifier", () => {
    expect(meaning("piscine")?.name).toBe("opening_hours");
  });
});

describe("a few words that everybody sends", () => {
  it.each([
    ["start", "greet"],
    ["commencer", "greet"],
    ["start over", "cancel"],
    ["recommencer", "cancel"],
    ["c'est combien?", "activity_details"],
    ["prix?", "activity_details"],
    ["how much is it", "activity_details"],
    ["any spots left?", "activity_details"],
  ])("%s: %s", (text, intent) => expect(meaning(text)).toEqual({ name: intent, score: 0.99 }));

  it.each(["see more", "show more", "voir plus", "next", "suivant"])("means nothing by itself: %s", (text) => {
    expect(meaning(text)?.name).toBe("out_of_scope");
    expect(meaning(text)?.score).toBeLessThan(0.1);
  });
});
