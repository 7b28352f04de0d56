import { describe, expect, it } from "vitest";
import { scoreSentiment } from "../../../analytics/index.ts";
import { mood } from "../../../bot/assist/mood.ts";
import type { AssistLine } from "../../../contracts/assist.ts";
import type { Language } from "../../../contracts/language.ts";
import { turnOf } from "./turnOf.ts";

type Said = [from: AssistLine["from"], text: string];

function moodOf(said: readonly Said[], language: Language = "fr") {
  const lines = said.map(([from, text], at): AssistLine => ({
    id: `u${at}`,
    from,
    text,
    at: "2026-11-23T15:00:00.000Z",
    final: true,
    corrected: false,
  }));
  const turns = lines
    .filter(({ from }) => from === "citizen")
    .map(({ id, text }) => ({ lineId: id, turn: turnOf({ sentiment: scoreSentiment(text, language) }, text) }));
  return mood({ lines, turns, state: undefined, language, confirmed: [] });
}
const reason = (text: string, language: Language = "fr") =>
  moodOf([["citizen", text]], language).alert?.reason[language];

describe("the mood of a call", () => {
  it("is a point a line of the citizen's, with the words that decided", () => {
    const { trend, alert } = moodOf([
      ["agent", "c'est inacceptable"],
      ["citizen", "je suis vraiment en colère"],
      ["citizen", "ok merci beaucoup"],
    ]);
    expect(trend.map(({ lineId, sentiment }) => [lineId, sentiment.label])).toEqual([
      ["u1", "negative"],
      ["u2", "positive"],
    ]);
    expect(trend[0]?.sentiment.words.join(" ")).toContain("colère");
    expect(alert).toBeUndefined();
  });

  it("alerts at two strongly negative lines in a row, and not at one, nor at two with a calm one between", () => {
    const angry: Said = ["citizen", "c'est inacceptable je suis vraiment en colère"];
    const calm: Said = ["citizen", "c'est au douze rue des lilas"];
    expect(moodOf([angry]).alert).toBeUndefined();
    expect(moodOf([angry, calm, angry]).alert).toBeUndefined();
    expect(moodOf([angry, ["agent", "je comprends"], angry]).alert).toMatchObject({ lineId: "u2" });
  });

  it.each([
    ["j'appelle mon avocat demain matin", /recours/],
    ["vous allez recevoir une mise en demeure", /recours/],
    ["je vais en parler aux médias", /médias/],
    ["ça va finir à la télé cette affaire-là", /médias/],
    ["je porte plainte à l'ombudsman", /ombudsman/],
    ["je vais appeler le maire", /ombudsman|élu/],
    ["vous êtes une gang d'incompétents", /Injures/],
    ["va donc chier", /Injures/],
    ["je veux plus vivre", /détresse/],
    ["je suis au bout du rouleau", /détresse/],
  ])("alerts at « %s »", (text, expected) => {
    expect(reason(text)).toMatch(expected);
  });

  it.each([
    ["i'm calling my lawyer", /legal/],
    ["i'll take the city to court", /legal/],
    ["i'm going to the news with this", /media/],
    ["i want the ombudsman", /ombudsman/],
    ["you are useless", /Insults/],
    ["i want to die", /despair/],
  ])("alerts at “%s”", (text, expected) => {
    expect(reason(text, "en")).toMatch(expected);
  });

  it.each([
    "maudit que ça glisse dehors",
    "ma fille veut faire du journal scolaire à l'école",
    "il y a un nid-de-poule sur le chemin du souvenir",
    "est-ce que la piscine est ouverte au public",
    "la presse à linge du centre est brisée",
    "j'ai entendu à la radio que la collecte change de jour",
    "j'ai vu sur facebook qu'il y a une fête au parc",
    "j'en peux plus attendre l'été pour la piscine",
  ])("does not at « %s »", (text) => {
    expect(reason(text)).toBeUndefined();
  });
});
