import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createStage } from "../../cli/conversations/createStage.ts";
import type { Observed, Stage } from "../../cli/conversations/stage.ts";
import { composeSystem } from "../system/startSystem.ts";

const fileSchema = z.object({ aids: z.record(z.string(), z.array(z.string())), others: z.array(z.string()) });
const { aids, others } = fileSchema.parse(parse(readFileSync(join(import.meta.dirname, "bareNeeds.yaml"), "utf8")));
const needs = Object.entries(aids).flatMap(([programme, texts]) => texts.map((text) => ({ programme, text })));

let stage: Stage;
let dispose: () => Promise<void>;
beforeAll(async () => {
  const composed = await composeSystem();
  stage = createStage(composed.system);
  dispose = composed.dispose;
  await stage.prepare({ clock: new Date("2024-11-01T14:00:00Z"), catalogue: "demo" });
});
afterAll(() => dispose());

const say = (text: string, address = randomUUID()): Promise<Observed> =>
  stage.say({ channel: "web", providerId: randomUUID(), address, text, receivedAt: new Date("2024-11-01T14:00:00Z") });
const firstCard = ({ receipt }: Observed) => receipt.replies.flatMap(({ cards }) => cards)[0]?.offeringId;

describe("a need told without a word of aid", () => {
  it.each(needs)("$text is answered with the aid that exists", async ({ programme, text }) => {
    const told = await say(text);
    expect(told.receipt.outcome).toBe("proposed");
    expect(firstCard(told)).toBe(`demo-aide-${programme}`);
  });

  it.each(others.map((text) => ({ text })))("$text asks for something else", async ({ text }) => {
    const told = await say(text);
    expect(told.turn?.intent).not.toBe("find_subsidy");
  });

  it("is told apart in the trace, with how sure the catalogue is", async () => {
    const { turn } = await say("stériliser mon chat");
    expect(turn?.trace.find(({ step }) => step === "need")?.note).toMatch(
      /aid comes nearest, sterilisation-animaux, sure 0\.\d\d$/,
    );
  });

  it("does not take the answer to a question", async () => {
    const address = randomUUID();
    await say("je veux faire une plainte", address);
    const told = await say("changer ma toilette", address);
    expect(told.turn?.trace.some(({ step }) => step === "need")).toBe(false);
  });
});

describe("words that no intent is sure of", () => {
  it("are answered when an answer of the city fits them", async () => {
    const { turn, receipt } = await say("je fais quoi avec mon sapin de noël");
    expect(turn?.flow).toBe("ask_information");
    expect(receipt.replies.map(({ text }) => text).join(" ")).toMatch(/sapin/i);
    expect(turn?.trace.find(({ step }) => step === "need")?.note).toBe(
      "an answer of the city comes nearest, christmas-trees",
    );
  });

  it.each(["comment on fait une tourtière du Lac", "how long do you boil an egg", "mon iPhone veut plus charger"])(
    "stay not understood when nothing fits: %s",
    async (text) => {
      expect((await say(text)).receipt.outcome).toBe("not_understood");
    },
  );
});
