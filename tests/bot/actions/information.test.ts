import { describe, expect, it } from "vitest";
import { findAnswer } from "../../../bot/actions/information.ts";
import { newDialogueState } from "../../../bot/state.ts";
import type { Answer, Asked, Information } from "../../../contracts/information.ts";
import { callAction } from "../support/call.ts";
import { information, memoryParts, noKnowledge } from "../support/memoryStage.ts";

const answer: Answer = {
  id: "bacs",
  title: { fr: "Le bac bleu", en: "The blue bin" },
  text: { fr: "Aux deux semaines.", en: "Every two weeks." },
  source: {
    name: { fr: "Ville de Laval", en: "City of Laval" },
    url: "https://www.laval.ca",
    date: "2025-09-10",
    dated: "updated",
  },
  topics: ["collecte"],
  link: { fr: "https://www.laval.ca", en: "https://www.laval.ca/en/" },
};
const asking = (asked: Asked, titled?: Answer): Information => ({
  ...information,
  ask: async () => asked,
  titled: () => titled,
  places: () => ({ places: [] }),
});
const find = (asked: Asked, more: Parameters<typeof callAction>[2] = {}, titled?: Answer) =>
  callAction(findAnswer, memoryParts({ knowledge: noKnowledge, information: asking(asked, titled) }), more);

describe("an answer on the city", () => {
  it("comes with its source, its date and its topics", async () => {
    const { data, work } = await find({ kind: "answer", answer });
    expect(data).toMatchObject({ found: true, several: false, id: "bacs", title: "Le bac bleu", flow: "none" });
    expect(data["text"]).toMatch(
      /^Aux deux semaines\.\nPour en savoir plus : https:\/\/www\.laval\.ca\nSource : Ville de Laval/u,
    );
    expect(work.topics).toEqual(["collecte"]);
  });

  it("links to the page of the language it is told in", async () => {
    const english = { state: { ...newDialogueState, language: "en" as const } };
    const { data } = await find({ kind: "answer", answer }, { work: english });
    expect(data).toMatchObject({ title: "The blue bin", text: expect.stringContaining("https://www.laval.ca/en/") });
  });

  it("is said to be old once the day to check it has come", async () => {
    const checked = { ...answer, checkBefore: "2024-11-01" };
    const fresh = { ...answer, checkBefore: "2024-11-02" };
    const old = await find({ kind: "answer", answer: checked });
    const young = await find({ kind: "answer", answer: fresh });
    expect(old.data["text"]).not.toEqual(young.data["text"]);
    expect(young.data["text"]).toEqual((await find({ kind: "answer", answer })).data["text"]);
  });

  it("names the flow that goes on from there", async () => {
    const { data } = await find({ kind: "answer", answer: { ...answer, flow: "request_service" } });
    expect(data["flow"]).toBe("request_service");
  });

  it("is chosen among close ones by its title, and refused when none of them is it", async () => {
    const close: Asked = {
      kind: "close",
      answers: [answer, { ...answer, id: "b", title: { fr: "Le bac brun", en: "Brown" } }],
    };
    expect((await find(close)).data).toEqual({ found: false, several: true, titles: ["Le bac bleu", "Le bac brun"] });
    expect((await find(close, { slots: { which: "Le bac bleu" } }, answer)).data).toMatchObject({
      found: true,
      id: "bacs",
    });
    expect((await find(close, { slots: { which: "other" } })).data).toEqual({ found: false, several: false });
  });

  it("is none when nothing is sure; a place that the words name is said to be known", async () => {
    expect((await find({ kind: "none" })).data).toEqual({ found: false, several: false, place: false });
    const parts = memoryParts({
      knowledge: noKnowledge,
      information: { ...information, ask: async () => ({ kind: "none" }) },
    });
    const { data } = await callAction(findAnswer, parts, { slots: { query: "la bibliothèque Multiculturelle" } });
    expect(data["place"]).toBe(true);
  });
});
