import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { launch, noBrowser } from "../citizen/chromium.ts";

// A manager looks over the city's real calendar, imported with what its texts say.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = join(import.meta.dirname, "../../../../shared/data/laval");
const isThere = existsSync(folder);
if (!isThere) process.stderr.write("The shared data are absent: the catalogue page is not tested in a browser.\n");

let started: StartedSystem;
let browser: Browser;

describe.skipIf(noBrowser !== undefined || !isThere)("the catalogue page", () => {
  beforeAll(async () => {
    started = await startSystem({ C360_CLOCK: "2024-06-20T10:00:00-04:00" });
    const fileName = "calendrier-activites_2024-06-12.json";
    const content = readFileSync(join(folder, fileName), "utf8");
    await started.system.importOfferings(content, { fileName, dryRun: false });
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
    await page.goto(`${started.url}/gestion/`);
    if (options.english) await page.getByRole("button", { name: "English" }).click();
    await page.getByLabel(/Identifiant|User name/).fill("gestion");
    await page.getByLabel(/Mot de passe|Password/).fill(started.system.demonstrationPassword);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Catalogue" }).click();
    await page.getByRole("heading", { level: 1, name: "Catalogue" }).waitFor();
    await page
      .getByRole("button", { name: /^Refuser? ?:/ })
      .first()
      .waitFor();
    return page;
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found: unknown = await page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" ")))`,
    );
    return Array.isArray(found) ? found.map(String) : ["axe did not answer"];
  }

  it("shows the sources with their completeness, what is missing, copies, conflicts and what is over", async () => {
    const page = await open();
    const city = page.getByRole("row").filter({ hasText: "laval-calendar" });
    expect(await city.first().textContent()).toMatch(/469.*%.*%.*groupes/);
    for (const name of ["Conflits", "Quasi-doublons", "Les moins complètes", "Offres échues, mises de côté"])
      await page.getByRole("region", { name }).getByRole("row").nth(1).waitFor();
    await page.context().close();
  });

  it("refuses a value by keyboard, tells it, shows it as refused, and brings it back", async () => {
    const page = await open();
    await page.getByLabel("Fait").selectOption("ages");
    await page.getByLabel("Mots du titre ou du texte").fill("13-17");
    const status = page.getByRole("status");
    const first = page.getByRole("button", { name: /^Refuser : Âges, 13 à 17 ans/ }).first();
    await first.waitFor();
    const name = (await first.getAttribute("aria-label")) ?? "";
    const refuse = page.getByRole("button", { name, exact: true });
    const restore = page.getByRole("button", { name: name.replace("Refuser", "Rétablir"), exact: true });
    await refuse.focus();
    await page.keyboard.press("Enter");
    await status.filter({ hasText: /^Refusé : Âges, 13 à 17 ans/ }).waitFor();
    await restore.waitFor();
    await page.getByRole("cell", { name: "Refusé", exact: true }).waitFor();
    await restore.click();
    await status.filter({ hasText: /^Rétabli : / }).waitFor();
    await refuse.waitFor();
    await page.getByRole("cell", { name: "Refusé", exact: true }).waitFor({ state: "detached" });
    expect(await refuse.count()).toBe(1);
    await page.context().close();
  });

  it.each([
    ["French", {}],
    ["English", { english: true }],
    ["dark", { dark: true }],
    ["390 pixels wide", { width: 390 }],
    ["400 % of 1280 pixels", { width: 320 }],
  ])("has no accessibility violation: %s", async (_name, options) => {
    const page = await open(options);
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
