import { describe, expect, it } from "vitest";
import { type Heard, hear, inOrder } from "../../../channels/calls/index.ts";
import type { Utterance } from "../../../contracts/call.ts";
import { seeded } from "../sms/seeded.ts";

const said = (id: string, text: string, more: Partial<Utterance> = {}): Utterance => ({
  id,
  revision: 0,
  speaker: "caller",
  text,
  startMs: Number(id) * 1000,
  endMs: Number(id) * 1000 + 900,
  final: true,
  ...more,
});
const after = (utterances: readonly Utterance[]): Heard =>
  utterances.reduce<Heard>((heard, utterance) => hear(heard, utterance).heard, new Map());

const call = [
  said("1", "bonjour euh", { final: false }),
  said("1", "bonjour euh j'appelle pour"),
  said("2", "mon bac", { final: false }),
  said("2", "mon bac brun", { revision: 1 }),
  said("2", "mon bac bleu", { revision: 2 }),
  said("3", "h sept n", { speaker: "agent" }),
];

describe("what was heard of a call", () => {
  it("says how each utterance changed it", () => {
    let heard: Heard = new Map();
    const hearings = call.map((utterance) => {
      const next = hear(heard, utterance);
      heard = next.heard;
      return next.hearing;
    });
    expect(hearings).toEqual(["new", "grown", "new", "grown", "corrected", "new"]);
    expect(inOrder(heard).map(({ text }) => text)).toEqual(["bonjour euh j'appelle pour", "mon bac bleu", "h sept n"]);
  });

  it("ignores what came twice, or after what replaced it", () => {
    const heard = after(call);
    for (const utterance of call) expect(hear(heard, utterance)).toEqual({ heard, hearing: "stale" });
  });

  it("ends the same in 500 other orders with repeats", () => {
    const random = seeded(7);
    const expected = inOrder(after(call));
    for (let round = 0; round < 500; round++) {
      const shuffled = [...call, ...call.filter(() => random() < 0.4)]
        .map((utterance) => ({ utterance, at: random() }))
        .toSorted((a, b) => a.at - b.at);
      expect(inOrder(after(shuffled.map(({ utterance }) => utterance)))).toEqual(expected);
    }
  });
});
