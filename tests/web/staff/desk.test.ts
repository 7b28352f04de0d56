import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { launch, noBrowser } from "../citizen/chromium.ts";

// An agent at the counter: a real browser, the built pages and the whole product behind them.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let started: StartedSystem;
let browser: Browser;

describe.skipIf(noBrowser)("the page of the counter and the post", () => {
  beforeAll(async () => {
    started = await startSystem({ C360_CLOCK: "2024-11-01T10:00:00-04:00" });
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await started?.stop();
  });

  async function open(
    options: { width?: number; dark?: boolean; english?: boolean; username?: string; address?: string } = {},
  ) {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    await page.goto(`${started.url}/gestion/${options.address ?? "?section=desk"}`);
    if (options.english) await page.getByRole("button", { name: "English" }).click();
    await page.getByLabel(/Identifiant|User name/).fill(options.username ?? "agent");
    await page.getByLabel(/Mot de passe|Password/).fill(started.system.demonstrationPassword);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Guichet et courrier|Counter and mail/ }).waitFor();
    return page;
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found: unknown = await page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" ")))`,
    );
    return Array.isArray(found) ? found.map(String) : ["axe did not answer"];
  }

  it("is where an agent begins", async () => {
    const page = await open({ address: "" });
    expect(new URL(page.url()).search).toBe("");
    await page.context().close();
  });

  it("records a visit by keyboard, shows the proposal, and keeps the agent's own answer", async () => {
    const page = await open();
    await page.getByLabel("Ce que la personne demande").fill("je cherche un cours de natation pour ma fille");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Demande notée." }).waitFor();
    const lines = page.getByRole("listitem");
    await lines.filter({ hasText: "Proposition de l’assistant" }).first().waitFor();
    const words = page.getByLabel("Vos mots");
    expect(await words.inputValue()).toMatch(/âge/);
    await words.fill("Le mardi à 17 h, au centre du Sablon.");
    await page.getByRole("button", { name: "Enregistrer la réponse" }).press("Enter");
    await page.getByRole("status").filter({ hasText: "Réponse enregistrée." }).waitFor();
    await lines.filter({ hasText: "Le mardi à 17 h, au centre du Sablon." }).waitFor();
    await page.context().close();
  });

  it("answers a letter by a letter, downloaded as a PDF and marked as printed", async () => {
    const page = await open();
    await page.getByLabel("Reçu par").selectOption("post");
    await page.getByLabel("Ce que la personne demande").fill("Je voudrais planter un arbre devant chez moi.");
    await page.getByRole("button", { name: "Noter et voir la proposition" }).click();
    await page.getByLabel("Nom de la personne").fill("Élise Côté");
    await page.getByLabel("Adresse, une ligne par rangée").fill("123, rue Notre-Dame\nLaval (Québec)  H7N 2A1");
    await page.getByLabel("Objet de la lettre").fill("Votre arbre");
    await page.getByLabel("Vos mots").fill("Nous planterons un arbre au printemps.");
    await page.getByRole("button", { name: "Enregistrer la réponse" }).click();
    await page.getByRole("status").filter({ hasText: "Lettre ajoutée" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Télécharger (PDF) la lettre à Élise Côté" }).click(),
    ]);
    const content = readFileSync(await download.path());
    expect(content.subarray(0, 8).toString()).toBe("%PDF-1.7");
    await page.getByRole("button", { name: "Marquer imprimée la lettre à Élise Côté" }).click();
    await page.getByText(/Imprimée le .* par agent/).waitFor();
    await page.context().close();
  });

  it("lets a manager find a case by its number and erase it, after asking twice; an agent cannot", async () => {
    const agent = await open();
    await agent.getByLabel("Ce que la personne demande").fill("Mon voisin fait du bruit.");
    await agent.getByRole("button", { name: "Noter et voir la proposition" }).click();
    const number = (await agent.locator("code").textContent()) ?? "";
    expect(await agent.getByRole("button", { name: "Effacer ce dossier" }).count()).toBe(0);
    await agent.context().close();
    const page = await open({ username: "gestion" });
    const find = async () => {
      await page.getByLabel("Numéro du dossier").fill(number);
      await page.getByRole("button", { name: "Ouvrir" }).click();
    };
    await find();
    await page.getByText("Mon voisin fait du bruit.").waitFor();
    await page.getByRole("button", { name: "Effacer ce dossier" }).click();
    await page.getByText(/On ne peut pas revenir en arrière/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Effacer pour de bon" }).click();
    await page.getByRole("status").filter({ hasText: "Dossier effacé." }).waitFor();
    await find();
    await page.getByText(/Aucun dossier n’a ce numéro/).waitFor();
    await page.context().close();
  });

  it("lets a manager pause the assistant everywhere; an agent does not see the switch", async () => {
    const agent = await open();
    await agent.getByRole("heading", { name: "File d’impression" }).waitFor();
    expect(await agent.getByRole("button", { name: /pause/ }).count()).toBe(0);
    await agent.context().close();
    const page = await open({ username: "gestion" });
    await page.getByRole("button", { name: "Mettre en pause partout" }).click();
    await page.getByText(/en pause partout depuis/).waitFor();
    expect(await started.system.registry.assistant.state()).toMatchObject({ active: false, by: "gestion" });
    await page.getByRole("button", { name: "Le laisser répondre" }).click();
    await page.getByText("Il répond sur tous les canaux.").waitFor();
    await page.context().close();
  });

  it.each([
    ["French", {}],
    ["English", { english: true }],
    ["dark", { dark: true }],
    ["390 pixels wide", { width: 390 }],
  ])("has no accessibility violation: %s", async (_name, options) => {
    const page = await open(options);
    const form = page.getByRole("textbox").first();
    await form.fill("bonjour");
    await page.getByRole("button", { name: /Noter et voir|Record and see/ }).click();
    await page.getByRole("radio", { name: /Par lettre|By letter/ }).check();
    await page.getByLabel(/Objet de la lettre|Subject of the letter/).waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
