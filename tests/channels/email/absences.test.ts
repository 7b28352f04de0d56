import { describe, expect, it } from "vitest";
import { isNoReply, mayAnswer } from "../../../channels/email/loop/index.ts";
import { readMail } from "../../../channels/email/parse/index.ts";
import { mailSource } from "./mailSource.ts";

// Written as an attack on what was there, and never read by it before.
async function verdict(subject: string, text: string) {
  const raw = mailSource(
    { Subject: `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=`, "Content-Type": "text/plain; charset=utf-8" },
    text,
  );
  const read = await readMail(raw);
  if (read.status === "broken") throw new Error(read.detail);
  return mayAnswer({ mail: read.mail, text, ownAddresses: [] });
}
const question = "Re: Votre échange avec la Ville de Laval";

describe("an absence that no header tells", () => {
  it.each([
    ["Absence", "Bonjour, Je suis en congé de maternité jusqu'en mars 2027. Veuillez écrire à equipe@exemple.ca."],
    ["[Auto] Re: bonjour", "I'm out of office."],
    ["OOF: hi", "I am OOF until Monday"],
    [
      question,
      "Thank you for your email. I am currently on annual leave and will return on December 5. If your matter is urgent, please contact my colleague.",
    ],
    [question, "Hi, I'm on parental leave until January. Please contact Bob at bob@example.org in my absence."],
    [
      question,
      "Bonjour, je suis actuellement en vacances et de retour le 8 décembre. En mon absence, veuillez contacter Paul Roy.",
    ],
    [
      question,
      "Merci de votre message. Nos bureaux sont fermés du 23 décembre au 5 janvier. Nous vous répondrons à notre retour.",
    ],
    [
      question,
      "Nous avons bien reçu votre courriel et nous vous répondrons dans les 48 heures. Ceci est un message automatique.",
    ],
    [question, "This is an automated response. We have received your message and will reply within 2 business days."],
    ["Accusé de réception : Votre échange", "Votre courriel a bien été reçu."],
    ["Absent Re: Votre échange", "De retour lundi."],
    ["En congé", "De retour lundi."],
    ["I am away from the office", "Back Monday."],
    ["Vacation reply", "Back Monday."],
    ["AUTO: Marie is out of the office", "Back Monday."],
    ["Je suis absente du bureau", "De retour lundi."],
    ["Hors bureau", "De retour lundi."],
    ["Undeliverable: Votre échange", "The mailbox is full."],
    ["Non remis : Votre échange", "La boîte est pleine."],
  ])("is not answered: « %s », « %s »", async (subject, text) => {
    expect(await verdict(subject, text)).toMatchObject({ answer: false });
  });

  it.each([
    ["Question", "Je serai absent du cours de natation le 12 décembre. Est-ce que je peux reprendre?"],
    ["Absence de ma fille au camp", "Bonjour, ma fille sera absente lundi, elle est malade. Merci."],
    ["Absence", "Mon fils sera absent du camp demain."],
    ["En vacances, suspendre ma collecte", "Je voudrais suspendre la collecte du 1er au 15."],
    [
      "Collecte",
      "Je serai absente deux semaines et je voudrais suspendre la collecte. Je serai de retour le 15. Merci pour votre courriel d'hier.",
    ],
    ["Out of office hours at the library", "When is the library open"],
    ["Congé férié", "Les bibliothèques sont-elles ouvertes?"],
    ["Auto volée", "Mon auto a été volée hier."],
    ["Auto: stationnement", "Où laisser mon auto pendant le déneigement?"],
    ["Réservation", "I will be away next week, I'll be back Monday. Please hold my spot. Thank you for your message."],
    ["Je suis absente", "Je suis absente mardi : pouvez-vous garder la place de mon fils au camp."],
    ["Courrier", "J'ai reçu un message automatique de votre part et je n'y comprends rien."],
    ["Emploi", "Je ne travaille plus et je cherche une aide pour le loyer."],
    ["Retour de livre", "Je suis en congé mardi, je rapporterai le livre. Veuillez me contacter au 450 555-0100."],
  ])("is not seen in what a person writes: « %s », « %s »", async (subject, text) => {
    expect(await verdict(subject, text)).toEqual({ answer: true });
  });

  it("addresses that nobody reads are known in their usual spellings, and no others", () => {
    const machines = [
      "no-reply",
      "noreply+abc",
      "NePasRepondre",
      "ne-pas-repondre",
      "donotreply",
      "do_not_reply",
      "no.reply",
      "auto-reply",
      "bounce+1",
      "nobody",
    ];
    const people = ["norman", "nobody.knows", "renoreply.smith", "ada.bounceton", "notifications", "autoroute"];
    expect(machines.filter((name) => !isNoReply(`${name}@example.org`))).toEqual([]);
    expect(people.filter((name) => isNoReply(`${name}@example.org`))).toEqual([]);
  });
});
