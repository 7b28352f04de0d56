import { describe, expect, it } from "vitest";
import { readAges, readPrice } from "../../../knowledge/enrich/index.ts";
import { labelled, type Labelled } from "./labelled.ts";

const agesOf = (text: string) => {
  const found = readAges(text)?.value;
  return found && [found.min ?? null, found.max ?? null];
};
const priceOf = (text: string) => {
  const found = readPrice(text)?.value;
  return found && (found.resident === undefined ? [found.amount] : [found.amount, found.resident]);
};

describe("ages and prices on the labelled phrases", () => {
  it("has at least sixty phrases, a third of them traps", () => {
    expect(labelled.length).toBeGreaterThanOrEqual(60);
    expect(labelled.filter(({ ages, price }) => !ages && !price).length * 3).toBeGreaterThanOrEqual(labelled.length);
  });

  it.each(labelled)("ages of « $text »", ({ text, ages }) => {
    expect(agesOf(text)).toEqual(ages);
  });

  it.each(labelled)("price of « $text »", ({ text, price }) => {
    expect(priceOf(text)).toEqual(price);
  });

  it("quotes the words it read", () => {
    const quoted = ({ text }: Labelled) =>
      [readAges(text), readPrice(text)].flatMap((found) => found?.words.split(/ [·/] /) ?? []);
    for (const entry of labelled)
      for (const words of quoted(entry)) expect(entry.text.replace(/[\u00a0\u202f]/g, " ")).toContain(words);
  });
});
