import { describe, expect, it } from "vitest";
import { messageSchema } from "../../../../contracts/message.ts";
import { inboundActivitySchema } from "../../../../channels/webchat/convert/activity.ts";
import { toActivitySet } from "../../../../channels/webchat/convert/activitySet.ts";
import { activityToMessage, toLanguage } from "../../../../channels/webchat/convert/activityToMessage.ts";
import { cardToAttachment } from "../../../../channels/webchat/convert/cardToAttachment.ts";
import { choiceToAction } from "../../../../channels/webchat/convert/choiceToAction.ts";
import { cleanText, isStorable } from "../../../../channels/cleanText.ts";
import { entryToActivity } from "../../../../channels/webchat/convert/entryToActivity.ts";
import { fromProviderId, toProviderId } from "../../../../channels/webchat/convert/providerId.ts";
import { typingActivity } from "../../../../channels/webchat/convert/typingActivity.ts";

const conversationId = "c".repeat(32);
const at = new Date("2024-06-13T13:00:00Z");
const newId = () => "id-1";
const reader = { conversationId, contentUrl: (id: string) => `https://laval.example/${id}` };

describe("an activity becomes a message", () => {
  const common = { channel: "web", address: conversationId, receivedAt: at };
  const table: [string, object, object][] = [
    ["plain text", { text: "bonjour" }, { text: "bonjour", providerId: `${conversationId}||id-1|u` }],
    [
      "the client's own id",
      { text: "a", channelData: { clientActivityID: "x.1" } },
      { text: "a", providerId: `${conversationId}|x.1|u` },
    ],
    ["no text at all", {}, { text: "" }],
    [
      "null where clients put null",
      { text: null, from: null, channelData: null, locale: null, attachments: null },
      { text: "" },
    ],
    ["a button", { text: "Oui", value: { do: "yes" } }, { text: "Oui", value: { do: "yes" } }],
    ["a button worth false", { text: "Non", value: false }, { text: "Non", value: false }],
    ["a locale we speak", { text: "hi", locale: "en-US" }, { text: "hi", locale: "en" }],
    [
      "a file",
      { attachments: [{ contentType: "image/png", name: "a.png", contentUrl: "https://x" }] },
      { attachments: [{ contentType: "image/png", name: "a.png" }] },
    ],
    [
      "a file without a name",
      { attachments: [{ contentType: "image/png" }] },
      { attachments: [{ contentType: "image/png", name: "" }] },
    ],
  ];
  it.each(table)("%s", (_name, activity, expected) => {
    const read = inboundActivitySchema.parse({ type: "message", ...activity });
    const message = activityToMessage(read, { conversationId, userId: "u", now: at, newId });
    expect(message).toMatchObject({ ...common, ...expected });
    expect(messageSchema.parse(message)).toEqual(message);
  });

  it.each([
    ["fr-CA", "fr"],
    ["FR", "fr"],
    ["en_US", "en"],
    ["es-MX", undefined],
    ["", undefined],
    ["french", undefined],
  ])("locale %s is %s", (locale, language) => {
    expect(toLanguage(locale)).toBe(language);
  });
});

describe("the sender's id of a message", () => {
  it.each([
    ["x.1", "dl_moi"],
    [undefined, "dl_moi"],
    ["x", "a|b"],
    [undefined, "|"],
    ["y".repeat(64), "z".repeat(64)],
  ])("keeps client id %s and user %s", (clientActivityId, userId) => {
    const id = toProviderId({
      conversationId: "c".repeat(64),
      userId,
      newId,
      ...(clientActivityId && { clientActivityId }),
    });
    expect(fromProviderId(id)).toEqual({ userId, ...(clientActivityId && { clientActivityId }) });
    expect(id.length).toBeLessThanOrEqual(200);
  });

  it("says nothing of ids written by others", () => {
    expect(fromProviderId("terminal-7")).toEqual({});
  });
});

describe("text that can be kept", () => {
  it.each([
    ["a\u0000b\u0007", "ab"],
    ["a\r\nb\rc\td", "a\nb\nc\td"],
    ["\ud83d\ude00 é", "\ud83d\ude00 é"],
    ["\ude00\ud83d", "\ufffd\ufffd"],
  ])("%j becomes %j", (text, clean) => expect(cleanText(text)).toBe(clean));

  it.each<[unknown, boolean]>([
    [undefined, true],
    [null, true],
    [{ a: [1, "é", { b: true }] }, true],
    ["a\u0000", false],
    [{ "k\u0000": 1 }, false],
    [["\ud800"], false],
    [[[[[1]]]], false],
  ])("%j may be kept: %s", (value, storable) => expect(isStorable(value, 3)).toBe(storable));
});

describe("buttons and cards", () => {
  it("a choice without value is said as it is", () => {
    expect(choiceToAction({ label: "Voir plus", text: "voir plus" })).toEqual({
      type: "imBack",
      title: "Voir plus",
      value: "voir plus",
    });
  });

  it("a choice with value carries both", () => {
    expect(choiceToAction({ label: "Voir", text: "voir", value: { page: 2 } })).toEqual({
      type: "messageBack",
      title: "Voir",
      text: "voir",
      displayText: "voir",
      value: { page: 2 },
    });
  });

  const card = {
    offeringId: "o1",
    kind: "activity",
    title: "Natation 6 ans",
    lang: "fr" as const,
    summary: "Cours de groupe",
    facts: [{ name: "when", label: "Quand", value: "samedi 9 h" }],
    reasons: ["6 ans", "samedi matin"],
    choices: [{ label: "M’inscrire", text: "m’inscrire" }],
  };

  it("a card says its facts and its reasons, in both languages", () => {
    expect(cardToAttachment(card, "fr").content).toEqual({
      title: "Natation 6 ans",
      text: "Cours de groupe\n\nQuand\u00a0: samedi 9 h\n\nPourquoi\u00a0: 6 ans; samedi matin",
      buttons: [{ type: "imBack", title: "M’inscrire", value: "m’inscrire" }],
    });
    expect(cardToAttachment({ ...card, facts: [], summary: "" }, "en").content.text).toBe("Why: 6 ans; samedi matin");
  });

  it.each([
    ["https://laval.example/a", true],
    ["http://laval.example", true],
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["https://", false],
    ["/a", false],
  ])("link %s is pressed: %s", (url, pressed) => {
    const actions = cardToAttachment({ ...card, url, choices: [] }, "en").content.buttons;
    expect(actions).toEqual(pressed ? [{ type: "openUrl", title: "Learn more", value: url }] : []);
  });
});

describe("a line of the record becomes an activity", () => {
  const reply = { id: "t1-0", text: "Voici", lang: "fr" as const, cards: [], choices: [] };

  it("the citizen's files, with an address for those that were kept", () => {
    const attachments = [
      { id: "f1", name: "rue.jpg", contentType: "image/jpeg", size: 9 },
      { name: "ailleurs.pdf", contentType: "application/pdf" },
    ];
    const message = { providerId: `${conversationId}|x.1|dl_moi`, text: "", attachments };
    expect(entryToActivity({ seq: 1, at, from: "citizen", message }, reader).attachments).toEqual([
      { contentType: "image/jpeg", name: "rue.jpg", contentUrl: "https://laval.example/f1" },
      { contentType: "application/pdf", name: "ailleurs.pdf" },
    ]);
  });

  it("the citizen's", () => {
    const message = { providerId: `${conversationId}|x.1|dl_moi`, text: "bonjour" };
    expect(entryToActivity({ seq: 1, at, from: "citizen", message }, reader)).toEqual({
      type: "message",
      id: message.providerId,
      timestamp: "2024-06-13T13:00:00.000Z",
      channelId: "directline",
      conversation: { id: conversationId },
      from: { id: "dl_moi", role: "user" },
      text: "bonjour",
      textFormat: "plain",
      channelData: { clientActivityID: "x.1" },
    });
  });

  it("the assistant's, without empty lists (Activity A7701)", () => {
    expect(entryToActivity({ seq: 2, at, from: "assistant", turnId: "t1", inReplyTo: "p1", reply }, reader)).toEqual({
      type: "message",
      id: "t1-0",
      timestamp: "2024-06-13T13:00:00.000Z",
      channelId: "directline",
      conversation: { id: conversationId },
      from: { id: "citoyen-360", name: "Citoyen 360", role: "bot" },
      text: "Voici",
      textFormat: "plain",
      locale: "fr",
      replyToId: "p1",
      channelData: { c360: reply },
    });
  });

  it("an agent's, by the name the citizen knows them by, and with nothing of the assistant", () => {
    expect(entryToActivity({ seq: 3, at, from: "agent", agent: "Julie", reply }, reader)).toEqual({
      type: "message",
      id: "t1-0",
      timestamp: "2024-06-13T13:00:00.000Z",
      channelId: "directline",
      conversation: { id: conversationId },
      from: { id: "agent-311", name: "Julie", role: "bot" },
      text: "Voici",
      textFormat: "plain",
      locale: "fr",
      channelData: { c360: reply, agent: "Julie" },
    });
  });

  it("with the watermark of the last one, or the one asked with", () => {
    const entry = { seq: 7, at, from: "assistant" as const, turnId: "t1", inReplyTo: "p1", reply };
    expect(toActivitySet([entry], reader, 3)).toMatchObject({ activities: [{ id: "t1-0" }], watermark: "7" });
    expect(toActivitySet([], reader, 3)).toEqual({ activities: [], watermark: "3" });
  });

  it("typing has a sender and no text", () => {
    expect(typingActivity(conversationId, "id-1", at)).toMatchObject({
      type: "typing",
      id: "id-1",
      from: { role: "bot" },
    });
  });
});
