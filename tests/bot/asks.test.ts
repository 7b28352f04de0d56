import { describe, expect, it } from "vitest";
import { withAsks } from "../../bot/compose/asks.ts";
import type { Reply } from "../../contracts/reply.ts";
import { emptyFlowState, type Frame, newFrame } from "../../flows/state.ts";

const reply = (id: string): Reply => ({ id, text: id, lang: "fr", cards: [], choices: [] });
const asksAfter = (waiting: Frame["waiting"]) => {
  const frame = { ...newFrame("f", "task"), ...(waiting ? { waiting } : {}) };
  return withAsks([reply("a"), reply("b")], { ...emptyFlowState, frames: [frame] }).map(({ asks }) => asks);
};

describe("the last reply says that an answer is awaited", () => {
  it.each([
    { kind: "slot", slot: "code" },
    { kind: "slot", slot: "age" },
    { kind: "slot", slot: "description" },
    { kind: "confirm" },
    { kind: "change" },
  ] as const)("%o", (waiting) => {
    expect(asksAfter(waiting)).toEqual([undefined, true]);
  });

  it.each([undefined, { kind: "proposal" }, { kind: "resume" }, { kind: "slot", slot: "activity" }] as const)(
    "not for %o",
    (waiting) => {
      expect(asksAfter(waiting)).toEqual([undefined, undefined]);
    },
  );
});
