import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { launch, noBrowser } from "../citizen/chromium.ts";
import { type Cuttable, cuttable } from "./cuttable.ts";
import { openPanel } from "./openPanel.ts";
import { telephone } from "./telephone.ts";

// The network goes while somebody speaks and the agent writes; the whole product is behind the wire.
const key = "k".repeat(40);
let started: StartedSystem;
let wire: Cuttable;
let browser: Browser;

describe.skipIf(noBrowser)("a lost connection", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    started = await startSystem({ CALLS_API_KEY: key });
    wire = await cuttable(started.url);
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await wire?.stop();
    await started?.stop();
  });

  async function openCall(id: string): Promise<Page> {
    const { start, hear } = telephone(started.url, key);
    await start(id);
    await hear(id, "u1", "caller", "bonjour j'ai une question");
    const { page } = await openPanel(browser, wire.url, { address: `#call:${id}` });
    await page.getByLabel("Identifiant").fill("agent");
    await page.getByLabel("Mot de passe").fill(started.system.demonstrationPassword);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Transcription" }).getByText("j'ai une question").waitFor();
    return page;
  }

  it("is told, loses nothing that was said meanwhile, and is told again when it is over", async () => {
    const page = await openCall("lost-1");
    const { hear } = telephone(started.url, key);
    const draft = page.getByRole("textbox", { name: "À dire" });
    await draft.fill("Un instant, je");
    wire.cut();
    await page.getByRole("status").filter({ hasText: "Connexion perdue" }).waitFor();
    for (const [at, text] of ["quand ouvre", "la piscine du", "centre sportif"].entries())
      await hear("lost-1", `u${at + 2}`, "caller", text);
    await hear("lost-1", "u1", "caller", "bonjour j'ai une petite question", { revision: 1 });
    await draft.press("End");
    await page.keyboard.type(" regarde.");
    expect(await draft.inputValue()).toBe("Un instant, je regarde.");
    wire.mend();
    await page.getByRole("status").filter({ hasText: "Connexion rétablie" }).waitFor();
    const lines = page.getByRole("region", { name: "Transcription" }).getByRole("listitem");
    await expect.poll(() => lines.count()).toBe(4);
    expect(await lines.allTextContents()).toEqual([
      expect.stringContaining("une petite question"),
      expect.stringContaining("quand ouvre"),
      expect.stringContaining("la piscine du"),
      expect.stringContaining("centre sportif"),
    ]);
    expect(await draft.inputValue()).toBe("Un instant, je regarde.");
    await page.context().close();
  });

  it("keeps a draft through a reload, and forgets it at sign-out", async () => {
    const page = await openCall("lost-2");
    const draft = page.getByRole("textbox", { name: "À dire" });
    await draft.fill("Je vous rappelle demain.");
    await page.reload();
    await expect.poll(() => draft.inputValue()).toBe("Je vous rappelle demain.");
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.getByRole("heading", { name: "Connexion du personnel" }).waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage).length)).toBe(0);
    await page.context().close();
  });

  it("a session that ends brings the sign-in back, and the draft is still there after it", async () => {
    const page = await openCall("lost-3");
    const draft = page.getByRole("textbox", { name: "À dire" });
    await draft.fill("La réponse est oui.");
    await page.context().clearCookies();
    await page.getByText("Votre session est terminée.").waitFor();
    await page.getByLabel("Identifiant").fill("agent");
    await page.getByLabel("Mot de passe").fill(started.system.demonstrationPassword);
    await page.keyboard.press("Enter");
    await expect.poll(() => draft.inputValue()).toBe("La réponse est oui.");
    await page.context().close();
  });
});
