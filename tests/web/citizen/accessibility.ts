import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong (WCAG 2.2 A and AA, best practices), each with the elements concerned. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, because the page's policy refuses an injected script, as it should.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, "axe");
    const run: unknown = axe && typeof axe === "object" ? Reflect.get(axe, "run") : undefined;
    if (typeof run !== "function") throw new Error("axe-core is not on the page.");
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await run.call(axe, document, { runOnly: tags });
    return result.violations.map(
      (one: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`,
    );
  });
}

/** How many pixels of the page are to the right of the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
