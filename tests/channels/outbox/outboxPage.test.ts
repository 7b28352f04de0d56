import { writeFileSync } from "node:fs";
import { join } from "node:path";
import express from "express";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { createMailDelivery } from "../../../channels/email/index.ts";
import { createSmsToFiles } from "../../../channels/sms/index.ts";
import { createOutboxPage, lastCode, listOutboxFiles } from "../../../channels/outbox/index.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { outboxItem } from "../outboxItem.ts";

function world(firstAt = "2024-06-13T13:00:00Z") {
  const directory = join(temporaryFolder(), "outbox");
  let minutes = 0;
  const clock = { now: () => new Date(Date.parse(firstAt) + 60_000 * (minutes += 1)) };
  const mail = createMailDelivery({ directory, from: "bonjour@laval.example", clock });
  const sms = createSmsToFiles({ directory, clock });
  const app = express().use("/demo/outbox", createOutboxPage({ directory }));
  return { directory, mail, sms, page: (query = "") => request(app).get(`/demo/outbox${query}`) };
}
const say = (text: string, lang: "fr" | "en" = "fr") => ({ id: "r", text, lang, cards: [], choices: [] });

describe("the demonstration outbox", () => {
  it("is empty before anything was sent", async () => {
    const { directory, page } = world();
    expect(await listOutboxFiles(directory)).toEqual([]);
    expect((await page()).text).toContain("Aucun message pour le moment.");
  });

  it("lists mails and messages, newest first", async () => {
    const { directory, mail, sms } = world();
    await mail(outboxItem({ id: "m1", subject: "Votre code", reply: say("Code\u00a0: 123456") }));
    await sms(outboxItem({ id: "s1", address: "+15145550123", reply: say("Your code: 654321", "en") }));
    expect(await listOutboxFiles(directory)).toMatchObject([
      { kind: "sms", to: "+15145550123", lang: "en", text: "Your code: 654321", at: new Date("2024-06-13T13:02:00Z") },
      {
        kind: "email",
        to: "citoyenne@courriel.example",
        subject: "Votre code",
        lang: "fr",
        text: "Code\u00a0: 123456",
        at: new Date("2024-06-13T13:01:00Z"),
      },
    ]);
  });

  it("writes the first of a month as people do, and no hour that way", async () => {
    const { mail, page } = world("2024-11-01T05:00:00Z");
    await mail(outboxItem({}));
    expect((await page()).text).toMatch(/<dd>1er novembre 2024 à 01\s?h\s?01/);
    expect((await page("?lang=en")).text).toContain("November 1, 2024");
  });

  it("shows them in French and in English, each text in its own language", async () => {
    const { mail, page } = world();
    await mail(outboxItem({ subject: "Your code", reply: say("Your code is 123456", "en") }));
    const french = await page();
    expect(french.text).toContain('<html lang="fr">');
    expect(french.text).toContain("Boîte d’envoi de la démonstration");
    expect(french.text).toContain('<div class="text" lang="en">Your code is 123456</div>');
    expect(french.text).toMatch(/13 juin 2024.*9\s?h\s?01/);
    const english = await page("?lang=en");
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain("Demonstration outbox");
    expect(english.headers["content-language"]).toBe("en");
  });

  it("escapes everything, holds no script, and lets nothing load", async () => {
    const { mail, page } = world();
    await mail(
      outboxItem({ id: "x", subject: "<script>alert(1)</script>", reply: say("\"><img src=x onerror=alert(1)> & '") }),
    );
    const { text, headers } = await page();
    expect(text).not.toMatch(/<(script|img)/);
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).not.toMatch(/(src|href)="?https?:/);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; /);
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("leaves out what is not a message, and says when one cannot be read", async () => {
    const { directory, mail, page } = world();
    await mail(outboxItem());
    for (const name of ["notes.md", ".20240613T1-courriel-x.eml.part"]) writeFileSync(join(directory, name), "x");
    writeFileSync(join(directory, "20240613T999-texto-vide.txt"), "");
    const files = await listOutboxFiles(directory);
    expect(files.map(({ name }) => name)).toEqual([
      "20240613T999-texto-vide.txt",
      expect.stringContaining("item-1.eml"),
    ]);
    expect((await page()).status).toBe(200);
  });

  it("shows the newest hundred", async () => {
    const { directory, sms } = world();
    for (let index = 0; index < 105; index += 1) await sms(outboxItem({ id: `s${index}`, address: "+15145550123" }));
    const files = await listOutboxFiles(directory);
    expect(files).toHaveLength(100);
    expect(files[0]?.name).toContain("s104");
  });

  it("tells the last code, and no longer or shorter number", async () => {
    const { directory, mail, sms } = world();
    expect(await lastCode(directory)).toBeUndefined();
    await mail(outboxItem({ id: "m1", reply: say("Code\u00a0: 111111") }));
    await sms(outboxItem({ id: "s1", address: "+15145550123", reply: say("Votre code est 222222.") }));
    await sms(outboxItem({ id: "s2", address: "+15145550123", reply: say("Appelez le 4505550199 ou le 311.") }));
    expect(await lastCode(directory)).toBe("222222");
  });
});
