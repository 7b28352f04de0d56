import { describe, expect, it } from "vitest";
import { passwordFault } from "../../registry/sealing/passwordRules.ts";

describe("a password", () => {
  it.each([
    "laval-demo-360",
    "un cheval, une pile",
    "correct horse battery",
    "éàç ùôî ëüï ñ",
    "🐢🐌🦔🐝🌻🌲🌊⛄🍁🥞🧀🚲",
    "x".repeat(6) + "Yz!91q",
  ])("of whatever signs is taken: %s", (password) => {
    expect(passwordFault(password, "agente")).toBeUndefined();
  });

  it.each([
    ["Court-1!", "agente", /at least 12/],
    ["🐢🐌🦔🐝🌻🌲🌊⛄🍁🥞🧀", "agente", /at least 12/],
    ["a b".repeat(50), "agente", /at most 128/],
    ["Ma vie d'Agente 9", "agente", /name of its account/],
    ["MotDePasse123!", "agente", /first that would be tried/],
    ["Bienvenue2026!", "agente", /first that would be tried/],
    ["VilleDeLaval2026", "agente", /first that would be tried/],
    ["azertyuiop123456", "agente", /first that would be tried/],
    ["123456789012", "agente", /first that would be tried/],
    ["abcabcabcabc", "agente", /first that would be tried/],
    ["nopqrstuvwxyz", "agente", /first that would be tried/],
  ])("is refused with why: %s", (password, username, why) => {
    expect(passwordFault(password, username)).toMatch(why);
  });
});
