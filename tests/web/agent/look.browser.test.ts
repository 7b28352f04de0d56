import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overflow, violations } from "../citizen/accessibility.ts";
import { launch, noBrowser } from "../citizen/chromium.ts";
import { openPanel } from "./openPanel.ts";
import { sampleRows } from "./sampleRows.ts";
import { sampleView } from "./sampleView.ts";
import { startViewServer, type ViewServer } from "./viewServer.ts";

// Every state of the panel, in both languages and schemes, at the widths it is made for and those it must bear.
let browser: Browser;
let server: ViewServer;

const states: [string, string, (page: Page) => Promise<unknown>][] = [
  ["nothing chosen", "", (page) => page.getByRole("heading", { level: 1 }).waitFor()],
  ["a call", "#call:c0", (page) => page.getByRole("heading", { name: /Fin de conversation|Wrap-up/ }).waitFor()],
  [
    "words marked, a card open, a field being corrected",
    "#call:c0",
    async (page) => {
      await page
        .getByRole("button", { name: /^(?:Corriger|Correct) ?: / })
        .first()
        .click();
      await page
        .getByRole("button", { name: /^(?:Lire|Read) ?: / })
        .first()
        .click();
      await page.locator("mark").first().waitFor();
      await page.getByText(/En tableau|As a table/).click();
    },
  ],
  [
    "a message to transfer",
    "#message:h2",
    async (page) => {
      await page.getByRole("button", { name: /^(?:Transférer|Transfer)$/ }).click();
      await page.getByRole("form", { name: /^(?:Transférer|Transfer)$/ }).waitFor();
    },
  ],
  [
    "the list of keys",
    "#call:c0",
    async (page) => {
      await page.getByRole("button", { name: /^(?:Touches|Keys)$/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  ],
];
const looks: [string, Parameters<typeof openPanel>[2]][] = [
  ["1280, French, light", {}],
  ["1920, English, dark", { width: 1920, height: 1080, english: true, dark: true }],
  ["390, French, dark", { width: 390, height: 844, dark: true }],
  ["400 % of 1280, English, light", { width: 320, height: 225, english: true }],
];

describe.skipIf(noBrowser)("the assist panel, as it looks", { timeout: 90_000 }, () => {
  beforeAll(async () => {
    server = await startViewServer("manager");
    server.list(sampleRows());
    server.show(sampleView("c0"));
    server.show({ ...sampleView("h2"), kind: "message", channel: "email", status: "owned" });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  describe.each(looks)("%s", (_look, options) => {
    it.each(states)("%s", async (_name, address, reach) => {
      const { page, faults } = await openPanel(browser, server.url, { ...options, address });
      await reach(page);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it("supervision", async () => {
      const { page, faults } = await openPanel(browser, server.url, { ...options, address: "?section=supervision" });
      await page
        .getByRole("button", { name: /^(?:Reprendre|Take over) ?: / })
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  });

  it("at 1280 and 1920, the page itself does not scroll: its columns do", async () => {
    for (const size of [
      { width: 1280, height: 900 },
      { width: 1920, height: 1080 },
    ]) {
      const { page } = await openPanel(browser, server.url, { ...size, address: "#call:c0" });
      await page.getByRole("heading", { name: "Fin de conversation" }).waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect(over).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});
