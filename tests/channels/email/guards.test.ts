import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MailSystem, startMailSystem } from "./mailSystem.ts";

let mails: MailSystem;
beforeAll(async () => {
  mails = await startMailSystem({ MAIL_AUTHSERV_IDS: "mx.ville.example", C360_CLOCK: "2024-11-12T10:00:00-05:00" });
});
afterAll(() => mails.stop());

const last = async () => (await mails.interactions())[0];
const sentTo = async (address: string) => (await mails.sent()).filter((mail) => mail.to[0]?.address === address);
const wait = (minutes: number) =>
  mails.system.clock.set(new Date(mails.system.clock.now().getTime() + minutes * 60_000));

/** A second after what came before: mails are told apart by their times. */
const write: MailSystem["write"] = (text, headers) => {
  wait(1 / 60);
  return mails.write(text, headers);
};

describe("what no machine may answer", () => {
  it.each<[string, Record<string, string>]>([
    ["an automatic reply", { "Auto-Submitted": "auto-replied" }],
    ["a list", { "List-Id": "<liste.example.org>" }],
    ["an absence", { Subject: "Réponse automatique : absence du bureau" }],
    ["an address that nobody reads", { From: "no-reply@example.org" }],
    ["one of ours", { From: "bonjour+x@citoyen360.example" }],
  ])("%s is kept as a silent turn, or for a person", async (_, headers) => {
    const From = headers["From"] ?? "robot@example.org";
    const before = (await mails.sent()).length;
    await write("Votre message a bien été reçu, merci.", { From, ...headers });
    expect((await mails.sent()).length).toBe(before);
    const failed = await mails.system.registry.failedArrivals.list(1);
    const kept = failed.items.some(({ from }) => from === From) || (await last())?.outcome === "silent";
    expect(kept).toBe(true);
  });

  it("after three answers in ten minutes a thread goes to a person, without a fourth", async () => {
    const From = "boucle@example.org";
    const To = async () => (await sentTo(From)).at(-1)?.replyTo[0]?.address ?? "bonjour@citoyen360.example";
    for (const text of ["Je cherche un cours", "de natation", "pour mon fils", "de 6 ans", "le samedi"])
      await write(text, { From, To: await To() });
    expect(await sentTo(From)).toHaveLength(3);
    const [fifth, fourth] = await mails.interactions();
    expect([fourth?.outcome, fifth?.outcome]).toEqual(["handed_off", "silent"]);
  });

  it("the same words again go to a person", async () => {
    const From = "encore@example.org";
    const text = "Ce message confirme la réception de votre demande numéro";
    await write(`${text} 1.`, { From });
    wait(30);
    await write(`${text} 2.`, { From });
    expect(await sentTo(From)).toHaveLength(1);
    expect((await last())?.outcome).toBe("handed_off");
  });
});

describe("who writes", () => {
  const passed = { "Authentication-Results": "mx.ville.example; dmarc=pass header.from=example.org" };
  const failed = { "Authentication-Results": "mx.ville.example; dmarc=fail header.from=example.org" };

  it("is not believed below what the receiving server saw: a denied sender enters no thread", async () => {
    const From = "vraie@example.org";
    await write("Je cherche un camp de jour", { From, ...passed });
    const [answer] = await sentTo(From);
    const To = answer?.replyTo[0]?.address ?? "";
    await write("Annulez tout", { From, To, ...failed });
    const [, other] = await sentTo(From);
    expect(other?.replyTo[0]?.address).not.toBe(To);
    await write("Pour mon fils de 9 ans", { From, To, ...passed });
    expect((await sentTo(From)).at(-1)?.replyTo[0]?.address).toBe(To);
  });

  it("gets answers where Reply-To says only when the sender is authenticated", async () => {
    await write("Où est la piscine?", { From: "usurpee@example.org", "Reply-To": "voleur@example.net" });
    expect(
      [await sentTo("usurpee@example.org"), await sentTo("voleur@example.net")].map(({ length }) => length),
    ).toEqual([1, 0]);
    await write("Où est l'aréna?", { From: "elle@example.org", "Reply-To": "bureau@example.org", ...passed });
    expect(await sentTo("bureau@example.org")).toHaveLength(1);
    await write("Où est le parc?", { From: "no-reply@formulaire.example", "Reply-To": "citoyen@example.org" });
    expect(await sentTo("citoyen@example.org")).toHaveLength(1);
  });
});
