import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { overflow, violations } from "./accessibility.ts";
import { launch, noBrowser } from "./chromium.ts";
import { openHostPage, openSite, type Site } from "./site.ts";

// The built page in a real browser. With C360_BASE_URL the same scenes run against a real server at that address, except
// those that need its faults (`directLine`).
const ask = "bonjour, je cherche un cours de natation pour ma fille de 6 ans, le samedi matin, proche de H7N";
const askInEnglish = "hello, I am looking for swimming lessons for my 6-year-old daughter on Saturday morning near H7N";

if (noBrowser) process.stderr.write(`${noBrowser}\n`);

describe.skipIf(noBrowser !== undefined)("the citizen page in Chromium", () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let allowed: string[] = [];
  let strays: string[] = [];
  let faults: string[] = [];

  beforeAll(async () => {
    site = await openSite();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async () => {
    await context?.close();
    if (site.directLine)
      Object.assign(site.directLine.faults, { refusePosts: 0, thinking: 0, down: false, noSockets: false });
  });

  async function open(options: BrowserContextOptions = {}, address = site.origin): Promise<Page> {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-CA", ...options });
    strays = [];
    faults = [];
    allowed = [site.origin, address];
    return openTab(address);
  }

  async function openTab(address = site.origin): Promise<Page> {
    const page = await context.newPage();
    page.on("request", (request) => {
      const { origin } = new URL(request.url());
      if (!allowed.includes(origin)) strays.push(request.url());
    });
    page.on("websocket", (socket) => {
      const { host } = new URL(socket.url());
      if (!allowed.some((one) => new URL(one).host === host)) strays.push(socket.url());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (said) => {
      // The network's own complaints are what some of these scenes cause on purpose.
      if (said.type() === "error" && !/Failed to load resource|WebSocket connection/.test(said.text()))
        faults.push(said.text());
    });
    await page.goto(address);
    return page;
  }

  const calm = () => expect({ strays, faults }).toEqual({ strays: [], faults: [] });
  const input = (page: Page) => page.getByRole("textbox");
  const cards = (page: Page) => page.getByRole("article");
  const log = (page: Page) => page.getByRole("log");

  async function say(page: Page, text: string): Promise<void> {
    await input(page).fill(text);
    await input(page).press("Enter");
  }

  it("asks once about the offering that a link of a newsletter leads to", async () => {
    const page = await open({}, `${site.origin}/?offering=demo-natation`);
    await log(page).getByText("Parlez-moi de cette offre").waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("");
    await page.reload();
    await log(page).getByText("Parlez-moi de cette offre").first().waitFor();
    expect(await log(page).getByText("Parlez-moi de cette offre").count()).toBe(1);
    calm();
  });

  it.each([1280, 390])("opens at %i px, in French, without asking anybody else", async (width) => {
    const page = await open({ viewport: { width, height: 844 } });
    await page.getByRole("heading", { level: 1, name: /Écrivez-nous/ }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    expect(await page.getByRole("list", { name: "Par exemple" }).getByRole("button").count()).toBeGreaterThanOrEqual(4);
    if (!process.env["C360_BASE_URL"]) await page.getByRole("complementary").getByText("Démonstration.").waitFor();
    expect(await overflow(page)).toBe(0);
    calm();
  });

  it("is used by keyboard alone: skip link, message, cards, a card's button", async () => {
    const page = await open();
    await input(page).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller à la conversation");
    await page.keyboard.press("Enter");
    await tabTo(page, input(page));
    await page.keyboard.type("première ligne");
    await page.keyboard.press("Shift+Enter");
    expect(await input(page).inputValue()).toBe("première ligne\n");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(ask);
    await page.keyboard.press("Enter");
    await cards(page).first().waitFor();
    expect(await input(page).inputValue()).toBe("");
    const card = cards(page).first();
    expect(await card.getByText("Pourquoi cette proposition").count()).toBe(1);
    expect(await card.getByRole("definition").count()).toBeGreaterThanOrEqual(3);
    const before = await log(page).locator("[data-from=citizen]").count();
    const button = card.getByRole("button").first();
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    await expect.poll(() => log(page).locator("[data-from=citizen]").count()).toBe(before + 1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("log");
    calm();
  });

  it("sends what a button carries and shows its words", async () => {
    const page = await open();
    await say(page, ask);
    await cards(page).first().getByRole("button").first().click();
    if (site.directLine) await log(page).getByText('Bouton reçu : {"action":"register"}').waitFor();
    await expect.poll(() => log(page).locator(".citizen").count()).toBe(2);
  });

  it("starts from an example", async () => {
    const page = await open();
    const example = page.getByRole("list", { name: "Par exemple" }).getByRole("button").first();
    const text = await example.innerText();
    await example.click();
    await log(page).locator(".citizen .bubble").getByText(text).waitFor();
    await log(page).locator(".assistant .bubble").nth(1).waitFor();
    expect(await page.getByRole("list", { name: "Par exemple" }).count()).toBe(0);
  });

  it("changes language, keeps it, and gives each bubble its own", async () => {
    const page = await open();
    await say(page, ask);
    await cards(page).first().waitFor();
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("heading", { level: 1, name: /Write to us/ }).waitFor();
    expect(await log(page).locator(".turn[lang=fr]").count()).toBeGreaterThan(0);
    await say(page, askInEnglish);
    await log(page).locator(".assistant .turn[lang=en]").first().waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /Write to us/ }).waitFor();
    calm();
  });

  it("finds the conversation again after a refresh and in a second tab, which goes on together", async () => {
    const page = await open();
    await say(page, ask);
    await cards(page).first().waitFor();
    const count = await cards(page).count();
    await page.reload();
    await cards(page).first().waitFor();
    expect(await cards(page).count()).toBe(count);
    const second = await openTab();
    await cards(second).first().waitFor();
    expect(await cards(second).count()).toBe(count);
    await say(second, "merci");
    await log(page).locator(".citizen .bubble").getByText("merci").waitFor();
    expect(await log(page).locator(".citizen .bubble").count()).toBe(2);
    calm();
  });

  it("forgets the conversation on this device when asked", async () => {
    const page = await open();
    await say(page, ask);
    await cards(page).first().waitFor();
    await page.getByRole("button", { name: "Nouvelle conversation" }).click();
    expect(await cards(page).count()).toBe(0);
    await page.reload();
    await page.getByRole("list", { name: "Par exemple" }).waitFor();
    expect(await cards(page).count()).toBe(0);
  });

  it("says what is wrong with a message, beside it", async () => {
    const page = await open();
    await input(page).press("Enter");
    expect(await describedBy(input(page))).toContain("Écrivez d’abord votre message.");
    await input(page).fill("a".repeat(3_990));
    await page.getByText("10 caractères restants").waitFor();
    await input(page).fill("a".repeat(4_003));
    expect(await describedBy(input(page))).toContain("Retirez-en 3");
    expect(await input(page).getAttribute("aria-invalid")).toBe("true");
    await input(page).press("Enter");
    expect(await log(page).locator(".citizen").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it("shows a message that did not leave, keeps it over a refresh, and sends it once", async ({ skip }) => {
    const directLine = site.directLine;
    if (!directLine) return skip("needs a server that fails on demand");
    const page = await open();
    await say(page, "bonjour");
    await log(page).locator(".assistant .bubble").nth(1).waitFor();
    directLine.faults.down = true;
    directLine.drop();
    await say(page, "ne me perdez pas");
    await page.getByText("Message non envoyé.").first().waitFor();
    await page
      .getByText(/Connexion interrompue/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    directLine.faults.down = false;
    await page.reload();
    await page.getByRole("button", { name: "Réessayer" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Réessayer" }).count()).toBe(0);
    const said = [...directLine.conversations.values()].flatMap(({ activities }) => activities.map(({ text }) => text));
    expect(said.filter((text) => text === "ne me perdez pas")).toHaveLength(1);
  });

  it("shows that the assistant is writing", async ({ skip }) => {
    if (!site.directLine) return skip("needs a server that thinks on demand");
    const page = await open();
    await say(page, "bonjour");
    await log(page).locator(".assistant .bubble").nth(1).waitFor();
    site.directLine.faults.thinking = 600;
    await say(page, "encore");
    await page.locator(".typing").waitFor();
    await page.getByRole("status").getByText("L’assistant écrit…").waitFor({ state: "attached" });
    await log(page).locator(".assistant .bubble").nth(3).waitFor();
    expect(await page.locator(".typing").count()).toBe(0);
  });

  describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
    it.each([
      ["fr", 1280],
      ["fr", 390],
      ["en", 1280],
      ["en", 390],
    ] as const)("has no axe-core violation (%s, %i px), empty and with cards", async (language, width) => {
      const page = await open(
        { colorScheme, viewport: { width, height: 844 }, reducedMotion: "reduce" },
        `${site.origin}/?lang=${language}`,
      );
      await input(page).waitFor();
      expect(await violations(page)).toEqual([]);
      await say(page, language === "fr" ? ask : askInEnglish);
      await cards(page).first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });

  it("reflows at 400 % zoom: 320 by 256, nothing to scroll sideways, nothing cut", async () => {
    const page = await open({ viewport: { width: 320, height: 256 } });
    await say(page, ask);
    await cards(page).first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    const inside = await log(page).evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(inside).toBeLessThanOrEqual(1);
  });

  it("has no target under 24 px", async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    await say(page, ask);
    await cards(page).first().waitFor();
    const sizes = await page
      .locator("button:visible, textarea:visible, .link-out:visible")
      .evaluateAll((all) =>
        all.map((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)),
      );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  describe("the widget on another organism's page", () => {
    let host: Awaited<ReturnType<typeof openHostPage>>;
    beforeAll(async () => {
      host = await openHostPage(site.origin);
    });
    afterAll(() => host.close());

    const launcher = (page: Page) => page.getByRole("button", { name: "Écrire à la Ville" });

    it.each([1280, 390])("opens, talks, closes with Escape and gives the focus back (%i px)", async (width) => {
      const page = await open({ viewport: { width, height: 800 } }, host.origin);
      await launcher(page).focus();
      await page.keyboard.press("Enter");
      const panel = page.getByRole("dialog", { name: "Citoyen 360" });
      await panel.waitFor();
      await page.keyboard.type(ask);
      await page.keyboard.press("Enter");
      await cards(page).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "hidden" });
      expect(await launcher(page).evaluate((element) => element.matches(":focus"))).toBe(true);
      await page.reload();
      await launcher(page).click();
      await cards(page).first().waitFor();
      calm();
    });

    it("is as large as on our page, whatever the host's styles, and leaves the host's alone", async () => {
      const page = await open({}, host.origin);
      const box = await launcher(page).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(48);
      expect(await launcher(page).evaluate((element) => getComputedStyle(element).fontSize)).toBe("16px");
      expect(await page.locator("h1").evaluate((element) => getComputedStyle(element).fontFamily)).not.toMatch(/Inter/);
    });
  });
});

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not reach it.");
}

/** The text of what `aria-describedby` names. */
function describedBy(target: Locator): Promise<string> {
  return target.evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
}
