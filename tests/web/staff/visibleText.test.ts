import { describe, expect, it } from "vitest";
import { visibleText } from "../../../web/staff/arrivals/visibleText.ts";

describe("a text from outside, as it may be shown", () => {
  it.each([
    ["Bonjour,\tça va?\r\nMarie\rfin\n", "Bonjour,\tça va?\nMarie\nfin\n"],
    ["facture\u202Efdp.exe", "facture⟦U+202E⟧fdp.exe"],
    ["a\u0000b\u001B[31mrouge\u0007", "a⟦U+0000⟧b⟦U+001B⟧[31mrouge⟦U+0007⟧"],
    ["pay\u200Bpal", "pay⟦U+200B⟧pal"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["👩‍🦽 à 9 h", "👩⟦U+200D⟧🦽 à 9 h"],
  ])("%j", (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });
});
