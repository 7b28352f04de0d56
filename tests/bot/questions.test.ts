import { describe, expect, it } from "vitest";
import { questionsOf } from "../../bot/questions/index.ts";

describe("the questions of a mail", () => {
  it.each<[string, string, string[]]>([
    ["one question is one message", "Bonjour, où est la piscine? Merci!", []],
    ["none", "Je cherche un cours. Merci.", []],
    ["a courtesy is no question", "Bonjour, comment allez-vous? Où est la piscine?", []],
    [
      "each with what leads to it",
      "Ma fille a 6 ans. Avez-vous des cours de natation? Et combien coûte la patinoire?\nMerci\nMarie",
      ["Ma fille a 6 ans. Avez-vous des cours de natation?", "Et combien coûte la patinoire?"],
    ],
    [
      "a wish after the last question is read with it",
      "Où est la piscine? À quelle heure ouvre-t-elle? Je cherche aussi un camp.",
      ["Où est la piscine?", "À quelle heure ouvre-t-elle? Je cherche aussi un camp."],
    ],
    [
      "the items of a list, over several lines",
      "Deux questions :\n- Où est la bibliothèque\n  la plus proche?\n- Je veux un permis de feu.\nMerci",
      ["Où est la bibliothèque la plus proche?", "Je veux un permis de feu."],
    ],
    ["a list that asks nothing is one message", "Voici mes choix :\n1. samedi\n2. dimanche", []],
  ])("%s", (_, text, questions) => {
    expect(questionsOf(text)).toEqual(questions);
  });

  it("are six at most: the last takes the rest", () => {
    const text = Array.from({ length: 9 }, (_, number) => `Où est la piscine numéro ${number}?`).join(" ");
    const questions = questionsOf(text);
    expect(questions).toHaveLength(6);
    expect(questions.join(" ")).toBe(text);
  });
});
