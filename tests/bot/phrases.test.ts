import { describe, expect, it } from "vitest";
import { bare, correctsSomething, ordinalIn, says, type Phrase } from "../../bot/commands/phrases.ts";
import { otherBody } from "../../bot/understanding/bodies.ts";
import { signalsOf } from "../../bot/commands/signals.ts";

describe("words that steer the conversation", () => {
  it.each<[Phrase, string[], string[]]>([
    [
      "cancel",
      ["Annuler", "laisse tomber!", "oublie ça", "never mind", "forget it", "annulez svp"],
      ["annuler mon inscription au yoga", "cancel my swimming class"],
    ],
    [
      "back",
      ["retour", "Reviens en arrière", "go back", "question précédente"],
      ["le retour à la maison", "back pain class"],
    ],
    [
      "skip",
      ["peu importe", "je sais pas", "Je ne sais pas.", "I don't know", "no preference", "ça m'est égal"],
      ["je sais pas nager", "any yoga"],
    ],
    ["repeat", ["répète", "Pardon?", "say that again please", "repeat"], ["je veux répéter une pièce de théâtre"]],
    ["restart", ["recommencer", "start over", "on repart à zéro"], ["recommencer le yoga"]],
    ["more", ["voir plus", "d'autres?", "more", "show me more", "En voir plus"], ["plus de 50 ans", "more than 5 km"]],
    ["human", ["agent", "parler à quelqu'un", "a human"], ["un agent de sécurité"]],
    ["accept", ["oui j'accepte", "J’accepte", "yes please"], ["j'accepte mal cette décision", "correction"]],
    ["decline", ["non merci", "je refuse", "No thanks", "I don't agree"], ["non, le dimanche"]],
  ])("%s", (phrase, yes, no) => {
    expect(yes.filter((text) => !says(phrase, bare(text)))).toEqual([]);
    expect(no.filter((text) => says(phrase, bare(text)))).toEqual([]);
  });

  it("tells a correction from something more", () => {
    const corrections = [
      "non finalement dimanche",
      "plutôt le soir",
      "actually make it Thursday",
      "oups je voulais dire 8 ans",
    ];
    expect(corrections.filter((text) => !correctsSomething(bare(text)))).toEqual([]);
    expect(["je cherche aussi du yoga", "et le samedi"].map(bare).filter(correctsSomething)).toEqual([]);
  });

  it("reads a place in a list, and not an age", () => {
    const texts = ["2", "la deuxième", "le premier svp", "the last one", "third", "n’importe", "6 ans"];
    expect(texts.map(bare).map(ordinalIn)).toEqual([2, 2, 1, -1, 3, undefined, undefined]);
  });
});

describe("what is read beside the entities", () => {
  const signals = (text: string, entities = {}) => signalsOf(text, { entities });
  it.each([
    ["123456", ["123456"]],
    ["mon code est 123 456", ["123456"]],
    ["123-456", ["123456"]],
    ["450-123-4567", []],
    ["1234567", []],
  ])("the code in « %s »", (text, code) => {
    expect(signals(text)["code"]).toEqual(code);
  });

  it("a place that is near is not the place itself", () => {
    expect(signals("près de Chomedey", { place: ["Chomedey"] })).toMatchObject({ near: ["Chomedey"], place: [] });
    expect(signals("à Chomedey", { place: ["Chomedey"] })).toMatchObject({ near: [], place: ["Chomedey"] });
  });

  it("outdoors, indoors, and a distance that is neither", () => {
    expect(signals("dehors")["setting"]).toEqual(["outdoor"]);
    expect(signals("à l'intérieur svp")["setting"]).toEqual(["indoor"]);
    expect(signals("à l'intérieur de 5 km")["setting"]).toEqual([]);
  });

  it("knows what is with somebody else", () => {
    expect(otherBody("renouveler mon permis de conduire")).toBe("saaq");
    expect(otherBody("my passport expired")).toBe("passport");
    expect(otherBody("horaire du métro")).toBe("stm");
    expect(otherBody("permis de rénovation")).toBeUndefined();
  });
});
