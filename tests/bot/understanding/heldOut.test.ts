import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createUnderstanding, readTrainingPhrases } from "../../../bot/understanding/index.ts";
import { fold } from "../../../contracts/fold.ts";
import type { Understand } from "../../../contracts/understanding.ts";
import { intentSchema } from "../../../contracts/understanding.ts";

const fileSchema = z.record(intentSchema, z.object({ fr: z.array(z.string()), en: z.array(z.string()) }));
const file = fileSchema.parse(parse(readFileSync(join(import.meta.dirname, "heldOut.yaml"), "utf8")));
const intents = intentSchema.options.map((intent) => ({ intent, ...file[intent] }));
const bare = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

let understand: Understand;
beforeAll(() => {
  understand = createUnderstanding({ places: [] });
});

describe("the held-out messages", () => {
  it.each(intents)("$intent has at least five in French and three in English", ({ fr, en }) => {
    expect(fr.length).toBeGreaterThanOrEqual(5);
    expect(en.length).toBeGreaterThanOrEqual(3);
  });

  it("are in no training phrase", () => {
    const trained = new Set(readTrainingPhrases().map(({ text }) => bare(text)));
    const all = intents.flatMap(({ fr, en }) => [...fr, ...en]);
    expect(all.filter((text) => trained.has(bare(text)))).toEqual([]);
  });
});

/** Floors under what was measured when they were written: fewer right answers than that is a step back. */
const floors = { fr: 0.95, en: 0.94 } as const;

describe.each(["fr", "en"] as const)("held-out messages in %s", (language) => {
  const messages = intents.flatMap(({ intent, ...texts }) => texts[language].map((text) => ({ intent, text })));
  const answersOf = () =>
    messages.map(({ intent, text }) => ({
      intent,
      text,
      read: understand(text, { language, now: new Date("2024-06-13T13:00:00Z") }),
    }));

  it("mean what they say", () => {
    const answers = answersOf();
    const misses = answers.filter(({ intent, read }) => read.intents[0]?.name !== intent);
    for (const { intent, text, read } of misses)
      process.stdout.write(`missed: ${text} (${intent}, read ${read.intents[0]?.name})\n`);
    expect(1 - misses.length / answers.length).toBeGreaterThanOrEqual(floors[language]);
  });

  it("keep the meaning among the three best", () => {
    const lost = answersOf().filter(
      ({ intent, read }) => !read.intents.slice(0, 3).some(({ name }) => name === intent),
    );
    expect(lost.length / messages.length).toBeLessThanOrEqual(0.025);
  });

  it("are never taken for the other language", () => {
    const other = language === "fr" ? "en" : "fr";
    const wrong = answersOf().filter(({ read }) => read.languageGround === "written" && read.language === other);
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it("lose few meanings when accents and capitals are missing", () => {
    const right = messages.filter(
      ({ intent, text }) => understand(fold(text), { language, now: new Date(0) }).intents[0]?.name === intent,
    );
    expect(right.length / messages.length).toBeGreaterThanOrEqual(floors[language] - 0.02);
  });
});

describe("messages for somebody else", () => {
  const { fr, en } = file.out_of_scope ?? { fr: [], en: [] };
  const said = [...fr, ...en];
  const named = (text: string) => understand(text, { language: "fr", now: new Date(0) }).intents[0]?.name;

  it("are told from ours, seven in eight", () => {
    const missed = said.filter((text) => named(text) !== "out_of_scope");
    for (const text of missed) process.stdout.write(`missed: ${text} (read ${named(text)})\n`);
    expect(said.length).toBeGreaterThanOrEqual(90);
    expect(1 - missed.length / said.length).toBeGreaterThanOrEqual(0.86);
  });

  it("are seldom ours: one reading in a hundred at most is taken for somebody else's", () => {
    const ours = intents.filter(({ intent }) => intent !== "out_of_scope").flatMap((one) => [...one.fr, ...one.en]);
    const lost = ours.filter((text) => named(text) === "out_of_scope");
    expect(lost.length / ours.length).toBeLessThanOrEqual(0.01);
  });
});
