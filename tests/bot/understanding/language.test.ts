import { describe, expect, it } from "vitest";
import { createUnderstanding } from "../../../bot/understanding/index.ts";
import type { Language } from "../../../contracts/language.ts";

const understand = createUnderstanding({ places: [] });
const now = new Date("2024-06-13T13:00:00Z");

describe("the language somebody writes in", () => {
  it.each<[Language, string]>([
    ["fr", "bonjour"],
    ["fr", "je cherche un cours de natation"],
    ["fr", "c'est quoi les heures de la biblio"],
    ["fr", "ya tu du hockey cosom pour ado"],
    ["fr", "combien ca coute"],
    ["fr", "I don't know, ben en fait je cherche un cours pour ma fille le samedi"],
    ["en", "hello"],
    ["en", "I'm looking for a swimming class"],
    ["en", "what time does the library open"],
    ["en", "do you have anything for my kids tomorrow"],
    ["en", "how much does it cost"],
    ["en", "the pool on boulevard des Laurentides, when does it open?"],
  ])("%s: %s", (language, text) => {
    for (const before of ["fr", "en"] as const)
      expect(understand(text, { language: before, now })).toMatchObject({ language, languageGround: "written" });
  });

  it.each([
    "ok",
    "stop",
    "2",
    "yoga",
    "H7N 1A1",
    "👍",
    "jean@example.com",
    "Chomedey",
    "zumba",
    "",
    "???",
    "514 555-0199",
  ])("« %s » changes nothing", (text) => {
    for (const before of ["fr", "en"] as const)
      expect(understand(text, { language: before, now })).toMatchObject({
        language: before,
        languageGround: "unclear",
      });
  });
});
