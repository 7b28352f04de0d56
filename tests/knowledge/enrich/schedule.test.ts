import { describe, expect, it } from "vitest";
import { readTimes, readWeekdays } from "../../../knowledge/enrich/index.ts";

describe("weekdays", () => {
  it.each([
    ["Les mardis et jeudis du 25 juin au 18 juillet", ["tue", "thu"]],
    ["Tous les lundis, mercredis et vendredis soirs", ["mon", "wed", "fri"]],
    ["Tous les jeudi, du 27 juin au 15 août", ["thu"]],
    ["Les dimanches matins ainsi que les lundis soirs", ["mon", "sun"]],
    ["Les samedis 6, 20 et 27\u00a0juillet", ["sat"]],
    ["Ouvert du lundi au vendredi", ["mon", "tue", "wed", "thu", "fri"]],
    ["Du vendredi au lundi", ["mon", "fri", "sat", "sun"]],
    ["Chaque mercredi à 19 h", ["wed"]],
    ["le samedi matin, de 9 h à 10 h", ["sat"]],
    ["le mardi 9 h, salle B", ["tue"]],
    ["Les fins de semaine de juillet n'en sont pas, les fins de semaine oui", ["sat", "sun"]],
    ["Tous les samedis, sauf les lundis fériés", ["sat"]],
  ])("« %s »", (text, days) => {
    expect(readWeekdays(text)?.value).toEqual(days);
  });

  it.each([
    "Le jeudi 8 février à la Maison des arts",
    "Le samedi 15 juin 2024",
    "Fermé le lundi",
    "Une soirée de mardi gras",
    "Vendredi saint",
    "L'activité de la fin de semaine",
    "",
  ])("reads none in « %s »", (text) => {
    expect(readWeekdays(text)).toBeUndefined();
  });
});

describe("times", () => {
  it.each([
    ["de 10 h à 11 h 30", [{ from: "10:00", to: "11:30" }]],
    ["18h30 à 19h30", [{ from: "18:30", to: "19:30" }]],
    ["18\u00a0h\u00a030 à 19\u202fh\u202f30", [{ from: "18:30", to: "19:30" }]],
    ["entre midi et 13 h", [{ from: "12:00", to: "13:00" }]],
    ["9:00-16:30", [{ from: "09:00", to: "16:30" }]],
    ["à partir de 19h, l'organisme anime", [{ from: "19:00" }]],
    [
      "de 18 h à 19 h ou de 19 h à 20 h",
      [
        { from: "18:00", to: "19:00" },
        { from: "19:00", to: "20:00" },
      ],
    ],
    ["de 10 h à 12 h, oui, de 10 h à 12 h", [{ from: "10:00", to: "12:00" }]],
  ])("« %s »", (text, times) => {
    expect(readTimes(text).map(({ value }) => value)).toEqual(times);
  });

  it.each(["un 3 h de danse", "ouvert 24 h", "de 6 à 12 ans", "5 à 7", "12 habitants à 13 hectares", "de 27 h à 31 h"])(
    "reads none in « %s »",
    (text) => {
      expect(readTimes(text)).toEqual([]);
    },
  );
});
