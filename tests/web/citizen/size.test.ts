import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "./site.ts";

let folder = "";
beforeAll(async () => {
  folder = await buildPage();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = () => readdirSync(folder, { recursive: true, encoding: "utf8" });
const read = (file: string) => readFileSync(join(folder, file));

describe("the built page", () => {
  it("and its widget hold in 70 kB of script, gzipped, together", () => {
    const scripts = files().filter((file) => file.endsWith(".js"));
    expect(scripts).toHaveLength(2);
    const bytes = scripts.map((file) => gzipSync(read(file)).length);
    expect(bytes.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(70 * 1_024);
  });

  it("has the widget under a name that does not change, as a classic script", () => {
    const widget = read("widget.js").toString();
    expect(files()).toContain("widget.js");
    expect(widget).not.toMatch(/^\s*(import|export)\b/m);
    // As a classic script it must not leave names on the host page: one expression, and nothing else.
    expect(widget.trim()).toMatch(/^(var \w+=)?\(?(function\(|\(\(\)=>)/);
  });

  it("has no inline script or style, and asks nobody else", () => {
    const html = read("index.html").toString();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|data:/);
    expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1])).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\.\//)]),
    );
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const css = files()
      .filter((file) => file.endsWith(".css"))
      .map((file) => read(file).toString());
    expect(css.join("\n")).not.toMatch(/url\(|@import/);
  });

  it("speaks to those without script", () => {
    expect(read("index.html").toString()).toMatch(/<noscript>[\s\S]*311[\s\S]*lang="en"[\s\S]*<\/noscript>/);
  });
});
