import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { launch, noBrowser } from "../citizen/chromium.ts";

/** On a busy machine too. */
const soon = { timeout: 15_000 };

// A manager, a real browser, the built pages, and messages that the whole product could not work on.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const raw = "From: x@exemple.ca\r\nSubject: facture\u202Efdp.exe\r\n\r\n<script>document.title='pris'</script>";
const broken = [
  { providerId: "mail-1", address: "x@exemple.ca", body: { raw: Buffer.from(raw).toString("base64") } },
  { providerId: "mail-2", address: "y@exemple.ca", body: { raw: Buffer.from("From: y").toString("base64") } },
];

let started: StartedSystem;
let browser: Browser;

describe.skipIf(noBrowser)("the page of unprocessed messages", () => {
  beforeAll(async () => {
    started = await startSystem({ C360_CLOCK: "2024-11-01T10:00:00-04:00" });
    const { arrivals } = started.system.registry;
    for (const one of broken) await arrivals.keep({ ...one, channel: "email", receivedAt: started.system.clock.now() });
    for (const { id } of await arrivals.claim("email", 10, 1_000))
      await arrivals.settle(id, { status: "failed", cause: "the mail has no readable part" });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await started.stop();
  });

  async function open(options: { width?: number; english?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${started.url}/gestion/?section=arrivals`);
    if (options.english) await page.getByRole("button", { name: "English" }).click();
    await page.getByLabel(/Identifiant|User name/).fill("gestion");
    await page.getByLabel(/Mot de passe|Password/).fill(started.system.demonstrationPassword);
    await page.keyboard.press("Enter");
    await cards(page).first().waitFor();
    return page;
  }
  const cards = (page: Page) =>
    page.getByRole("list", { name: /Messages non traités|Unprocessed messages/ }).getByRole("listitem");

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found: unknown = await page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" ")))`,
    );
    return Array.isArray(found) ? found.map(String) : ["axe did not answer"];
  }

  it.each([
    ["French", {}],
    ["English at 390 px", { width: 390, english: true }],
  ])("says who wrote, when and why it failed, without a fault of accessibility: %s", async (_name, options) => {
    const page = await open(options);
    expect(await cards(page).count()).toBe(2);
    expect(await cards(page).first().textContent()).toMatch(/y@exemple\.ca.*the mail has no readable part/);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it("shows the text as it came, runs nothing of it, and shows what would reorder it", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Lire le message de x@exemple.ca" }).click();
    const text = page.getByRole("dialog").locator("pre");
    await text.waitFor();
    expect(await text.textContent()).toContain("facture⟦U+202E⟧fdp.exe");
    expect(await text.textContent()).toContain("<script>document.title='pris'</script>");
    expect(await page.title()).not.toBe("pris");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.context().close();
  });

  it("has one worked on again: it leaves the list, and the look and the try are audited", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Traiter de nouveau le message de y@exemple.ca" }).click();
    await page.getByText("C’est relancé.").waitFor();
    await expect.poll(() => cards(page).count(), soon).toBe(1);
    await page.getByText("Un message attend").waitFor();
    await page.context().close();
  });
});
