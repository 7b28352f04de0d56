import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";
import { violations } from "../citizen/accessibility.ts";
import { launch, noBrowser } from "../citizen/chromium.ts";
import { openPanel } from "./openPanel.ts";

// A citizen in the chat of the city's page, an agent at the panel: two browsers, and the whole product between them.
let started: StartedSystem;
let browser: Browser;

describe.skipIf(noBrowser)("a chat given to a person", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    started = await startSystem({ C360_CLOCK: "2024-11-01T10:00:00-04:00" });
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await started?.stop();
  });

  async function openPanelAs(username: string, address = ""): Promise<Page> {
    const { page } = await openPanel(browser, started.url, { address });
    await page.getByLabel("Identifiant").fill(username);
    await page.getByLabel("Mot de passe").fill(started.system.demonstrationPassword);
    await page.keyboard.press("Enter");
    return page;
  }

  async function openChat(): Promise<{ say: (text: string) => Promise<void>; page: Page }> {
    const page = await (await browser.newContext({ locale: "fr-CA" })).newPage();
    page.setDefaultTimeout(25_000);
    await page.goto(started.url);
    const say = async (text: string) => {
      await page.getByRole("textbox").fill(text);
      await page.getByRole("textbox").press("Enter");
    };
    return { page, say };
  }
  const log = (page: Page) => page.getByRole("log");

  it("is claimed, answered and given back; the citizen always knows who speaks", async () => {
    const agent = await openPanelAs("agent");
    await agent.getByRole("switch", { name: "Je prends des conversations" }).press("Space");
    const citizen = await openChat();
    await citizen.say("je veux parler à quelqu'un");
    await log(citizen.page)
      .getByText(/Je passe la conversation à une personne/)
      .waitFor();

    await agent.getByRole("button", { name: /^Prendre : Clavardage/ }).waitFor();
    await agent.keyboard.press("n");
    await agent.getByRole("heading", { level: 1, name: /Clavardage/ }).waitFor();
    const transcript = agent.getByRole("region", { name: "Transcription" });
    await transcript.getByText("je veux parler à quelqu'un").waitFor();
    await citizen.say("avez-vous des cours de natation pour ma fille de six ans");
    await transcript.getByText("natation pour ma fille").waitFor();
    expect(await violations(agent)).toEqual([]);

    await agent.keyboard.press("r");
    await agent.keyboard.type("Bonjour! Je regarde cela pour vous.");
    await agent.keyboard.press("Control+Enter");
    const answer = log(citizen.page).locator(".group").filter({ hasText: "Je regarde cela pour vous." });
    await answer.getByText("Agent 311, du 311 :").waitFor({ state: "attached" });
    expect(await answer.getByText("Assistant").count()).toBe(0);
    await transcript.getByText("Je regarde cela pour vous.").waitFor();

    await agent.getByRole("button", { name: "Rendre à l’assistant" }).press("Enter");
    await agent.getByText("Rendue à l’assistant").waitFor();
    expect(await agent.getByRole("textbox", { name: "Votre réponse" }).count()).toBe(0);
    await citizen.say("bonjour");
    await log(citizen.page)
      .getByText(/Bonjour! Je suis l’assistant/)
      .waitFor();
    await agent.context().close();
    await citizen.page.context().close();
  });

  it("is taken over by a supervisor, and leaves the agent's hands", async () => {
    const agent = await openPanelAs("agent");
    const citizen = await openChat();
    await citizen.say("je veux parler à un agent");
    await agent.getByRole("button", { name: /^Prendre : Clavardage/ }).click();
    await agent.getByRole("textbox", { name: "Votre réponse" }).waitFor();
    const supervisor = await openPanelAs("gestion", "?section=supervision");
    await supervisor.getByRole("heading", { name: "Supervision" }).waitFor();
    await supervisor
      .getByRole("button", { name: /^Reprendre : Clavardage, agent/ })
      .first()
      .click();
    await supervisor.getByRole("textbox", { name: "Votre réponse" }).waitFor();
    await agent.getByText("avec gestion").waitFor();
    // What is in other hands is no broken connection.
    await agent.waitForTimeout(2_500);
    expect(await agent.getByText("Connexion perdue").count()).toBe(0);
    await agent.reload();
    await agent.getByText("n’est plus entre vos mains").waitFor();
    expect(await agent.getByText("Connexion perdue").count()).toBe(0);
    expect(await agent.getByRole("textbox", { name: "Votre réponse" }).count()).toBe(0);
    for (const page of [agent, supervisor, citizen.page]) await page.context().close();
  });
});
