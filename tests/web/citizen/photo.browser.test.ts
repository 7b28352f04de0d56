import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { overflow, violations } from "./accessibility.ts";
import { launch, noBrowser } from "./chromium.ts";
import { noise } from "./pictures.ts";
import { openSite, type Site } from "./site.ts";

// A photo with a message, on the built page, in a real browser.
const pothole = { name: "nid-de-poule.png", mimeType: "image/png", buffer: noise(40, 30) };

describe.skipIf(noBrowser !== undefined || process.env["C360_BASE_URL"] !== undefined)("a photo in Chromium", () => {
  let site: Site;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await openSite();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async () => {
    await page?.context().close();
    Object.assign(faults(), { refuseUploads: false, slowUploads: 0 });
  });

  const faults = () => {
    if (!site.directLine) throw new Error("this suite runs on the in-test assistant");
    return site.directLine.faults;
  };
  async function open(options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-CA", ...options });
    page = await context.newPage();
    await page.goto(site.origin);
    await input().waitFor();
  }
  const input = () => page.getByRole("textbox");
  const chooser = (name = "Joindre une photo") => page.getByLabel(name);
  const mine = () => page.getByRole("log").locator(".citizen .bubble");
  const alert = () => page.locator(".composer [role=alert]");
  const sent = () => [...(site.directLine?.conversations.values() ?? [])].flatMap(({ activities }) => activities);

  it("says its limits before, is chosen, shown, and sent with the words", async () => {
    await open();
    const described = await chooser().getAttribute("aria-describedby");
    const limits = await page.locator(`[id="${described?.split(" ")[1]}"]`).textContent();
    expect(limits).toMatch(/JPEG.*5\s?Mo au plus/);
    await chooser().setInputFiles(pothole);
    await page.getByText("nid-de-poule.png", { exact: true }).waitFor();
    await page.locator(".composer output").getByText("La photo nid-de-poule.png partira").waitFor();
    expect(await input().evaluate((element) => element === document.activeElement)).toBe(true);
    await input().fill("un nid-de-poule devant chez moi");
    await input().press("Enter");
    await mine().getByText("Photo jointe : nid-de-poule.png").waitFor();
    await page.getByRole("log").locator(".assistant .bubble").nth(1).waitFor();
    const [activity] = sent().filter(({ text }) => text === "un nid-de-poule devant chez moi");
    expect(activity?.attachments).toEqual([{ contentType: "image/png", name: "nid-de-poule.png" }]);
    expect(await page.locator(".photo-chip").count()).toBe(0);
  });

  it("goes without a word, and is still there after a refresh", async () => {
    await open();
    await chooser().setInputFiles(pothole);
    await page.getByRole("button", { name: "Envoyer" }).click();
    await mine().getByText("Photo jointe").waitFor();
    await page.reload();
    await mine().getByText("Photo jointe : nid-de-poule.png").waitFor();
    expect(await alert().textContent()).toBe("");
  });

  it("is reached, chosen and removed by keyboard alone", async () => {
    await open();
    // Listened to well before the key: the browser hands choosers over only from the moment it has heard that somebody listens.
    const opening = page.waitForEvent("filechooser");
    await input().focus();
    await page.keyboard.press("Shift+Tab");
    expect(await chooser().evaluate((element) => element === document.activeElement)).toBe(true);
    const ring = await page
      .locator(".photo-button label")
      .evaluate((element) => getComputedStyle(element).outlineWidth);
    expect(ring).toBe("3px");
    await page.keyboard.press("Enter");
    await (await opening).setFiles([pothole]);
    await page.locator(".photo-chip").waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Retirer la photo nid-de-poule.png",
    );
    await page.keyboard.press("Enter");
    await page.locator(".photo-chip").waitFor({ state: "detached" });
    await page.locator(".composer output").getByText("La photo est retirée.").waitFor();
    expect(await input().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it.each([
    ["not a picture", { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("x") }, /n’est pas une photo/],
    ["an empty one", { ...pothole, buffer: Buffer.alloc(0) }, /vide/],
    ["too heavy, and nothing that can be drawn", { ...pothole, buffer: Buffer.alloc(5_000_001, 1) }, /dépasse 5\s?Mo/],
  ])("%s is told in a sentence, beside the field", async (_what, file, sentence) => {
    await open();
    await chooser().setInputFiles(file);
    await expect.poll(() => alert().textContent()).toMatch(sentence);
    expect(await page.locator(".photo-chip").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it("a heavy picture is made lighter, and sent", async () => {
    await open();
    const heavy = { name: "gros plan.png", mimeType: "image/png", buffer: noise(1_500, 1_200) };
    expect(heavy.buffer.length).toBeGreaterThan(5_000_000);
    await chooser().setInputFiles(heavy);
    await page.getByText("gros plan.jpg", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Envoyer" }).click();
    await mine().getByText("Photo jointe : gros plan.jpg").waitFor();
    expect(sent().at(-1)).toBeDefined();
  });

  it("announces how far it is while it is sent", async () => {
    await open();
    faults().slowUploads = 5_000;
    await chooser().setInputFiles(pothole);
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.getByRole("progressbar", { name: /Envoi de la photo/ }).waitFor();
    await page
      .locator(".chat > output")
      .getByText(/Envoi de la photo\s: \d+\s%/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("progressbar").waitFor({ state: "detached" });
  });

  it("one that the server refuses says why, and can be removed", async () => {
    await open();
    faults().refuseUploads = true;
    await chooser().setInputFiles(pothole);
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.getByText("La photo n’a pas été acceptée").first().waitFor();
    await page.getByRole("button", { name: "Retirer" }).click();
    expect(await mine().count()).toBe(0);
  });

  it.each([
    ["a phone", { viewport: { width: 390, height: 844 } }],
    ["400 %", { viewport: { width: 320, height: 256 } }],
  ])("holds on %s, in English, without fault", async (_what, options) => {
    await open({ ...options, locale: "en-CA" });
    await page.getByRole("button", { name: "English" }).click();
    await chooser("Add a photo").setInputFiles({ ...pothole, name: `${"a-very-long-name-".repeat(8)}.png` });
    await page.locator(".photo-chip").waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    const box = await page.locator(".photo-button label").boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(40);
    await input().fill("a pothole");
    await input().press("Enter");
    await mine().getByText("Photo attached").waitFor();
    expect(await overflow(page)).toBe(0);
  });
});
