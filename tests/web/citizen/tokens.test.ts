import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mark } from "../../../web/ui/index.ts";

const ui = join(import.meta.dirname, "../../../web/ui");
const css = readFileSync(join(ui, "tokens.css"), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
const colours = (block: string) =>
  new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]));

/** WCAG 2.2, contrast ratio of relative luminances. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}
function luminance(hex: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

const text = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["ink", "accent-soft"],
  ["ink", "danger-soft"],
  ["ink-soft", "paper"],
  ["ink-soft", "surface"],
  ["ink-soft", "sunken"],
  ["accent-strong", "surface"],
  ["accent-strong", "sunken"],
  ["accent-strong", "accent-soft"],
  ["accent", "paper"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-own", "own"],
  ["on-notice", "notice"],
  ["danger", "surface"],
  ["danger", "danger-soft"],
] as const;
const boundaries = [
  ["line-strong", "surface"],
  ["line-strong", "paper"],
  ["accent", "surface"],
  ["accent", "accent-soft"],
  ["danger", "surface"],
] as const;

describe.each([
  ["light", colours(light)],
  ["dark", colours(dark)],
])("the %s colours", (_scheme, palette) => {
  const ratio = (front: string, back: string) => contrast(palette.get(front) ?? "", palette.get(back) ?? "");
  it.each(text)("%s on %s can be read (4.5:1)", (front, back) =>
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(boundaries)("%s on %s can be seen (3:1)", (front, back) =>
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3),
  );
});

it("both schemes define the same colours", () => {
  expect([...colours(dark).keys()]).toEqual([...colours(light).keys()]);
});

it("the logo file draws the mark", () => {
  const logo = readFileSync(join(ui, "logo.svg"), "utf8");
  expect(logo).toContain(mark.ring);
  expect(logo).toContain(mark.shoulders);
  expect(logo).toContain(`viewBox="${mark.viewBox}"`);
});
