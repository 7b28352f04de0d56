import { describe, expect, it } from "vitest";
import { asksIn } from "../../../bot/assist/agentQuestions.ts";
import { idOf } from "../../../bot/assist/ids.ts";
import { sharedWords, wordsShared } from "../../../bot/assist/sharedWords.ts";
import { spoken } from "../../../bot/assist/spoken.ts";
import { fold } from "../../../contracts/fold.ts";
import { productFlows } from "../support/memoryStage.ts";

describe("a text of the assistant, said aloud", () => {
  it.each([
    ["Étape 3 sur 5 – à quel endroit? Une adresse suffit.", "À quel endroit? Une adresse suffit."],
    ["Étape 2 sur 5 – vous. À quel nom?", "À quel nom?"],
    ["Step 3 of 5 – where is it?", "Where is it?"],
    ["Elle ouvre à 10 h.\nSource : Ville de Laval, 2026.", "Elle ouvre à 10 h."],
    ["Choisissez-la, ou écrivez la bonne réponse. C’est noté.", "C’est noté."],
    ["C’est possible. Voir https://laval.ca/x pour la suite.", "C’est possible."],
    ["Oui. Vous pouvez aussi parler à une personne.", "Oui."],
  ])("« %s »", (text, expected) => {
    expect(spoken(text)).toBe(expected);
  });

  it("is nothing when only the screen could do it", () => {
    expect(spoken("Cliquez sur le bouton ci-dessous.")).toBeUndefined();
  });

  it("is short, and never of the screen, for every question of every flow", () => {
    for (const flow of productFlows().byId.values())
      for (const { question = [] } of Object.values(flow.slots))
        for (const text of question.flatMap(({ fr, en }) => [fr, en ?? ""])) {
          const said = spoken(text) ?? "";
          expect(said.length).toBeLessThan(321);
          expect(fold(said)).not.toMatch(/etape \d|step \d|ci-dessous|bouton|https?:/);
        }
  });
});

describe("what an agent asks", () => {
  const slots = ["where", "name", "contact", "what", "when", "age", "weekday", "near", "requestNumber", "activity"];
  it.each([
    ["c'est à quelle adresse madame", "where"],
    ["ok pis c'est où exactement", "where"],
    ["votre nom s'il vous plaît", "name"],
    ["à quel numéro on peut vous joindre", "contact"],
    ["est-ce que je peux avoir votre numéro de téléphone", "contact"],
    ["qu'est-ce qui s'est passé", "what"],
    ["elle a quel âge votre fille", "age"],
    ["quel jour vous conviendrait", "weekday"],
    ["c'est quoi votre code postal", "near"],
    ["avez-vous le numéro de la requête", "requestNumber"],
    ["what's the address please", "where"],
    ["can i have your name", "name"],
    ["how old is your son", "age"],
    ["which day would you prefer", "weekday"],
    ["votre nom et l'adresse", "where"],
  ])("« %s » is %s", (words, slot) => {
    expect(asksIn(fold(words), slots)).toBe(slot);
  });

  it.each(["d'accord je note ça", "un instant s'il vous plaît", "okay thank you", ""])(
    "« %s » asks nothing",
    (words) => {
      expect(asksIn(fold(words), slots)).toBeUndefined();
    },
  );

  it("is only what the procedure can use", () => {
    expect(asksIn("quel age a-t-elle", ["where", "name"])).toBeUndefined();
  });
});

describe("words in common", () => {
  it.each([
    ["un gros nid de poule en avant", ["Nid-de-poule"], "nid de poule"],
    ["mes bacs ont pas été ramassés hier", ["Ramassage des bacs"], "bacs"],
    ["rien de tel", ["Nid-de-poule"], undefined],
  ])("of « %s » and %j", (text, names, expected) => {
    const found = sharedWords(text, names);
    expect(found && text.slice(found.start, found.end)).toBe(expected);
  });

  it("are counted once each", () => {
    expect(wordsShared("ouverte ouverte de dix heures à 21 heures", "Heures : ouvert de 10 h à 21 h")).toBe(3);
  });
});

describe("ids", () => {
  it("are made of what a suggestion is about and never of a citizen's words", () => {
    expect(idOf("knowledge", "answer", "collecte")).toBe("knowledge:answer:collecte");
    const told = idOf("reply", "Je comprends, monsieur Roy.");
    expect(told).toMatch(/^reply:[\w-]{16}$/);
    expect(told).toBe(idOf("reply", "Je comprends, monsieur Roy."));
    expect(told).not.toBe(idOf("reply", "Je comprends, madame Roy."));
    expect(idOf("proposal", "x".repeat(200)).length).toBeLessThan(200);
  });
});
