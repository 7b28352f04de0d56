import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Page } from "playwright-core";
import { freePort } from "../../bench/server.ts";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { launch, noBrowser } from "../../web/citizen/chromium.ts";

// Microsoft's own Agents Playground against /api/messages, in a browser. Its licence is for evaluation, so it is no dependency: put
// the `cli.js` of @microsoft/m365agentsplayground in AGENTS_PLAYGROUND to run this.
const playground = process.env["AGENTS_PLAYGROUND"] ?? "";
const skipped =
  noBrowser ?? (existsSync(playground) ? undefined : "AGENTS_PLAYGROUND names no cli.js of the Agents Playground");
if (skipped) process.stderr.write(`${skipped}\n`);

describe.skipIf(skipped !== undefined)("the Agents Playground", () => {
  let started: StartedSystem;
  let browser: Browser;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    started = await startSystem({ C360_MODE: "demonstration", C360_CLOCK: "2024-11-01T10:00:00-04:00" });
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    for (const child of children) child.kill();
    await browser?.close();
    await started?.stop();
  });

  async function open(channel: string): Promise<Page> {
    const port = await freePort();
    const endpoint = ["-e", `${started.url}/api/messages`, "-c", channel, "-p", String(port)];
    children.push(
      spawn(process.execPath, [playground, "start", ...endpoint, "--disable-telemetry"], { stdio: "ignore" }),
    );
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 30_000 },
      )
      .toBe(true);
    const page = await browser.newPage();
    await page.route(/^https:/, (route) => route.abort());
    await page.goto(`http://localhost:${port}`);
    return page;
  }
  async function say(page: Page, text: string, answer: RegExp): Promise<void> {
    await page.getByRole("textbox").first().click();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await page.getByText(answer).first().waitFor({ timeout: 15_000 });
  }

  it.each(["emulator", "msteams", "webchat", "directline"])(
    "welcomes, answers, shows that it writes and proposes cards with their buttons: %s",
    async (channel) => {
      const page = await open(channel);
      await page
        .getByText(/Je suis l’assistant|I am the City/)
        .first()
        .waitFor({ timeout: 20_000 });
      await say(page, "bonjour, je cherche un cours de natation pour ma fille", /Quel âge a la personne/);
      await say(page, "6 ans", /Un jour de la semaine/);
      await say(page, "le samedi", /Voici ce que je vous propose/);
      await page.getByText("S’inscrire").first().waitFor();
      const log = await page.locator("body").innerText();
      expect(log).toMatch(/User Application -> Microsoft 365 Agents Playground typing 20\d/);
      expect(log.match(/message (?:4|5)\d\d/g)).toBeNull();
      await page.close();
    },
    90_000,
  );
});
