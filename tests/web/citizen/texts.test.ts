import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { say, texts } from "../../../web/citizen/texts.ts";

const all = Object.entries(texts);
const same = new Set(["french", "english", "panelTitle", "assistant", "service"]);
const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe("every text of the page", () => {
  it.each(all)("%s exists in both languages, with the same values", (name, { fr, en }) => {
    expect(fr.trim()).not.toBe("");
    expect(en.trim()).not.toBe("");
    expect(values(en)).toEqual(values(fr));
    expect(en === fr).toBe(same.has(name));
  });

  it.each(all)("%s follows Québec typography", (_name, { fr }) => {
    expect(fr).not.toMatch(/'/);
    expect(fr).not.toMatch(/\s[?!;]/);
    expect(fr).not.toMatch(/[^\u00a0]:/);
  });

  it.each(all)("%s is used", (name) => {
    const folder = join(import.meta.dirname, "../../../web/citizen");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && file !== "texts.ts")
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
    // Kinds of offerings are looked up by the name the contract gives them.
    if (["activity", "event", "service", "subsidy", "facility"].includes(name)) return;
    expect(sources).toContain(`"${name}"`);
  });
});

describe("say", () => {
  it("fills the values in the wanted language", () => {
    expect(say("counter", "fr", { left: 12 })).toBe("12 caractères restants");
    expect(say("counter", "en", { left: 12 })).toBe("12 characters left");
    expect(say("tooLong", "fr", { max: 4_000, over: 1 })).toContain("4\u00a0000");
  });
  it("leaves a value nobody gave visible rather than empty", () => {
    expect(say("counter", "fr")).toContain("{left}");
  });
});
