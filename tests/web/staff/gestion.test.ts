import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { launch, noBrowser } from "../citizen/chromium.ts";

/** On a busy machine too. */
const soon = { timeout: 15_000 };

// A manager, a real browser, the built pages and the whole product behind them.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const messages = [
  "bonjour",
  "je suis vraiment tannée, le bac n'est jamais ramassé",
  "merci beaucoup, c'est super",
  "I am looking for a swimming class for my son",
];

let started: StartedSystem;
let browser: Browser;

describe.skipIf(noBrowser)("the management page", () => {
  beforeAll(async () => {
    started = await startSystem({ C360_CLOCK: "2024-11-01T10:00:00-04:00" });
    browser = await launch();
    for (const text of messages)
      await started.system.handleMessage({
        channel: "web",
        providerId: randomUUID(),
        address: "conversation-1",
        text,
        receivedAt: started.system.clock.now(),
      });
  });
  afterAll(async () => {
    await browser.close();
    await started.stop();
  });

  async function open(
    options: { width?: number; dark?: boolean; english?: boolean } = {},
  ): Promise<{ page: Page; strangers: string[] }> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? "dark" : "light",
      // Colours are judged at rest, not half-way through a transition.
      reducedMotion: "reduce",
    });
    // The scanner is a tool of the test, not a script of the page: the page's own policy keeps it out.
    const page = await context.newPage();
    const strangers: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(started.url) && !request.url().startsWith("data:")) strangers.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error" && !/401/.test(message.text())) strangers.push(message.text());
    });
    await page.goto(`${started.url}/gestion/`);
    if (options.english) await page.getByRole("button", { name: "English" }).click();
    return { page, strangers };
  }

  async function signIn(page: Page, password = started.system.demonstrationPassword): Promise<void> {
    await page.getByLabel(/Identifiant|User name/).fill("gestion");
    await page.getByLabel(/Mot de passe|Password/).fill(password);
    await page.keyboard.press("Enter");
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found: unknown = await page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" ")))`,
    );
    return Array.isArray(found) ? found.map(String) : ["axe did not answer"];
  }

  it("shows nothing before sign-in, refuses a wrong password, then lists the interactions", async () => {
    const { page, strangers } = await open();
    await page.getByRole("heading", { name: "Connexion du personnel" }).waitFor();
    await signIn(page, "wrong");
    await page.getByRole("alert").filter({ hasText: "Identifiant ou mot de passe inexact." }).waitFor();
    await signIn(page);
    await page.getByText(`${messages.length} échanges correspondent à ces filtres.`).waitFor();
    expect(await page.getByRole("row").count()).toBe(messages.length + 1);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it("filters by sentiment, keeps the filter in the address, and goes back", async () => {
    const { page } = await open();
    await signIn(page);
    await page.getByLabel("Sentiment").selectOption("negative");
    await page.getByText("Un échange correspond à ces filtres.").waitFor();
    expect(await page.getByRole("row").nth(1).textContent()).toContain("tannée");
    expect(page.url()).toContain("sentiment=negative");
    await page.goBack();
    await page.getByText(`${messages.length} échanges`).waitFor();
    await page.getByLabel("Mots du message").fill("swimming");
    await page.getByText("Un échange correspond à ces filtres.").waitFor();
    await page.getByRole("button", { name: "Effacer les filtres" }).click();
    await page.getByText(`${messages.length} échanges`).waitFor();
    await page.context().close();
  });

  it("explains an interaction, by keyboard alone, and gives the focus back", async () => {
    const { page } = await open();
    await signIn(page);
    const details = page.getByRole("button", { name: /^Détails de l’échange/ }).first();
    await details.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Ce que l’assistant a compris et décidé").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.startsWith("Détails"));
    await page.context().close();
  });

  it.each([
    ["French", {}],
    ["English", { english: true }],
    ["dark", { dark: true }],
    ["390 pixels wide", { width: 390 }],
    ["400 % of 1280 pixels", { width: 320 }],
  ])("has no accessibility violation: %s", async (_name, options) => {
    const { page } = await open(options);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await violations(page)).toEqual([]);
    await signIn(page);
    await page
      .getByRole("button", { name: /^(?:Détails|Details) / })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it("at 390 px, each interaction is a card in view, and the filters unfold", async () => {
    const { page } = await open({ width: 390, english: true });
    await signIn(page);
    const cards = page.getByRole("list", { name: "Interactions" }).getByRole("listitem");
    await expect.poll(() => cards.count(), soon).toBe(messages.length);
    expect(await page.getByRole("table").count()).toBe(0);
    const box = await cards.first().boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    expect(await page.getByLabel("Sentiment").isVisible()).toBe(false);
    await page.getByText("Filters", { exact: true }).click();
    await page.getByLabel("Sentiment").selectOption("negative");
    await expect.poll(() => cards.count(), soon).toBe(1);
    expect(await page.getByLabel("Sentiment").isVisible()).toBe(true);
    await page.context().close();
  });
});
