import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { violations } from "../citizen/accessibility.ts";
import { launch, noBrowser } from "../citizen/chromium.ts";
import { openPanel } from "./openPanel.ts";
import { telephone } from "./telephone.ts";

// A caller, an agent who never touches a mouse, a real browser and the whole product between them.
const key = "k".repeat(40);
let started: StartedSystem;
let browser: Browser;

describe.skipIf(noBrowser)("a call at the panel, by keyboard alone", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    started = await startSystem({ CALLS_API_KEY: key });
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await started?.stop();
  });

  async function signIn(page: Page): Promise<void> {
    await page.getByLabel("Identifiant").focus();
    await page.keyboard.type("agent");
    await page.keyboard.press("Tab");
    await page.keyboard.type(started.system.demonstrationPassword);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Assistance 311" }).waitFor();
  }

  it("verifies, accepts a reply, confirms what was heard, opens the request and writes it down once", async () => {
    const { start, hear } = telephone(started.url, key);
    await start("scene-1", "450-555-0111");
    const { page, faults } = await openPanel(browser, started.url);
    await signIn(page);
    const transcript = page.getByRole("region", { name: "Transcription" });

    await page.getByRole("link", { name: /Téléphone/ }).waitFor();
    await page.keyboard.press("j");
    await hear("scene-1", "u1", "agent", "ville de laval bonjour comment je peux vous aider");
    await hear("scene-1", "u2", "caller", "oui bonjour euh j'appelle parce que mes vidanges", { final: false });
    await transcript.getByText("parle encore").waitFor();
    const said = "oui bonjour euh j'appelle parce que mes vidanges ont pas été ramassées à matin";
    await hear("scene-1", "u2", "caller", said, { revision: 1 });
    await transcript.getByText("vidanges ont pas été ramassées").waitFor();

    await page.getByText("Deux questions pour vérifier").waitFor();
    expect(await page.getByText("Marie Tremblay").count()).toBe(0);
    await page.keyboard.press("v");
    await page.getByText("Marie Tremblay").first().waitFor();

    // What stands before the suggested reply, then the reply itself: its words are marked while it has the focus.
    await transcript.focus();
    await page.keyboard.press("Tab");
    await page.locator("mark").first().waitFor();
    await page.keyboard.press("a");
    const toSay = page.getByRole("textbox", { name: "À dire" });
    await expect.poll(() => toSay.inputValue()).toMatch(/endroit|adresse/);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => toSay.inputValue()).toBe("");
    await page.keyboard.press("Escape");

    await hear("scene-1", "u3", "caller", "c'est au mille deux cents boulevard de la concorde est");
    await hear("scene-1", "u3", "caller", "c'est au mille deux cents boulevard de la concorde ouest", { revision: 1 });
    await transcript.getByText("corrigé").waitFor();
    await page
      .getByText(/1200 boulevard de la Concorde Ouest/i)
      .first()
      .waitFor();
    await page.keyboard.press("s");
    await page.getByText("confirmé").first().waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole("button", { name: "Ouvrir la requête" }).waitFor();
    await page.keyboard.press("o");
    const note = page.getByRole("textbox", { name: "Note" });
    await expect.poll(() => note.inputValue()).toMatch(/concorde ouest/i);
    const sent = page.waitForRequest((request) => request.url().endsWith("/wrap-up"));
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Control+Enter");
    const form: unknown = (await sent).postDataJSON();
    await page.getByText(/^Consignée sous le code [A-Z]+-\d+\. Requête .+ ouverte\.$/).waitFor();
    const written = await started.system.registry.wrapUps.of({ kind: "call", id: "scene-1" });
    const again = await page.request.post(`${started.url}/api/v1/calls/scene-1/wrap-up`, {
      headers: { "x-c360-request": "1" },
      data: form,
    });
    expect(await again.json()).toMatchObject({ code: written?.code, requestNumber: written?.requestNumber });
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
