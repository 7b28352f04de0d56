import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { overflow, violations } from "./accessibility.ts";
import { launch, noBrowser } from "./chromium.ts";
import { openSite, type Site } from "./site.ts";

/** On a busy machine too. */
const soon = { timeout: 15_000 };

// The field of the built page as a combobox with a list (WAI-ARIA Authoring Practices), in a real browser.
describe.skipIf(noBrowser !== undefined || process.env["C360_BASE_URL"] !== undefined)(
  "suggestions while typing",
  () => {
    let site: Site;
    let browser: Browser;
    let context: BrowserContext;
    beforeAll(async () => {
      site = await openSite();
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });
    afterEach(() => context?.close());

    async function open(width = 1280): Promise<Page> {
      site.asked.length = 0;
      context = await browser.newContext({ viewport: { width, height: 844 }, locale: "fr-CA", hasTouch: width < 600 });
      const page = await context.newPage();
      await page.goto(site.origin);
      await field(page).waitFor();
      return page;
    }
    const field = (page: Page) => page.getByRole("textbox");
    const options = (page: Page) => page.getByRole("option");
    const own = (page: Page) => page.locator("[data-from=citizen]");
    async function type(page: Page, text: string): Promise<void> {
      await field(page).focus();
      await page.keyboard.type(text);
    }

    it.each([1280, 390])("at %i px, appear over the conversation: nothing moves, nothing is wrong", async (width) => {
      const page = await open(width);
      const before = await field(page).boundingBox();
      await type(page, "natat");
      await expect.poll(() => options(page).count(), soon).toBe(3);
      expect(await field(page).boundingBox()).toEqual(before);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });

    it("are gone through with the arrows, and Enter takes the one the keys are on without sending it", async () => {
      const page = await open();
      await type(page, "natat");
      await expect.poll(() => options(page).count(), soon).toBe(3);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      const active = await field(page).getAttribute("aria-activedescendant");
      expect(await page.locator(`[id="${active}"]`).innerText()).toBe("natation parent-bébé");
      expect(await page.getByRole("option", { selected: true }).innerText()).toBe("natation parent-bébé");
      await page.keyboard.press("Enter");
      expect(await field(page).inputValue()).toBe("natation parent-bébé ");
      expect(await options(page).count()).toBe(0);
      expect(await own(page).count()).toBe(0);
      await page.keyboard.press("Enter");
      await expect.poll(() => own(page).count(), soon).toBe(1);
    });

    it("go round: from the last one the keys are in the field again", async () => {
      const page = await open();
      await type(page, "natat");
      await expect.poll(() => options(page).count(), soon).toBe(3);
      for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowDown");
      expect(await field(page).getAttribute("aria-activedescendant")).toBeNull();
      await page.keyboard.press("ArrowUp");
      expect(await page.getByRole("option", { selected: true }).innerText()).toBe("Natation adulte débutant");
    });

    it("never steal Enter: what was typed is sent", async () => {
      const page = await open();
      await type(page, "natat");
      await expect.poll(() => options(page).count(), soon).toBe(3);
      await page.keyboard.press("Enter");
      await expect.poll(() => own(page).innerText(), soon).toContain("natat");
      expect(await options(page).count()).toBe(0);
    });

    it("close with Escape, and are taken by a finger that leaves the keyboard open", async () => {
      const page = await open(390);
      await type(page, "natat");
      await expect.poll(() => options(page).count(), soon).toBe(3);
      await page.keyboard.press("Escape");
      expect(await options(page).count()).toBe(0);
      await page.keyboard.type("i");
      await options(page).first().tap();
      expect(await field(page).inputValue()).toBe("natation ");
      expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    });

    it("are asked once the typing pauses, and never with what may be personal", async () => {
      const page = await open();
      await type(page, "natation");
      await expect.poll(() => options(page).count(), soon).toBeGreaterThan(0);
      expect(site.asked.length).toBeLessThanOrEqual(2);
      site.asked.length = 0;
      await field(page).fill("");
      await type(page, "julie@exemple.ca");
      await field(page).fill("125 rue Lahaie");
      await field(page).fill("je m’appelle et je cherche pour ma fille quelque chose");
      await page.waitForTimeout(400);
      expect(site.asked.filter((typed) => /@|\d|pour ma fille/.test(typed))).toEqual([]);
    });

    it("stop while a question waits for its answer", async () => {
      const page = await open();
      await field(page).fill("j’ai un code");
      await page.keyboard.press("Enter");
      await page.getByText("Quel est le code reçu?").waitFor();
      site.asked.length = 0;
      await type(page, "natation");
      await page.waitForTimeout(400);
      expect(site.asked).toEqual([]);
      expect(await options(page).count()).toBe(0);
    });
  },
);
