import { beforeAll, describe, expect, it } from "vitest";
import type { Stage } from "../../../cli/conversations/stage.ts";
import { createMemoryStage } from "../support/memoryStage.ts";
import { converse, type RandomTurn } from "./converse.ts";
import { english, french } from "./messages.ts";

// Properties that no example shows: whatever is said in whatever order, on the real engine, flows and catalogue.
const CONVERSATIONS = 72;
const LENGTH = 14;

let all: { seed: number; turns: RandomTurn[] }[];
beforeAll(async () => {
  const stage: Stage = await createMemoryStage();
  all = [];
  for (let seed = 1; seed <= CONVERSATIONS; seed++) {
    const pool = seed % 3 === 0 ? english : seed % 3 === 1 ? french : [...french, ...english];
    all.push({ seed, turns: await converse(stage, seed, pool, LENGTH) });
  }
}, 120_000);

/** The turns of which something is wrong, each with what led to it: what a person needs to play it again. */
function wrong(judge: (turn: RandomTurn, before: RandomTurn[]) => string | undefined): string[] {
  return all.flatMap(({ seed, turns }) =>
    turns.flatMap((turn, index) => {
      const fault = judge(turn, turns.slice(0, index));
      const story = turns.slice(Math.max(0, index - 4), index + 1).map(({ said }) => said);
      return fault === undefined ? [] : [`seed ${seed}: ${story.join(" › ")} ⇒ ${fault}`];
    }),
  );
}

const texts = ({ observed }: RandomTurn) => observed.receipt.replies.map(({ text }) => text);
const isRepeat = ({ observed }: RandomTurn) =>
  /^(?:Je répète|Let me repeat)/.test(observed.receipt.replies[0]?.text ?? "");

/**
 * The sentences of a turn that ask. A long one is a text that must be read in full, such as a consent. The conditions of a
 * programme keep their words, which count; what is said around them changes, so there the bubble is looked at.
 */
const questions = (turn: RandomTurn): string[] =>
  texts(turn)
    .flatMap((text) => (turn.observed.view.flow === "check_eligibility" ? [text] : text.split(/(?<=[.!?»”])\s+/)))
    .filter((sentence) => sentence.endsWith("?") && sentence.length > 12 && sentence.length < 160);

describe(`${CONVERSATIONS} random conversations`, () => {
  it("were held, and are not all the same", () => {
    const heard = all.flatMap(({ turns }) => turns.flatMap(texts));
    expect(all.flatMap(({ turns }) => turns).length).toBeGreaterThan(600);
    expect(new Set(heard).size).toBeGreaterThan(150);
  });

  it("never fail", () => {
    expect(
      wrong(({ observed: { receipt, turn } }) => (receipt.outcome.startsWith("error") ? turn?.cause : undefined)),
    ).toEqual([]);
  });

  it("never put the same question twice in a row in the same words", () => {
    expect(
      wrong((turn, before) => {
        if (isRepeat(turn)) return undefined;
        const { asks } = turn.observed.view;
        const last = before.findLast((one) => one.observed.view.asks !== undefined || questions(one).length > 0);
        // However many turns without a question lie between, a flow's question comes in other words.
        const same = asks !== undefined && last?.observed.view.asks === asks ? last : undefined;
        const heard = [before.at(-1), same].flatMap((one) => (one ? questions(one) : []));
        return questions(turn).find((question) => heard.includes(question));
      }),
    ).toEqual([]);
  });

  it("never ask for what was given", () => {
    expect(
      wrong(({ observed: { view } }) =>
        view.asks !== undefined && view.slots[view.asks] !== undefined ? view.asks : undefined,
      ),
    ).toEqual([]);
  });

  it("never end in a dead end", () => {
    const ends = ["handed_off", "signposted", "silent"];
    expect(
      wrong(({ said, observed: { receipt, view, turn } }) => {
        const { replies, outcome } = receipt;
        const choices = replies.flatMap((reply) => [...reply.choices, ...reply.cards]);
        const open =
          choices.length > 0 || view.asks !== undefined || ends.includes(outcome) || turn?.intent === "goodbye";
        return open ? undefined : `${said}: ${replies.map(({ text }) => text).join(" / ")}`;
      }),
    ).toEqual([]);
  });

  it("speak one language a turn, and leave nothing unfilled", () => {
    expect(
      wrong((turn) => {
        const { replies } = turn.observed.receipt;
        if (new Set(replies.map(({ lang }) => lang)).size > 1) return "two languages";
        const text = [...texts(turn), ...replies.flatMap(({ choices }) => choices.map(({ label }) => label))].join(" ");
        // « none » stands for an argument that was not given; in English it is also a word.
        const unfilled = replies[0]?.lang === "fr" ? /\bnone\b/ : /^$/;
        return (/\{|\bundefined\b|\bnull\b|\[object|\bNaN\b/.exec(text) ?? unfilled.exec(text))?.[0];
      }),
    ).toEqual([]);
  });
});
