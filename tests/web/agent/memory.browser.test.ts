import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, noBrowser } from "../citizen/chromium.ts";
import { openPanel } from "./openPanel.ts";
import { sampleRows } from "./sampleRows.ts";
import { sampleView } from "./sampleView.ts";
import { startViewServer, type ViewServer } from "./viewServer.ts";

// A shift of eight hours in a minute: 500 conversations go through one page that is never reloaded.
const CONVERSATIONS = 500;
const SETTLED = 100;
let browser: Browser;
let server: ViewServer;

interface Weight {
  heap: number;
  nodes: number;
  listeners: number;
}

describe.skipIf(noBrowser)("a page that stays open", () => {
  beforeAll(async () => {
    server = await startViewServer();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it(`weighs the same after ${CONVERSATIONS} conversations as after ${SETTLED}, and holds one stream`, async () => {
    const { page, faults } = await openPanel(browser, server.url);
    const debuggerOf = await page.context().newCDPSession(page);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await goThrough(page, 0, SETTLED);
    const before = await weigh(page, debuggerOf);
    await goThrough(page, SETTLED, CONVERSATIONS);
    const after = await weigh(page, debuggerOf);
    process.stderr.write(`panel: ${JSON.stringify({ before, after })}\n`);

    // One view kept for each would be some 30 kB times 400: more than the page weighs. What the engine compiles meanwhile is allowed.
    expect(after.heap).toBeLessThan(before.heap * 1.15);
    expect(after.nodes).toBeLessThan(before.nodes * 1.1);
    expect(after.listeners).toBeLessThan(before.listeners * 1.1);
    expect(server.open()).toBe(1);
    expect(await page.evaluate(() => Object.keys(sessionStorage).length)).toBeLessThanOrEqual(1);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 600_000);
});

/** Each is chosen, grows, gets a reply accepted and said, and leaves the list. */
async function goThrough(page: Page, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at++) {
    const id = `call-${at}`;
    const { calls, handovers } = sampleRows();
    server.list({ calls: [{ ...calls[0]!, id }, ...calls.slice(1)], handovers });
    server.show({ ...sampleView(id, { lines: 40 }), version: 1 });
    await page.evaluate((hash) => void (location.hash = hash), `#call:${id}`);
    await page.waitForFunction(() => document.querySelectorAll("[data-line]").length === 40);
    server.show({ ...sampleView(id, { version: 2, lines: 60 }), version: 2 });
    await page.waitForFunction(() => document.querySelectorAll("[data-line]").length === 60);
    await page.keyboard.press("a");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Escape");
  }
}

/** At rest: what was on its way has been shown. */
async function weigh(page: Page, debuggerOf: CDPSession): Promise<Weight> {
  await page.waitForTimeout(2_000);
  await debuggerOf.send("HeapProfiler.enable");
  for (let time = 0; time < 3; time++) await debuggerOf.send("HeapProfiler.collectGarbage");
  const { usedSize } = await debuggerOf.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await debuggerOf.send("Memory.getDOMCounters");
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
