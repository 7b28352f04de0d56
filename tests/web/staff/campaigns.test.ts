import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { launch, noBrowser } from "../citizen/chromium.ts";
import { subscriber } from "./consenting.ts";

// A manager writes a newsletter, looks at it, tries it, sends it; a citizen leaves it by its link.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let started: StartedSystem;
let browser: Browser;

describe.skipIf(noBrowser)("the page of campaigns", () => {
  beforeAll(async () => {
    started = await startSystem({ C360_CLOCK: "2024-11-01T10:00:00-04:00", PUBLIC_URL: "https://citoyen.exemple.ca" });
    // The people of the demonstration who consented already are not counted here.
    await started.system.forgetRehearsal();
    await subscriber(started.system);
    await subscriber(started.system, { language: "en" });
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await started.stop();
  });

  async function open(options: { width?: number; dark?: boolean; english?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${started.url}/gestion/?section=campaigns`);
    if (options.english) await page.getByRole("button", { name: "English" }).click();
    await page.getByLabel(/Identifiant|User name/).fill("gestion");
    await page.getByLabel(/Mot de passe|Password/).fill(started.system.demonstrationPassword);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Campagnes|Campaigns/ }).waitFor();
    return page;
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found: unknown = await page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" ")))`,
    );
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    return [
      ...(Array.isArray(found) ? found.map(String) : ["axe did not answer"]),
      ...(overflow > 0 ? ["overflow"] : []),
    ];
  }

  const write = async (page: Page, name: string) => {
    await page.getByRole("button", { name: /Nouvelle campagne|New campaign/ }).click();
    await page.getByLabel(/Nom \(pour|Name \(for/).fill(name);
    await page.getByLabel(/Objet, en français|Subject, in French/).fill("Cet hiver près de chez vous");
    await page.getByLabel(/Objet, en anglais|Subject, in English/).fill("This winter near you");
    await page.getByLabel(/Introduction, en français|Introduction, in French/).fill("Voici ce qui commence bientôt.");
    await page.getByLabel(/Introduction, en anglais|Introduction, in English/).fill("Here is what begins soon.");
    await page.getByLabel(/Mots recherchés|Words to search/).fill("natation");
  };
  const save = (page: Page) => page.getByRole("button", { name: /Enregistrer|Save/ }).click();

  it("writes, shows, tries, schedules and sends a newsletter, and counts who leaves it", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Nouvelle campagne" }).focus();
    await page.keyboard.press("Enter");
    await save(page);
    await page.getByRole("alert").filter({ hasText: "À corriger" }).waitFor();
    await page.getByRole("button", { name: "Toutes les campagnes" }).click();
    await write(page, "Hiver");
    await save(page);
    await page.getByText("Destinataires à cette heure : 2, dont 1 en français et 1 en anglais.").waitFor();
    const french = page.frameLocator('iframe[title*="français"]');
    await french.getByRole("heading", { level: 1, name: "Cet hiver près de chez vous" }).waitFor();
    expect(await french.locator("html").getAttribute("lang")).toBe("fr");
    expect(await french.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "M’envoyer un essai", exact: true }).click();
    await page.getByText("Essai envoyé à votre propre adresse.").waitFor();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Programmer l’envoi" }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /Programmée|En cours/ })
      .waitFor();
    await expect.poll(async () => (await started.system.registry.campaigns.list())[0]?.figures.sent).toBe(2);

    const outbox = await (await fetch(`${started.url}/demo/outbox/`)).text();
    expect(outbox).toContain("[Essai] Cet hiver près de chez vous");
    expect(outbox).toContain("gestion@exemple.ca");
    const links = [...outbox.matchAll(/https:\/\/citoyen\.exemple\.ca(\/desabonnement\/[\w.-]+)/g)].map(
      ([, path]) => path,
    );
    const leaving = await browser.newPage();
    for (const path of new Set(links)) {
      await leaving.goto(`${started.url}${path}`);
      expect(await violations(leaving)).toEqual([]);
      expect((await started.system.registry.campaigns.list())[0]?.figures.unsubscribed).toBe(0);
    }
    const said: (string | null)[] = [];
    for (const path of new Set(links)) {
      await leaving.goto(`${started.url}${path}`);
      await leaving.getByRole("button", { name: "Me désabonner" }).click();
      await leaving.getByRole("heading", { name: /C’est fait|Ce lien ne sert plus/ }).waitFor();
      expect(await violations(leaving)).toEqual([]);
      said.push(await leaving.getByRole("heading", { level: 1 }).textContent());
    }
    // That of the trial leads to nobody.
    expect(new Set(said)).toEqual(new Set(["Ce lien ne sert plus", "C’est fait"]));
    expect(said).toHaveLength(2);
    await page.getByRole("button", { name: "Toutes les campagnes" }).click();
    const row = page.getByRole("row").filter({ hasText: "Hiver" });
    expect(await row.getByRole("cell").allTextContents()).toEqual([
      "Envoyée",
      "Courriel",
      "Infolettre",
      "2",
      "2",
      "2",
      "0",
      "1",
      "0",
      "Ouvrir",
    ]);
    await page.context().close();
  }, 60_000);

  it("chooses offerings one by one for a text message, whose segments and cost are shown, and cancels it", async () => {
    const page = await open();
    await write(page, "Textos");
    await page.getByLabel("Moyen").selectOption("sms");
    await page.getByLabel("Choix des offres").selectOption("offerings");
    await page.getByLabel("Mots recherchés").fill("natation");
    await page.keyboard.press("Enter");
    const add = page.getByRole("button", { name: /^Ajouter : / }).first();
    await add.click();
    await page.getByRole("button", { name: /^Retirer : / }).waitFor();
    await save(page);
    await page
      .getByText(/Segments : \d+ \(GSM-7\)/)
      .first()
      .waitFor();
    await page.getByText(/Coût estimé : .*\$/).waitFor();
    expect(await page.locator("pre[lang=fr]").textContent()).toMatch(/^Ville de Laval : .*répondez ARRET$/s);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Annuler la campagne" }).click();
    await page.getByRole("status").filter({ hasText: "Annulée" }).waitFor();
    await page.getByRole("button", { name: "Programmer l’envoi" }).waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: "Annuler la campagne" }).count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ["French", {}],
    ["English", { english: true }],
    ["dark", { dark: true }],
    ["390 pixels wide", { width: 390 }],
    ["400 % of 1280 pixels", { width: 320 }],
  ])("has no accessibility violation: %s", async (name, options) => {
    const page = await open(options);
    expect(await violations(page)).toEqual([]);
    await write(page, name);
    expect(await violations(page)).toEqual([]);
    await save(page);
    await page.getByRole("heading", { level: 2, name: /Aperçu|Preview/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
