import type { Browser, Page } from "playwright-core";

export interface PanelOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  english?: boolean;
  address?: string;
}

/** A page of the panel, and what should not have happened on it: requests to strangers, faults in the console. */
export async function openPanel(
  browser: Browser,
  url: string,
  { width = 1280, height = 900, dark = false, english = false, address = "" }: PanelOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    // Colours are judged at rest, not half-way through a transition.
    reducedMotion: "reduce",
  });
  await context.addInitScript((language) => localStorage.setItem("c360.language", language), english ? "en" : "fr");
  const page = await context.newPage();
  page.setDefaultTimeout(25_000);
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) faults.push(request.url());
  });
  page.on("console", (message) => {
    // A refused session is how the page learns that nobody is signed in.
    if (message.type() === "error" && !/401|ERR_/.test(message.text())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${url}/agent/${address}`);
  return { page, faults };
}
