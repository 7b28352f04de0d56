import { describe, expect, it } from "vitest";
import { awaitsAnswer, maySuggest } from "../../../web/citizen/chat/maySuggest.ts";
import { emptyChat, type ChatState, type Entry } from "../../../web/citizen/chat/state.ts";

describe("what is typed may be sent for suggestions", () => {
  it.each(["nat", "cours de dessin", "piscine à Chomedey", "a".repeat(40)])("« %s »", (typed) => {
    expect(maySuggest(typed)).toBe(true);
  });

  it.each(["", "na", "   n  ", "marie@exemple.ca", "12 rue Edgar", "450", "a".repeat(41), "natation\net judo"])(
    "but not « %s »",
    (typed) => {
      expect(maySuggest(typed)).toBe(false);
    },
  );
});

describe("while the assistant waits for an answer, nothing is", () => {
  const said = (reply: Entry["reply"]): Entry => ({
    id: "1",
    from: "assistant",
    agent: undefined,
    text: "x",
    lang: "fr",
    at: 0,
    reply,
    photos: [],
  });
  const plain = { id: "r", text: "x", lang: "fr" as const, cards: [], choices: [] };
  const chat = (part: Partial<ChatState>): ChatState => ({ ...emptyChat, ...part });

  it.each([
    ["at the beginning", chat({}), false],
    ["after an answer", chat({ entries: [said(plain)] }), false],
    ["after a question", chat({ entries: [said({ ...plain, asks: true })] }), true],
    ["after a reply it cannot read", chat({ entries: [said(undefined)] }), true],
    ["while a reply is written", chat({ typing: true }), true],
    ["while the history is read", chat({ history: "loading" }), true],
    [
      "while a message leaves",
      chat({ pending: [{ clientActivityID: "c", text: "x", locale: "fr", at: 0, status: "sending" }] }),
      true,
    ],
  ])("%s", (_, state, waits) => {
    expect(awaitsAnswer(state)).toBe(waits);
  });
});
