import express from "express";
import request from "supertest";
import { beforeEach, describe, expect, it } from "vitest";
import { createCampaignLinks, createMailingPages } from "../../../channels/campaigns/index.ts";
import type { UnsubscribeWords } from "../../../contracts/campaigns.ts";

const links = createCampaignLinks({ baseUrl: "", secret: Buffer.alloc(32, 9) });
const send = "5b0c4f0e-9d3f-4a57-8a44-0c8a4ad6f1aa";
const campaign = "f3d1f6a2-58a1-4a3d-a1a6-9c4f8a8f8f01";
let left: [string, UnsubscribeWords][];
let followed: [string, number][];
let chosen: string[][];

function pages() {
  const urls = ["https://www.laval.ca/natation", "javascript:alert(1)"];
  const campaigns = {
    unsubscribe: async (id: string, words: UnsubscribeWords) => id === send && left.push([id, words]) > 0,
    chooseTopics: async (id: string, topics: readonly string[]) => void chosen.push([id, ...topics]),
    topicsOf: async () => ["arts" as const],
    follow: async (id: string, position: number) => {
      followed.push([id, position]);
      return urls[position];
    },
  };
  return request(express().use(createMailingPages({ campaigns, links })));
}

beforeEach(() => {
  left = [];
  followed = [];
  chosen = [];
});

describe("the page to unsubscribe", () => {
  it.each([
    ["fr", "Me désabonner", "C’est fait"],
    ["en", "Unsubscribe me", "Done"],
  ] as const)(
    "in %s changes nothing when it is looked at, and everything when its button is pressed",
    async (lang, button, done) => {
      const url = links.unsubscribe(send, lang);
      for (const look of [pages().get(url), pages().head(url), pages().get(`${url}?One-Click=1`)])
        expect((await look).status).toBe(200);
      const page = await pages().get(url);
      expect(page.text).toContain(`<html lang="${lang}">`);
      expect(page.text).toContain(`<form method="post"><button type="submit">${button}</button></form>`);
      expect(page.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(left).toEqual([]);
      const pressed = await pages().post(url).expect(200);
      expect(pressed.text).toContain(`<h1>${done}</h1>`);
      expect(left).toMatchObject([[send, { language: lang, textVersion: "unsubscribe-2026-11" }]]);
    },
  );

  it("takes the one click of a mail program, in either form of body and without a cookie", async () => {
    const url = links.unsubscribe(send, "fr");
    await pages().post(url).type("form").send({ "List-Unsubscribe": "One-Click" }).expect(200);
    await pages().post(url).field("List-Unsubscribe", "One-Click").expect(200);
    expect(left.map(([id]) => id)).toEqual([send, send]);
  });

  it("does not say that it is done when the link leads to nobody any more", async () => {
    const old = await pages().post(links.unsubscribe(campaign, "fr")).expect(410);
    expect(old.text).toContain("Ce lien ne sert plus");
    expect(old.text).not.toContain("C’est fait");
    expect(left).toEqual([]);
  });

  it("lets whoever would rather receive less choose topics, with those chosen before", async () => {
    const url = links.unsubscribe(send, "fr");
    const { text } = await pages().get(url);
    expect(text).toContain('value="arts" checked>');
    expect(text).toContain('value="sports">');
    const choose = (body: string) => pages().post(`${url}/sujets`).type("form").send(body);
    expect((await choose("topic=sports&topic=nature")).text).toContain("Vos sujets sont enregistrés");
    await choose("topic=arts");
    await choose("");
    expect((await choose("topic=anything")).status).toBe(404);
    expect(chosen).toEqual([[send, "sports", "nature"], [send, "arts"], [send]]);
    expect(left).toEqual([]);
  });

  it("is nobody's to guess: a changed token, another's proof and a cut link withdraw nothing", async () => {
    const url = links.unsubscribe(send, "fr");
    const other = links.unsubscribe(campaign, "fr");
    const stranger = createCampaignLinks({ baseUrl: "", secret: Buffer.alloc(32, 1) }).unsubscribe(send, "fr");
    const [name] = url.split(".");
    for (const wrong of [url.slice(0, -3), `${url}A`, `${name}.${other.split(".")[1]}`, stranger, "/desabonnement/x"]) {
      await pages().post(wrong).expect(404);
      expect((await pages().get(wrong)).text).toContain("311");
    }
    expect(left).toEqual([]);
  });
});

describe("a link of a newsletter", () => {
  it("leads to the address of the offering, counted once a visit and not by those who only look at its head", async () => {
    const url = links.followed(campaign, 0);
    const answer = await pages().get(url).expect(302);
    expect(answer.get("location")).toBe("https://www.laval.ca/natation");
    await pages().head(url);
    expect(followed).toEqual([[campaign, 0]]);
  });

  it("leads nowhere else", async () => {
    const elsewhere = ["/suivre/x/0", `/suivre/${"A".repeat(22)}/-1`, `/suivre/${"A".repeat(22)}/https:`];
    for (const wrong of [links.followed(campaign, 1), links.followed(campaign, 7), ...elsewhere])
      expect((await pages().get(wrong)).status).toBe(404);
  });
});
