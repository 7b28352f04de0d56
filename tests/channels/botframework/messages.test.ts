import { describe, expect, it } from "vitest";
import { until } from "../webchat/server.ts";
import { activity, startBot } from "./botServer.ts";

describe("a message of a platform", () => {
  it("is acknowledged once it is kept, and becomes a turn of the engine", async () => {
    const bot = await startBot();
    expect((await bot.say({ text: "natation à Chomedey 👍", locale: "fr-CA" })).status).toBe(200);
    expect(bot.engine.messages).toEqual([
      {
        channel: "social",
        providerId: expect.stringMatching(/^emulator:[\w-]{43}$/),
        address: "emulator:conversation-1",
        text: "natation à Chomedey 👍",
        receivedAt: new Date("2024-06-13T13:00:00Z"),
        locale: "fr",
      },
    ]);
  });

  it("said again by the platform is the same one", async () => {
    const bot = await startBot();
    const same = activity(bot.connector);
    await Promise.all(Array.from({ length: 5 }, () => bot.post(same)));
    await bot.bot.idle();
    expect(bot.engine.messages).toHaveLength(1);
  });

  it("with the id of another conversation's message is another one", async () => {
    const bot = await startBot();
    await bot.say({ id: "1" });
    await bot.say({ id: "1", conversation: { id: "conversation-2" } });
    expect(bot.engine.messages.map(({ address }) => address)).toEqual([
      "emulator:conversation-1",
      "emulator:conversation-2",
    ]);
  });

  it("comes in its order", async () => {
    const bot = await startBot();
    for (let index = 0; index < 20; index++) await bot.post(activity(bot.connector, { text: String(index) }));
    await bot.bot.idle();
    expect(bot.engine.messages.map(({ text }) => Number(text))).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it("whose turn fails is tried again, and nothing of it is in the log", async () => {
    const bot = await startBot();
    await bot.say({ text: "échec" });
    expect(bot.settled).toHaveLength(8);
    expect(bot.lines.join()).not.toMatch(/échec|user-1|conversation-1/);
  });

  it("that cannot be kept is not acknowledged", async () => {
    const bot = await startBot();
    bot.state.broken = true;
    expect((await bot.say()).status).toBe(503);
    bot.state.broken = false;
    expect((await bot.say()).status).toBe(200);
    expect(bot.engine.messages).toHaveLength(1);
  });

  it("brings the value of a button, when it is one", async () => {
    const bot = await startBot();
    await bot.say({ text: "Oui", value: { action: "affirm" } });
    await bot.say({ text: "Oui", value: "affirm" });
    expect(bot.engine.messages.map(({ value }) => value)).toEqual([{ action: "affirm" }, undefined]);
  });

  it("names its files; what Teams repeats in HTML is none", async () => {
    const bot = await startBot();
    const attachments = [
      { contentType: "text/html", content: "<p>natation</p>" },
      { contentType: "image/jpeg", name: "nid-de-poule.jpg", contentUrl: "https://files.example/1" },
    ];
    await bot.say({ attachments });
    expect(bot.engine.messages[0]?.attachments).toEqual([{ contentType: "image/jpeg", name: "nid-de-poule.jpg" }]);
  });

  it("is shown that an answer is being prepared, once for messages that come together", async () => {
    const bot = await startBot();
    await bot.post(activity(bot.connector));
    await bot.post(activity(bot.connector));
    await bot.bot.idle();
    await until("the typing indicator", () => bot.connector.sent.length > 0);
    expect(bot.connector.sent.map(({ type }) => type)).toEqual(["typing"]);
  });

  it("of a group is not handed to the engine: the group is told once that this is no place for it", async () => {
    const bot = await startBot();
    const group = { conversation: { id: "g", isGroup: true } };
    await bot.say(group);
    await bot.say(group);
    expect(bot.engine.messages).toEqual([]);
    expect(bot.connector.messages().map(({ text }) => text)).toEqual([expect.stringContaining("conversation privée")]);
  });
});

describe("an answer", () => {
  it("goes to the conversation that asked, from the bot to the person", async () => {
    const bot = await startBot();
    await bot.say();
    expect(await bot.deliver({ text: "Voici." })).toEqual({
      status: "delivered",
      receipt: expect.stringMatching(/^sent-/),
    });
    expect(bot.connector.messages()).toEqual([
      expect.objectContaining({
        text: "Voici.",
        locale: "fr",
        channelId: "emulator",
        conversation: { id: "conversation-1" },
        from: { id: "bot-1" },
        recipient: { id: "user-1" },
      }),
    ]);
  });

  it("to a conversation that was never heard from, or is over, is never sent", async () => {
    const bot = await startBot();
    const lost = { status: "failed", cause: "the conversation ended, or was never heard from" };
    expect(await bot.deliver({})).toEqual(lost);
    await bot.say();
    await bot.say({ type: "endOfConversation" });
    expect(await bot.deliver({})).toEqual(lost);
    await bot.say();
    expect(await bot.deliver({})).toMatchObject({ status: "delivered" });
  });

  it.each([
    [404, "failed"],
    [403, "failed"],
    [413, "failed"],
    [409, "retry"],
    [401, "retry"],
  ])("that the service refuses with %i is « %s »", async (status, result) => {
    const bot = await startBot();
    await bot.say();
    await until("the typing indicator", () => bot.connector.sent.length > 0);
    bot.connector.answers.push(status);
    expect(await bot.deliver({ text: "secret" })).toEqual({ status: result, cause: `the service answered ${status}` });
  });

  it("in several activities goes on after those that were taken", async () => {
    const bot = await startBot();
    await bot.say({ channelId: "facebook" });
    await until("the typing indicator", () => bot.connector.sent.length > 0);
    const text = Array.from({ length: 900 }, (_, index) => `mot${index}`).join(" ");
    bot.connector.answers.push(200, 409);
    const send = () => bot.deliver({ text }, "facebook:conversation-1", "1c7f4c52-5a6e-4d8b-9df0-000000000001");
    expect(await send()).toMatchObject({ status: "retry" });
    expect(await send()).toMatchObject({ status: "delivered" });
    expect(
      bot.connector
        .messages()
        .map(({ text: piece }) => piece)
        .join(" "),
    ).toBe(text);
  });
});
