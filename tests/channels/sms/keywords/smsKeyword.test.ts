import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { smsKeyword } from "../../../../channels/sms/keywords/smsKeyword.ts";

const read = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
const rows = z.array(
  z.object({ keyword: z.enum(["stop", "help", "start"]), language: z.enum(["fr", "en", ""]), text: z.string() }),
);
const forms = rows.parse(parse(read("forms.csv"), { columns: true }));
const ordinary = read("ordinary.txt").split("\n").filter(Boolean);

describe("keywords", () => {
  it("are proved on three hundred forms and three hundred ordinary messages, each once", () => {
    expect(new Set(forms.map(({ text }) => text)).size).toBeGreaterThanOrEqual(300);
    expect(new Set(ordinary).size).toBeGreaterThanOrEqual(300);
  });

  it("are recognised in every form, in their language", () => {
    const wrong = forms.filter(({ keyword, language, text }) => {
      const read = smsKeyword(text);
      return read?.name !== keyword || (read.language ?? "") !== language;
    });
    expect(wrong).toEqual([]);
  });

  it("are not seen where they are words among others", () => {
    expect(ordinary.filter((text) => smsKeyword(text) !== undefined)).toEqual([]);
  });

  it.each([
    "",
    " ",
    "?!",
    "👍",
    "1",
    "oui",
    "YES",
    "x".repeat(100_000),
    "stop ".repeat(3) + "le bruit",
    "'-'-".repeat(5_000),
  ])("%j is none", (text) => expect(smsKeyword(text)).toBeUndefined());
});
