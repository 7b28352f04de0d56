import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { fold } from "../../../contracts/fold.ts";
import { readRequestTypes } from "../../../knowledge/requestTypes/readRequestTypes.ts";

const root = join(import.meta.dirname, "../../..");
const folder = join(root, "knowledge/requestTypes/types");
const types = readRequestTypes();
const languages = ["fr", "en"] as const;

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

describe("the list of request types", () => {
  it("has what a city's 311 handles, each code once", () => {
    expect(types.length).toBeGreaterThanOrEqual(270);
    expect(repeated(types.map(({ code }) => code))).toEqual([]);
  });

  it.each(readdirSync(folder))("%s numbers one range from 001, without a gap", (file) => {
    const { types: listed } = z
      .object({ types: z.array(z.object({ code: z.string() })) })
      .parse(parse(readFileSync(join(folder, file), "utf8")));
    const prefixes = [...new Set(listed.map(({ code }) => code.split("-")[0]))];
    expect(prefixes).toHaveLength(1);
    const expected = listed.map((_, at) => `${prefixes[0]}-${String(at + 1).padStart(3, "0")}`);
    expect(listed.map(({ code }) => code)).toEqual(expected);
  });

  it.each(languages)("repeats no title in %s", (language) => {
    expect(repeated(types.map(({ title }) => fold(title[language])))).toEqual([]);
  });

  it.each(languages)("has three to six ways of saying each in %s, none for two types", (language) => {
    const few = types.filter(({ said }) => said[language].length < 3 || said[language].length > 6);
    expect(few.map(({ code }) => code)).toEqual([]);
    expect(repeated(types.flatMap(({ said }) => said[language].map(fold)))).toEqual([]);
  });

  it("speaks French in French and English in English", () => {
    const swapped = types.filter(
      ({ title }) => /^(?:the|a) /i.test(title.fr) || /^(?:le|la|les|une?) /i.test(title.en),
    );
    expect(swapped.map(({ code }) => code)).toEqual([]);
    expect(types.flatMap(({ title, said }) => [title.fr, ...said.fr]).filter((text) => text.includes("'"))).toEqual([]);
  });

  it("names flows that there are", () => {
    const flows = readdirSync(join(root, "flows")).map((file) => file.replace(".yaml", ""));
    expect(types.filter(({ flow }) => flow !== undefined && !flows.includes(flow)).map(({ code }) => code)).toEqual([]);
  });

  it("names each service of the demonstration's catalogue, once", () => {
    const content: unknown = JSON.parse(readFileSync(join(root, "prisma/seed/data/services.json"), "utf8"));
    const services = z.array(z.object({ requestType: z.string() })).parse(content);
    const named = types.flatMap(({ service }) => service ?? []);
    expect(named.toSorted()).toEqual(services.map(({ requestType }) => requestType).toSorted());
  });

  it("asks each thing once", () => {
    expect(types.filter(({ needs }) => repeated(needs).length > 0)).toEqual([]);
  });
});
