import { describe, expect, it } from "vitest";
import { MAX_MESSAGE_LENGTH as serverLimit } from "../../../contracts/message.ts";
import { replySchema } from "../../../contracts/reply.ts";
import { activitySetWire, parseJson, replyWire, tokenWire } from "../../../web/citizen/client/wire.ts";
import { MAX_MESSAGE_LENGTH } from "../../../web/citizen/limits.ts";
import { answer } from "./assistant.ts";

const replies = ["natation", "bonjour"].flatMap((text) => answer({ text, value: undefined, locale: "fr" }));
const minimal = { id: "r", text: "Bonjour", lang: "fr" };

describe("the page's reading of the contracts", () => {
  it("has the same limit", () => expect(MAX_MESSAGE_LENGTH).toBe(serverLimit));

  it.each([...replies, minimal])("reads a reply as the contract does ($text)", (reply) => {
    expect(replyWire.parse(reply)).toEqual(replySchema.parse(reply));
  });

  it.each(Object.keys(replySchema.shape.cards.unwrap().element.shape))("knows the card's %s", (field) => {
    const whole = { ...replies[0]!.cards[0]!, sessionId: "s" };
    const { [field as keyof typeof whole]: _gone, ...without } = whole;
    const reply = { ...minimal, cards: [without] };
    expect(replyWire.safeParse(reply).success).toBe(replySchema.safeParse(reply).success);
    expect(replyWire.parse({ ...minimal, cards: [whole] }).cards[0]).toHaveProperty(field);
  });
});

describe("an activity set", () => {
  const set = (activity: object) =>
    parseJson(activitySetWire, JSON.stringify({ activities: [activity], watermark: "1" }));

  it("keeps the text of a reply it cannot read", () => {
    const read = set({ type: "message", id: "1", text: "Bonjour", channelData: { c360: { lang: "xx" } } });
    expect(read?.activities[0]).toMatchObject({ text: "Bonjour", channelData: { c360: undefined } });
  });
  it("ignores what it does not know", () => {
    expect(set({ type: "message", id: "1", attachments: [1], channelData: { other: true } })?.activities).toHaveLength(
      1,
    );
  });
  it("may have no watermark, as typing has none", () => {
    expect(parseJson(activitySetWire, '{"activities":[{"type":"typing"}]}')?.watermark).toBeUndefined();
  });
  it.each(["", "null", "[]", "{", '{"activities":[{}]}', '{"activities":"x"}'])(
    "%j is nothing, not an exception",
    (text) => {
      expect(parseJson(activitySetWire, text)).toBeUndefined();
    },
  );
  it("gives a token half an hour when the server does not say", () => {
    expect(parseJson(tokenWire, '{"conversationId":"c","token":"t"}')?.expires_in).toBe(1_800);
  });
});
