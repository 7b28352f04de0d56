import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCampaignLinks } from "../../../channels/campaigns/index.ts";
import { sendToItem } from "../../../channels/campaigns/sendToItem.ts";
import { mayAnswer } from "../../../channels/email/loop/index.ts";
import { readMail } from "../../../channels/email/parse/index.ts";
import { createMailDelivery } from "../../../channels/email/index.ts";
import { segmentsOf } from "../../../channels/sms/index.ts";
import type { CampaignContent, CampaignSend } from "../../../contracts/campaigns.ts";
import { cardOf, draftOf, issueOf } from "../../registry/campaignSamples.ts";

const links = createCampaignLinks({ baseUrl: "https://citoyen.exemple.ca", secret: Buffer.alloc(32, 9) });
const id = "5b0c4f0e-9d3f-4a57-8a44-0c8a4ad6f1aa";
const campaignId = "f3d1f6a2-58a1-4a3d-a1a6-9c4f8a8f8f01";
const send: CampaignSend = { id, campaignId, medium: "email", address: "marie@exemple.ca", language: "fr" };
const contentOf = (part: Partial<CampaignContent> = {}): CampaignContent => ({
  ...draftOf(),
  id: campaignId,
  issue: issueOf(),
  ...part,
});

async function received(content: CampaignContent, language: "fr" | "en" = "fr") {
  const directory = mkdtempSync(join(tmpdir(), "infolettre-"));
  const deliver = createMailDelivery({ directory, from: "Citoyen 360 <bonjour@ville.example>" });
  expect(await deliver(sendToItem({ ...send, language }, content, links))).toMatchObject({ status: "delivered" });
  const read = await readMail(readFileSync(join(directory, readdirSync(directory)[0] ?? "")));
  if (read.status !== "read") throw new Error(read.detail);
  return read.mail;
}
const html = (content: CampaignContent, language: "fr" | "en" = "fr") =>
  sendToItem({ ...send, language }, content, links).mail?.newsletter?.html ?? "";

describe("a newsletter", () => {
  it("says which list it is, how to leave it in one click, and that a machine sent it", async () => {
    const mail = await received(contentOf());
    const header = (name: string) => mail.headers.get(name);
    expect(header("list-unsubscribe")).toEqual([`<${links.unsubscribe(id, "fr")}>`]);
    expect(header("list-unsubscribe-post")).toEqual(["List-Unsubscribe=One-Click"]);
    expect(header("list-id")).toEqual(["<infolettre.ville.example>"]);
    expect(header("auto-submitted")).toEqual(["auto-generated"]);
    expect(header("precedence")).toBeUndefined();
    expect(mayAnswer({ mail, text: mail.text ?? "", ownAddresses: [] }).answer).toBe(false);
  });

  it("says the same in its text part as in its page, in the language of its reader", async () => {
    for (const language of ["fr", "en"] as const) {
      const mail = await received(contentOf(), language);
      const card = issueOf()[language][0];
      for (const words of [card?.title, "58 $", links.followed(campaignId, 0), links.unsubscribe(id, language)]) {
        expect(mail.text).toContain(words);
        expect(html(contentOf(), language)).toContain(words);
      }
      expect(html(contentOf(), language)).toContain(`<html lang="${language}">`);
    }
  });

  it("loads nothing, runs nothing, and names each link by where it leads", () => {
    const page = html(contentOf());
    expect(page).not.toMatch(/<img|<script|<link|url\(|@import|@font-face/i);
    expect([...page.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
      links.followed(campaignId, 0),
      links.unsubscribe(id, "fr"),
    ]);
    expect(page).toContain('aria-label="En savoir plus sur Natation parent-enfant"');
    expect(page).toContain("1, place du Souvenir, Laval (Québec) H7V 1W7");
  });

  it("escapes what the catalogue and the staff wrote, and marks the language of a French title among English words", () => {
    const card = cardOf({ title: `<b>"Soccer" & 'co'</b>`, facts: [{ name: "price", label: "<i>", value: "<u>" }] });
    const content = contentOf({ subject: { fr: "<h1>", en: "A & B" }, issue: { fr: [card], en: [card] } });
    const page = html(content, "en");
    expect(page).not.toMatch(/<b>|<i>|<u>|<h1>/);
    expect(page).toContain("A &amp; B");
    expect(page).toMatch(/<h2[^>]* lang="fr"/);
  });

  it("without an https address has no header that mail programs would refuse, and still its link", () => {
    const plain = createCampaignLinks({ baseUrl: "http://localhost:3978", secret: Buffer.alloc(32, 9) });
    const item = sendToItem(send, contentOf(), plain);
    expect(item.mail?.unsubscribeUrl).toBeUndefined();
    expect(item.reply.text).toContain("http://localhost:3978/desabonnement/");
  });
});

describe("a campaign by text message", () => {
  const text = (content: CampaignContent, language: "fr" | "en" = "fr") =>
    sendToItem({ ...send, medium: "sms", language }, content, links).reply.text;

  it("says who writes, shows the offering with its link, and how to stop, in the small alphabet", () => {
    const said = text(contentOf());
    expect(said.split("\n")).toEqual([
      "Ville de Laval : Cet automne près de chez vous",
      "Voici ce qui commence bientot.",
      "Natation parent-enfant, samedi, 9 h à 9 h 45, Piscine Josée-Faucher, 58 $",
      links.followed(campaignId, 0),
      "Se désabonner : répondez ARRET",
    ]);
    expect(segmentsOf(said).encoding).toBe("GSM-7");
  });

  it("numbers several and gives one link to all; in English it never asks for a word that carriers keep", () => {
    const cards = [cardOf(), cardOf({ title: "Yoga" })];
    const said = text(contentOf({ issue: { fr: cards, en: cards } }), "en");
    expect(said).toMatch(/\n1\. Natation.*\n2\. Yoga.*\nSee all: https:\/\/citoyen\.exemple\.ca\n/);
    expect(said).not.toMatch(/\b(?:STOP|END|QUIT|CANCEL|YES)\b/);
  });
});
