import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { referenceOf, readActivity } from "../../../channels/botframework/activity.ts";
import type { Reply } from "../../../contracts/reply.ts";
import { until } from "../webchat/server.ts";
import { outboxItem } from "../outboxItem.ts";
import { activity, startBot } from "./botServer.ts";

// docs/activity-spec.md says what each number asks; here is what shows it.

/** Everything this bot can send, on the platform where it sends most: replies with cards and buttons, a welcome, typing, a refusal. */
async function everythingSent() {
  const bot = await startBot();
  await bot.say({ type: "conversationUpdate", text: undefined, membersAdded: [{ id: "user-1" }] });
  await bot.say();
  await bot.deliver({
    ...outboxItem().reply,
    choices: [{ label: "Oui", text: "oui", value: { action: "affirm" } }],
  } satisfies Reply);
  await bot.say({ type: "command", name: "application/vnd.city.act", value: { commandId: "c-7", data: { a: 1 } } });
  await until("the typing indicator", () => bot.connector.sent.some(({ type }) => type === "typing"));
  return bot.connector.sent;
}
type Sent = Awaited<ReturnType<typeof everythingSent>>;

const cardActionSchema = z.object({
  type: z.string(),
  title: z.string(),
  value: z.unknown(),
  text: z.string().optional(),
});
/** The types of the specification, for every field this bot sends. */
const sentSchema = z.strictObject({
  type: z.string(),
  channelId: z.string(),
  conversation: z.strictObject({ id: z.string() }),
  from: z.strictObject({ id: z.string() }),
  recipient: z.strictObject({ id: z.string() }),
  serviceUrl: z.string(),
  replyToId: z.string().optional(),
  text: z.string().optional(),
  textFormat: z.enum(["plain", "markdown", "xml"]).optional(),
  locale: z.string().optional(),
  inputHint: z.enum(["accepting", "expecting", "ignoring"]).optional(),
  name: z.string().optional(),
  value: z.record(z.string(), z.unknown()).optional(),
  attachmentLayout: z.enum(["list", "carousel"]).optional(),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.string(),
        name: z.string(),
        content: z.strictObject({ title: z.string(), text: z.string(), buttons: z.array(cardActionSchema) }),
      }),
    )
    .optional(),
  suggestedActions: z.strictObject({ to: z.array(z.string()), actions: z.array(cardActionSchema) }).optional(),
});

describe("what is sent", () => {
  // The helpers stop their servers at the end of a test: this one gathers for the others.
  let sent: Sent = [];

  it("is gathered: a welcome, typing, a reply with cards and buttons, a refusal", async () => {
    sent = await everythingSent();
    expect(new Set(sent.map(({ type }) => type))).toEqual(new Set(["message", "typing", "commandResult"]));
  });

  it("A2001 can be written as JSON and read back", () => {
    expect(JSON.parse(JSON.stringify(sent))).toEqual(sent);
  });
  it("A2007 has the types of the specification, and no field that was not meant", () => {
    for (const one of sent) expect(sentSchema.safeParse(one).error).toBeUndefined();
  });
  it("A2010 A2020 A2080 has a type, a channel and a conversation", () => {
    for (const one of sent) expect([one.type, one["channelId"], one.conversation.id].every(Boolean)).toBe(true);
  });
  it("A7380 opens addresses only", () => {
    const actions = actionsOf(sent).filter(({ type }) => type === "openUrl");
    expect(actions.length).toBeGreaterThan(0);
    for (const { value } of actions) expect(z.url({ protocol: /^https?$/ }).safeParse(value).success).toBe(true);
  });

  const noType = (type: string) => () => expect(sent.filter((one) => one.type === type)).toEqual([]);
  const noField = (field: string) => () => expect(sent.filter((one) => field in one)).toEqual([]);
  const noAction = (type: string) => () => expect(actionsOf(sent).filter((one) => one.type === type)).toEqual([]);
  it.each<[string, () => void]>([
    ["A2071 a suggestion", noType("suggestion")],
    ["A2102 A7604 A7613 A9246 A9261 an entity", noField("entities")],
    ["A3114 A5401 an invoke", noType("invoke")],
    ["A3115 a delivery mode", noField("deliveryMode")],
    ["A5001 A5210 A5220 A5230 A5231 A5240 an event", noType("event")],
    ["A5250 A5251 a voice message", noField("valueType")],
    ["A6301 A6310 A6311 A6321 A9400 a command", noType("command")],
    ["A7390 a file to download", noAction("downloadFile")],
    ["A7400 an image to show", noAction("showImage")],
    ["A7410 a sign-in", noAction("signin")],
    ["A7440 a call", noAction("call")],
    ["A7721 a highlight", noField("textHighlights")],
    ["A7730 A7748 A7750 A7751 A7752 A7753 A7760 A7761 A7762 a semantic action", noField("semanticAction")],
    ["A9300 A9301 A9302 phrases to listen for", noField("listenFor")],
  ])("%s is never among it", (_name, look) => {
    expect(sent.length).toBeGreaterThan(3);
    look();
  });

  it("A6411 A6413 A6421 A11100 A11300 A11301 answers a command with its name, its id and an error", () => {
    const result = sent.find(({ type }) => type === "commandResult");
    expect(result).toMatchObject({
      name: "application/vnd.city.act",
      value: { commandId: "c-7", error: { code: "NotSupported" } },
    });
  });

  it("A7550 is addressed by a reference that has its channel and its conversation", () => {
    const read = readActivity(activity({ serviceUrl: "https://service.example" }));
    if (read.status === "fail") throw new Error(read.fault);
    expect(referenceOf(read.activity)).toMatchObject({ channelId: "emulator", conversation: { id: "conversation-1" } });
  });
});

function actionsOf(sent: Sent) {
  const parsed = sent.map((one) => sentSchema.parse(one));
  return parsed.flatMap(({ suggestedActions, attachments = [] }) => [
    ...(suggestedActions?.actions ?? []),
    ...attachments.flatMap(({ content }) => content.buttons),
  ]);
}

/** What the bot did with an activity. */
async function received(changes: Record<string, unknown>) {
  const bot = await startBot();
  const { status } = await bot.say(changes);
  const said = () => bot.connector.sent.filter(({ type }) => type !== "typing");
  return { status, turns: bot.engine.messages.length, said, bot };
}
const nothing = { status: 200, turns: 0 };

describe("what is received", () => {
  it.each([
    ["A2010", { type: undefined }],
    ["A2020", { channelId: undefined }],
    ["A2060", { from: undefined }],
    ["A2060", { from: { name: "Quelqu’un" } }],
    ["A2070", { recipient: {} }],
    ["A2080", { conversation: {} }],
    ["A2300", { serviceUrl: undefined }],
  ])("%s is refused without it", async (_id, missing) => {
    expect(await received(missing)).toMatchObject({ status: 400, turns: 0 });
  });

  it.each<[string, Record<string, unknown>]>([
    ["A2005 a field that nobody knows", { nobodyKnows: { this: [1, 2] }, channelData: { any: "thing" } }],
    ["A2104 an entity that nobody knows", { entities: [{ type: "https://example.org/x", y: 1 }, { noType: true }, 7] }],
    ["A3133 a semantic action that cannot be read", { semanticAction: "start", listenFor: 3 }],
    ["A7764 a semantic action that ends before it began", { semanticAction: { state: "done", id: "bookFlight" } }],
    ["A7764 no semantic action", { semanticAction: undefined }],
    ["A9245 a stream that nobody follows", { entities: [{ type: "streaminfo", streamId: 4 }] }],
    [
      "A9246 two streams",
      {
        entities: [
          { type: "streaminfo", streamId: "a" },
          { type: "streaminfo", streamId: "b" },
        ],
      },
    ],
  ])("%s changes nothing of a message", async (_name, changes) => {
    expect(await received(changes)).toMatchObject({ status: 200, turns: 1 });
  });

  it.each<[string, Record<string, unknown>]>([
    ["A5002 an event of an unknown name", { type: "event", name: "nobody/knows", value: {} }],
    ["A5002 an event without a name", { type: "event" }],
    ["A6152 a trace", { type: "trace", name: "nobody knows" }],
    ["A6312 a command without a name", { type: "command", value: {} }],
    ["A6312 a command whose name is none", { type: "command", name: "do it", value: {} }],
    ["A6322 a command without a value", { type: "command", name: "application/x" }],
    ["A6322 a command whose value is none", { type: "command", name: "application/x", value: "y" }],
    ["A6412 a result without a name", { type: "commandResult", value: {} }],
    ["A2014 a type that nobody knows", { type: "https://example.org/type" }],
    ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }],
    ["an edit", { type: "messageUpdate" }],
    ["a deletion", { type: "messageDelete" }],
    ["a hand-off between bots", { type: "handoff" }],
    ["typing", { type: "typing" }],
  ])("%s is ignored", async (_name, changes) => {
    const { said, ...outcome } = await received(changes);
    expect(outcome).toMatchObject(nothing);
    expect(said()).toEqual([]);
  });

  it("A5402 an invoke of an unknown name is not implemented, and nothing happens", async () => {
    const { said, ...outcome } = await received({ type: "invoke", name: "composeExtension/query", value: {} });
    expect(outcome).toMatchObject({ status: 501, turns: 0 });
    expect(said()).toEqual([]);
  });

  it("A6422 a result without a right value is rejected", async () => {
    expect(await received({ type: "commandResult", name: "application/x" })).toMatchObject({ status: 400, turns: 0 });
  });

  it("A9401 a session of voice is answered that there is none", async () => {
    const { said } = await received({ type: "command", name: "session.init", value: { sessionId: "s1" } });
    expect(said()).toEqual([
      expect.objectContaining({
        type: "commandResult",
        name: "session.init",
        value: expect.objectContaining({ sessionId: "s1", error: expect.anything() }),
      }),
    ]);
  });

  it.each([
    ["A2003 a text that is none", { text: 7 }],
    ["A2003 members that are no list", { membersAdded: "user-1" }],
    ["A3112 answers wanted at once", { deliveryMode: "expectReplies" }],
    ["a platform this city answers by its own wire", { channelId: "sms" }],
  ])("%s is refused", async (_name, changes) => {
    expect(await received(changes)).toMatchObject({ status: 400, turns: 0 });
  });

  it("what is no JSON is refused", async () => {
    const bot = await startBot();
    expect((await bot.post("{")).status).toBe(400);
    expect((await bot.post("7")).status).toBe(400);
    expect((await bot.post({ text: "x".repeat(300_000) })).status).toBe(413);
  });
});

describe("a conversation that begins or ends", () => {
  it("is welcomed once, in its language, however often it is announced", async () => {
    const bot = await startBot();
    const joined = { type: "conversationUpdate", text: undefined, locale: "en-US", membersAdded: [{ id: "user-1" }] };
    await bot.say({ ...joined, id: "1" });
    await bot.say({ ...joined, id: "2", membersAdded: [{ id: "bot-1" }] });
    await bot.say({ type: "installationUpdate", action: "add" });
    expect(bot.connector.sent.map(({ text }) => text)).toEqual([expect.stringContaining("City of Laval")]);
    expect(bot.engine.messages).toEqual([]);
  });

  it.each([{ type: "endOfConversation" }, { type: "contactRelationUpdate", action: "remove" }])(
    "is not written to once it is over: %o",
    async (over) => {
      const bot = await startBot();
      await bot.say();
      await bot.say(over);
      expect(await bot.deliver({})).toMatchObject({ status: "failed" });
    },
  );
});

describe("docs/activity-spec.md", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/activity-spec.md"), "utf8");
  const rows = [...page.matchAll(/^\| (A\d+) \|.*\| (\S+) \|$/gm)].map(([, id, test]) => ({ id, test }));
  const named = new Set(readFileSync(import.meta.filename, "utf8").match(/A\d{4,5}/g));

  it("has the 89 requirements, each once, in their order", () => {
    const ids = rows.map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([89, 89]);
  });

  it("names a test for each that a bot can keep to, and that test exists", () => {
    const promised = rows.filter(({ test }) => test !== "–").map(({ test }) => test);
    expect(promised.filter((id) => id === undefined || !named.has(id))).toEqual([]);
    expect(promised).toHaveLength(68);
  });
});
