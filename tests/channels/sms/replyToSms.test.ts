import { describe, expect, it } from "vitest";
import { replyToSms } from "../../../channels/sms/replyToSms.ts";
import { segmentsOf } from "../../../channels/sms/segments.ts";
import { smsText } from "../../../channels/sms/smsText.ts";
import { splitText } from "../../../channels/splitText.ts";
import type { Card, Reply } from "../../../contracts/reply.ts";
import { outboxItem } from "../outboxItem.ts";
import { seeded } from "./seeded.ts";

const reply = (changes: Partial<Reply>): Reply => ({
  id: "r",
  text: "",
  lang: "fr",
  cards: [],
  choices: [],
  ...changes,
});
const [card] = outboxItem().reply.cards;
const cardNamed = (title: string): Card => ({
  ...(card ?? { offeringId: "o", kind: "activity", lang: "fr", reasons: [], choices: [] }),
  title,
  facts: [{ name: "when", label: "Quand", value: "samedi 9 h" }],
});
const choices = (...labels: string[]) => labels.map((label) => ({ label, text: label, value: { action: "x" } }));

describe("what is done to a text", () => {
  it.each([
    ["l’été", "substitute", "l'été"],
    ["« Bon »", "substitute", '"Bon"'],
    ["« Bon »", "substitute", '"Bon"'],
    ["à 9 h – ou 10 h…", "substitute", "à 9 h - ou 10 h..."],
    ["l’arrêt de Zoë", "substitute", "l'arrêt de Zoë"],
    ["Forêt, Noël, garçon, œuvre, À CÔTÉ", "fold", "Foret, Noel, garcon, oeuvre, A COTÉ"],
    ["日本 arrêt", "fold", "日本 arrêt"],
    ["https://laval.example/l’été", "keep", "https://laval.example/l’été"],
  ] as const)("%s, %s", (text, policy, written) => expect(smsText([{ text, policy }])).toBe(written));

  it("a name keeps its accents whatever it costs, and then nothing beside it is folded", () => {
    const pieces = [
      { text: "Bonjour Zoë!", policy: "substitute" },
      { text: "Cours à la Forêt", policy: "fold" },
    ] as const;
    expect(smsText(pieces)).toBe("Bonjour Zoë!\nCours à la Forêt");
    expect(segmentsOf(smsText(pieces)).encoding).toBe("UCS-2");
  });
});

describe("a reply as a text message", () => {
  it("numbers choices from one, as the engine counts them", () => {
    const text = replyToSms(reply({ text: "Quel type?", choices: choices("Activité", "Événement") }));
    expect(text).toBe("Quel type?\nRépondez par un chiffre :\n1. Activité\n2. Événement");
  });

  it("puts one choice in words: a figure may be the answer to the question", () => {
    const text = replyToSms(reply({ text: "Quel âge?", choices: choices("Peu importe") }));
    expect(text).toContain("Vous pouvez répondre : Peu importe");
  });

  it("does not number what begins with a figure", () => {
    expect(replyToSms(reply({ lang: "en", choices: choices("2 places", "3 places") }))).toBe(
      "You may reply: 2 places; 3 places",
    );
  });

  it("lists proposals on numbered lines, with where to see them all", () => {
    const cards = ["Natation", "Hockey à la Forêt", "Yoga"].map(cardNamed);
    const text = replyToSms(reply({ text: "Voici :", cards, choices: choices("En voir plus") }), {
      moreUrl: "https://c360.example",
    });
    expect(text.split("\n")).toEqual([
      "Voici :",
      "1. Natation, samedi 9 h",
      "2. Hockey à la Foret, samedi 9 h",
      "3. Yoga, samedi 9 h",
      "Pour en savoir plus, répondez de 1 à 3.",
      "Ou répondez : En voir plus",
      "Tout voir en ligne : https://c360.example",
    ]);
    expect(segmentsOf(text)).toEqual({ encoding: "GSM-7", count: 2 });
  });

  it("numbers nine choices at most, and links to the rest", () => {
    const many = Array.from({ length: 14 }, (_, index) => `Quartier ${String.fromCharCode(65 + index)}`);
    const text = replyToSms(reply({ text: "Où?", choices: choices(...many) }), { moreUrl: "https://c360.example" });
    expect(text).toContain("9. Quartier I\nTout voir en ligne : https://c360.example");
    expect(text).not.toContain("Quartier J");
  });

  it("never offers a word that carriers take for themselves", () => {
    const text = replyToSms(reply({ lang: "en", text: "Which number?", choices: choices("Cancel") }));
    expect(text).toBe("Which number?\nYou may reply: Never mind");
  });
});

describe("a body longer than Twilio takes", () => {
  const random = seeded(21617);
  const words = ["très", "long", "😀😀😀", "mot\n", "x".repeat(400), "œuvre"];
  it.each(Array.from({ length: 200 }, (_, index) => index))("is cut and whole again (%i)", () => {
    const text = Array.from({ length: 300 }, () => words[Math.floor(random() * words.length)]).join(" ");
    const bodies = splitText(text, 1_600);
    expect(bodies.join("")).toBe(text);
    expect(bodies.every((body) => body.length > 0 && body.length <= 1_600 && !/\p{Surrogate}/u.test(body))).toBe(true);
  });
});
