import { describe, expect, it } from "vitest";
import { asksWait } from "../../../bot/handover/asksWait.ts";

describe("asking how long it will be", () => {
  it.each([
    "c'est long?",
    "C’est encore long",
    "ca va être long?",
    "combien de temps encore?",
    "il y a combien de personnes avant moi",
    "quand est-ce que quelqu'un va me répondre",
    "quel est mon rang?",
    "c'est bientôt mon tour?",
    "je suis toujours en attente",
    "j'attends depuis 20 minutes",
    "how long will it take?",
    "what is my place in line",
    "how many people are ahead of me?",
    "still waiting...",
    "when will someone answer me",
  ])("is heard in « %s »", (text) => expect(asksWait(text)).toBe(true));

  it.each([
    "natation pour ma fille de 6 ans",
    "la piscine est longue de 25 mètres",
    "merci beaucoup",
    "je vous attends au comptoir",
    "quand ouvre la bibliothèque?",
    "is it my turn to pay the taxes this year or the turn of the former owner of the house",
    "allo?",
    "2",
  ])("is not in « %s »", (text) => expect(asksWait(text)).toBe(false));
});
