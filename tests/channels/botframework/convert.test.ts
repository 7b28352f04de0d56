import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOf, type OutboundMessage } from "../../../channels/botframework/convert/outbound.ts";
import { replyToActivities } from "../../../channels/botframework/convert/replyToActivities.ts";
import { type Platform, platformOf } from "../../../channels/botframework/platforms.ts";
import type { Card, Choice, Reply } from "../../../contracts/reply.ts";

const choice = (label: string, value?: object): Choice => ({
  label,
  text: label.toLowerCase(),
  ...(value ? { value } : {}),
});
const card = (changes: Partial<Card> = {}): Card => ({
  offeringId: "o1",
  kind: "activity",
  title: "Natation – 6 ans",
  lang: "fr",
  facts: [{ name: "when", label: "Quand", value: "samedi 9 h" }],
  reasons: ["pour 6 ans"],
  url: "https://laval.example/o1",
  choices: [choice("M’inscrire", { action: "register" })],
  ...changes,
});
const reply = (changes: Partial<Reply> = {}): Reply => ({
  id: "r",
  text: "Voici.",
  lang: "fr",
  cards: [],
  choices: [],
  ...changes,
});
const shown = (changes: Partial<Reply>, platform = "emulator") =>
  replyToActivities(reply(changes), platformOf(platform), "user-1");
const actionsOf = (message: OutboundMessage | undefined) => message?.suggestedActions?.actions ?? [];

describe("a reply on the Emulator, Web Chat and the Agents Playground", () => {
  it("keeps its buttons with their values, under its text", () => {
    const [message, ...others] = shown({ choices: [choice("Oui", { action: "affirm" }), choice("Non")] });
    expect(others).toEqual([]);
    expect(message).toMatchObject({ type: "message", text: "Voici.", textFormat: "plain", locale: "fr" });
    expect(message?.suggestedActions).toEqual({
      actions: [
        { type: "messageBack", title: "Oui", text: "oui", displayText: "oui", value: { action: "affirm" } },
        { type: "imBack", title: "Non", value: "non" },
      ],
      to: ["user-1"],
    });
  });

  it("draws proposals as hero cards, side by side, the buttons under the last", () => {
    const messages = shown({ cards: [card(), card({ title: "Soccer" })], choices: [choice("Voir plus")] });
    expect(messages.map(({ text }) => text)).toEqual(["Voici.", undefined]);
    expect(messages[1]).toMatchObject({
      attachmentLayout: "carousel",
      attachments: [
        { contentType: "application/vnd.microsoft.card.hero", content: { title: "Natation – 6 ans" } },
        { content: { title: "Soccer" } },
      ],
    });
    expect(actionsOf(messages[1]).map(({ title }) => title)).toEqual(["Voir plus"]);
  });
});

describe("a reply on Messenger", () => {
  it("sends a label as what is answered: no value can go along", () => {
    const [message] = shown({ choices: [choice("Oui", { action: "affirm" }), choice("Non")] }, "facebook");
    expect(actionsOf(message)).toEqual([
      { type: "imBack", title: "Oui", value: "Oui" },
      { type: "imBack", title: "Non", value: "non" },
    ]);
  });

  it("numbers choices whose labels are over 20 characters, and the figures are the buttons", () => {
    const [message] = shown({ choices: [choice("Cours de natation pour enfants"), choice("Soccer")] }, "facebook");
    expect(message?.text).toBe(
      "Voici.\n\nRépondez par un chiffre\u00a0:\n1. cours de natation pour enfants\n2. soccer",
    );
    expect(actionsOf(message).map(({ title }) => title)).toEqual(["1", "2"]);
  });

  it("writes out more than thirteen choices", () => {
    const choices = Array.from({ length: 14 }, (_, index) => choice(`Choix ${index}`));
    const [message] = shown({ choices }, "facebook");
    expect(actionsOf(message)).toEqual([]);
    expect(message?.text).toContain("Vous pouvez répondre\u00a0:\n- choix 0");
  });

  it("says in words what has no room on a card, and keeps three buttons of 20 characters", () => {
    const choices = ["M’inscrire à cette activité", "Détails", "Pourquoi?", "Autre chose"].map((label) =>
      choice(label),
    );
    const [text, cards] = shown({ cards: [card({ choices, summary: "Cours de groupe. ".repeat(6) })] }, "facebook");
    expect(text?.text).toContain("Quand\u00a0: samedi 9 h");
    expect(text?.text).toContain("https://laval.example/o1");
    expect(text?.text).toContain("- autre chose");
    expect(cards?.attachments?.[0]?.content).toEqual({
      title: "Natation – 6 ans",
      text: "",
      buttons: [
        { type: "imBack", title: "M’inscrire à cette…", value: "m’inscrire à cette activité" },
        { type: "imBack", title: "Détails", value: "détails" },
        { type: "imBack", title: "Pourquoi?", value: "pourquoi?" },
      ],
    });
  });

  it("puts at most ten proposals in a message", () => {
    const messages = shown({ cards: Array.from({ length: 12 }, () => card()) }, "facebook");
    expect(messages.flatMap(({ attachments }) => (attachments ? [attachments.length] : []))).toEqual([10, 2]);
  });
});

describe("a reply on Teams", () => {
  it("has three suggested actions at most, numbers beyond", () => {
    const three = shown({ choices: ["A", "B", "C"].map((label) => choice(label)) }, "msteams");
    expect(actionsOf(three[0])).toHaveLength(3);
    const [four] = shown({ choices: ["A", "B", "C", "D"].map((label) => choice(label)) }, "msteams");
    expect([actionsOf(four), four?.text]).toEqual([[], expect.stringContaining("4. d")]);
  });
});

describe("a reply on a platform nobody described", () => {
  it("is text and nothing else", () => {
    const messages = shown({ cards: [card()], choices: [choice("Oui"), choice("Non")] }, "line");
    expect(messages.every(({ attachments, suggestedActions }) => !attachments && !suggestedActions)).toBe(true);
    const text = messages.map((message) => message.text).join("\n");
    for (const words of ["Voici.", "Natation – 6 ans", "samedi 9 h", "https://laval.example/o1", "- oui"])
      expect(text).toContain(words);
  });
});

const labels = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" });
const choices = fc.array(fc.record({ label: labels, text: labels }), { maxLength: 16 });
const replies = fc.record({
  id: fc.constant("r"),
  text: fc.string({ maxLength: 20_000, unit: "grapheme" }),
  lang: fc.constantFrom("fr" as const, "en" as const),
  cards: fc.array(
    fc
      .record({ title: labels, text: fc.string({ maxLength: 6_000 }), choices })
      .map(({ title, text, choices: own }) => card({ title, summary: text, choices: own })),
    { maxLength: 12 },
  ),
  choices,
});

describe.each(["facebook", "msteams", "emulator", "line"])("whatever is said on %s", (channelId) => {
  const platform: Platform = platformOf(channelId);
  it("no activity is over what the platform takes", () => {
    fc.assert(
      fc.property(replies, (any) => {
        for (const message of replyToActivities(any, platform, "user-1")) {
          expect(message.text?.length ?? 0).toBeLessThanOrEqual(platform.text);
          expect(bytesOf(message)).toBeLessThanOrEqual(platform.bytes);
          expect(actionsOf(message).length).toBeLessThanOrEqual(platform.suggested.most);
          for (const { title } of actionsOf(message))
            expect(title.length).toBeLessThanOrEqual(platform.suggested.label);
          expect(message.attachments?.length ?? 0).toBeLessThanOrEqual(platform.cards?.perMessage ?? 0);
          for (const { content } of message.attachments ?? []) {
            expect(content.title.length).toBeLessThanOrEqual(platform.cards?.title ?? 0);
            expect(content.text.length).toBeLessThanOrEqual(platform.cards?.text ?? 0);
            expect(content.buttons.length).toBeLessThanOrEqual(platform.cards?.buttons ?? 0);
            for (const { title } of content.buttons)
              expect(title.length).toBeLessThanOrEqual(platform.cards?.label ?? 0);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("nothing of its text is lost", () => {
    fc.assert(
      fc.property(replies, (any) => {
        const said = replyToActivities(any, platform, "user-1")
          .map(({ text }) => text)
          .join("");
        expect(said.replace(/\s+/g, "")).toContain(any.text.replace(/\s+/g, ""));
      }),
      { numRuns: 60 },
    );
  });
});
