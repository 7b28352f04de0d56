import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mail } from "../../../channels/email/parse/index.ts";
import { mailSource } from "./mailSource.ts";
import { type MailSystem, ours, startMailSystem } from "./mailSystem.ts";

let mails: MailSystem;
beforeAll(async () => {
  mails = await startMailSystem({ MAIL_AUTHSERV_IDS: "mx.ville.example" });
});
afterAll(() => mails.stop());

const to = (all: Mail[], address: string) => all.filter((mail) => mail.to.some((one) => one.address === address));
const answersTo = async (address: string) => to(await mails.sent(), address);
const replyAddress = (mail: Mail | undefined) => mail?.replyTo[0]?.address ?? "";

describe("a mail to the city", () => {
  it("gets one answer, in its thread, that says a machine wrote it", async () => {
    const From = "Marie Roy <marie@example.org>";
    await mails.write("Bonjour,\n\nÀ quelle heure ouvre la bibliothèque Germaine-Guèvremont?\n\nMerci,\nMarie", {
      From,
      Subject: "Horaire",
      "Message-ID": "<horaire@example.org>",
    });
    const [answer, ...others] = await answersTo("marie@example.org");
    expect(others).toEqual([]);
    expect(answer).toMatchObject({
      subject: "Re: Horaire",
      inReplyTo: ["horaire@example.org"],
      references: ["horaire@example.org"],
    });
    expect(answer?.headers.get("auto-submitted")).toEqual(["auto-replied"]);
    expect(answer?.html).toMatch(/<html lang="fr">/);
    expect(answer?.text).toMatch(/Germaine/);
    expect(replyAddress(answer)).toMatch(/^bonjour\+[a-z0-9]+\.[a-z2-7]{16}@citoyen360\.example$/);
  });

  it("twice is one mail, whichever way it comes", async () => {
    const raw = mailSource(
      { From: "bis@example.org", To: ours, "Message-ID": "<bis@example.org>" },
      "Où est le 311?\r\n",
    );
    const relayed = Buffer.concat([Buffer.from("Received: from mx by us; now\r\nDelivered-To: x@y.example\r\n"), raw]);
    expect([await mails.receive(raw), await mails.receive(relayed), await mails.receive(raw)]).toEqual([
      "kept",
      "known",
      "known",
    ]);
    expect(await answersTo("bis@example.org")).toHaveLength(1);
  });

  it("goes on where the thread was: what was given is not asked again", async () => {
    const From = "luc@example.org";
    await mails.write("Je cherche un cours de natation pour ma fille", { From, Subject: "Cours" });
    const [first] = await answersTo(From);
    await mails.write("Elle a 6 ans.", { From, Subject: "Re: Cours", To: replyAddress(first) });
    const [, second] = await answersTo(From);
    expect(second?.text).toMatch(/jour de la semaine/i);
    expect(replyAddress(second)).toBe(replyAddress(first));
    await mails.write("Le dimanche", {
      From,
      Subject: "Re: Cours",
      References: `<${second?.messageId}>`,
    });
    const third = (await answersTo(From)).at(-1);
    expect(replyAddress(third)).toBe(replyAddress(first));
    expect(third?.text).toMatch(/natation/i);
  });

  it("finds its thread by any of two hundred references", async () => {
    const From = "odile@example.org";
    await mails.write("Je cherche un cours de natation pour ma fille", { From, Subject: "Cours" });
    const [first] = await answersTo(From);
    const references = Array.from({ length: 200 }, (_, at) => (at === 4 ? first?.messageId : `${at}@other.example`));
    await mails.write("6 ans", {
      From,
      Subject: "Tr: Cours",
      References: references.map((id) => `<${id}>`).join("\r\n "),
    });
    const [, second] = await answersTo(From);
    expect(replyAddress(second)).toBe(replyAddress(first));
    expect(second?.text).toMatch(/jour de la semaine/i);
  });

  it("of somebody else never enters a thread, whatever it names", async () => {
    await mails.write("Je cherche un camp de jour pour mon fils", { From: "anne@example.org", Subject: "Camp" });
    const [annes] = await answersTo("anne@example.org");
    await mails.write("Il a 9 ans", {
      From: "paul@example.org",
      To: replyAddress(annes),
      References: `<${annes?.messageId}>`,
      "In-Reply-To": `<${annes?.messageId}>`,
    });
    const [pauls] = await answersTo("paul@example.org");
    expect(replyAddress(pauls)).not.toBe(replyAddress(annes));
    expect(await answersTo("anne@example.org")).toHaveLength(1);
  });

  it("with several questions gets one answer, numbered", async () => {
    const From = "nadia@example.org";
    await mails.write(
      "Bonjour, comment allez-vous? À quelle heure ouvre la bibliothèque Germaine-Guèvremont? Est-ce que vous avez des cours de natation pour un enfant de 6 ans?\n\nMerci",
      { From },
    );
    const answers = await answersTo(From);
    expect(answers).toHaveLength(1);
    const text = answers[0]?.text?.replace(/\u00A0/g, " ") ?? "";
    expect(text).toMatch(/1\. « À quelle heure ouvre la bibliothèque Germaine-Guèvremont\? »/);
    expect(text).toMatch(/2\. « Est-ce que vous avez des cours de natation/);
    expect(text).not.toMatch(/3\. «/);
    expect(
      (await mails.interactions()).filter(({ redactedText: said }) => said.includes("Germaine-Guèvremont? Est-ce")),
    ).toHaveLength(1);
  });

  it("in English is answered in English", async () => {
    await mails.write("Hello, where can I find swimming lessons for my daughter?", { From: "kate@example.org" });
    const [answer] = await answersTo("kate@example.org");
    expect(answer?.html).toMatch(/<html lang="en">/);
    expect(answer?.headers.get("content-language")).toEqual(["en"]);
  });
});
