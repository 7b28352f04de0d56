import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createShelf, kept, message, openLine } from "./line.ts";

let world: Awaited<ReturnType<typeof openLine>>;
beforeEach(async () => {
  world = await openLine();
});
afterEach(() => world.close());

const until = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 10 });

describe("a conversation", () => {
  it("is not opened before the citizen writes", async () => {
    const { line } = world.tab(createShelf().tab());
    line.start();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(world.directLine.calls).toEqual([]);
  });

  it("carries the message and its answers, over the WebSocket", async () => {
    const { line, heard, activities } = world.tab(createShelf().tab());
    line.start();
    expect(await line.send(message("bonjour"))).toMatchObject({ status: "sent" });
    await until(() => expect(heard()).toHaveLength(3));
    await until(() => expect(world.directLine.calls.some((call) => call.startsWith("WS"))).toBe(true));
    await line.send(message("natation"));
    await until(() => expect(activities().at(-1)?.channelData?.c360?.cards).toHaveLength(2));
    expect(activities().at(-1)).toMatchObject({ from: { role: "bot" }, locale: "fr" });
  });

  it("sends the value and the language of a button", async () => {
    const { line } = world.tab(createShelf().tab());
    await line.send({ clientActivityID: "b1", text: "M’inscrire", locale: "en", value: { action: "register" } });
    const [conversation] = world.directLine.conversations.values();
    expect(conversation?.activities[0]).toMatchObject({
      text: "M’inscrire",
      value: { action: "register" },
      locale: "en",
      channelData: { clientActivityID: "b1" },
    });
  });

  it("keeps the order of messages sent at once", async () => {
    const { line } = world.tab(createShelf().tab());
    world.directLine.faults.refusePosts = 1;
    await Promise.all(["un", "deux", "trois"].map((text) => line.send(message(text))));
    expect(kept(world.directLine)).toEqual(["un", "deux", "trois"]);
    expect(world.directLine.conversations.size).toBe(1);
  });
});

describe("retries", () => {
  it("tries again when the server is busy, and the message is there once", async () => {
    const { line } = world.tab(createShelf().tab());
    world.directLine.faults.refusePosts = 2;
    expect(await line.send(message("bonjour"))).toMatchObject({ status: "sent" });
    expect(kept(world.directLine)).toEqual(["bonjour"]);
  });

  it("does not double a message whose answer was lost on the way", async () => {
    const { line } = world.tab(createShelf().tab());
    world.directLine.faults.losePosts = 2;
    expect(await line.send(message("bonjour"))).toMatchObject({ status: "sent" });
    expect(
      world.directLine.calls.filter((call) => call.startsWith("POST") && call.endsWith("/activities")),
    ).toHaveLength(3);
    expect(kept(world.directLine)).toEqual(["bonjour"]);
  });

  it("says that it failed after three attempts; the same id later sends it once", async () => {
    const { line } = world.tab(createShelf().tab());
    world.directLine.faults.losePosts = 3;
    const once = message("bonjour");
    expect(await line.send(once)).toEqual({ status: "failed" });
    expect(await line.send(once)).toMatchObject({ status: "sent" });
    expect(kept(world.directLine)).toEqual(["bonjour"]);
  });

  it("fails without a server, and works when it is back", async () => {
    const { line } = world.tab(createShelf().tab());
    world.directLine.faults.down = true;
    expect(await line.send(message("bonjour"))).toEqual({ status: "failed" });
    world.directLine.faults.down = false;
    expect(await line.send(message("rebonjour"))).toMatchObject({ status: "sent" });
  });
});

describe("resuming", () => {
  it("finds the whole conversation again after a refresh, then goes on", async () => {
    const shelf = createShelf();
    const before = world.tab(shelf.tab());
    await before.line.send(message("natation"));
    before.line.stop();
    const after = world.tab(shelf.tab());
    after.line.start();
    await until(() => expect(after.heard()).toEqual(["natation", "J’ai trouvé deux cours qui conviennent."]));
    await until(() => expect(after.events).toContainEqual({ kind: "history", state: "ready" }));
    await after.line.send(message("merci"));
    await until(() => expect(after.heard()).toHaveLength(5));
    expect(world.directLine.conversations.size).toBe(1);
  });

  it("takes up the stream at its watermark when the socket drops: nothing lost, nothing asked twice", async () => {
    const { line, heard, activities } = world.tab(createShelf().tab());
    await line.send(message("bonjour"));
    await until(() => expect(heard()).toHaveLength(3));
    const [conversation] = [...world.directLine.conversations.values()];
    await until(() => expect(conversation!.sockets.size).toBe(1));
    world.directLine.drop();
    world.directLine.say(conversation!, { type: "message", from: { id: "assistant", role: "bot" }, text: "pendant" });
    await until(() => expect(heard()).toContain("pendant"));
    await until(() => expect(conversation!.sockets.size).toBe(1));
    world.directLine.say(conversation!, { type: "message", from: { id: "assistant", role: "bot" }, text: "après" });
    await until(() => expect(heard().slice(-2)).toEqual(["pendant", "après"]));
    expect(activities().filter(({ text }) => text === "pendant")).toHaveLength(1);
  });

  it("polls where WebSockets do not pass, and takes the socket when it can", async () => {
    world.directLine.faults.noSockets = true;
    const { line, heard } = world.tab(createShelf().tab());
    await line.send(message("bonjour"));
    await until(() => expect(heard()).toHaveLength(3));
    const [conversation] = [...world.directLine.conversations.values()];
    world.directLine.say(conversation!, {
      type: "message",
      from: { id: "assistant", role: "bot" },
      text: "par relève",
    });
    await until(() => expect(heard()).toContain("par relève"));
    world.directLine.faults.noSockets = false;
    await until(() => expect(conversation!.sockets.size).toBe(1));
  });

  it("says when it is off line and when it is back", async () => {
    const { line, connections, heard } = world.tab(createShelf().tab());
    await line.send(message("bonjour"));
    await until(() => expect(connections()).toContain("online"));
    world.directLine.faults.down = true;
    world.directLine.drop();
    await until(() => expect(connections().at(-1)).toBe("offline"));
    const [conversation] = [...world.directLine.conversations.values()];
    world.directLine.say(conversation!, { type: "message", from: { id: "assistant", role: "bot" }, text: "attendu" });
    world.directLine.faults.down = false;
    line.wake();
    await until(() => expect(connections().at(-1)).toBe("online"));
    await until(() => expect(heard()).toContain("attendu"));
  });

  it("asks when a message was accepted and the socket stays silent", async () => {
    const { line, heard } = world.tab(createShelf().tab());
    await line.send(message("bonjour"));
    const [conversation] = [...world.directLine.conversations.values()];
    await until(() => expect(conversation!.sockets.size).toBe(1));
    conversation!.sockets.clear();
    await line.send(message("êtes-vous là"));
    await until(() => expect(heard()).toHaveLength(6));
  });
});

describe("two tabs", () => {
  it("see the same messages, whoever writes", async () => {
    const shelf = createShelf();
    const [one, two] = [world.tab(shelf.tab()), world.tab(shelf.tab())];
    one.line.start();
    two.line.start();
    await one.line.send(message("natation"));
    await until(() => expect(two.heard()).toHaveLength(2));
    await two.line.send(message("et le dimanche"));
    await until(() => expect(one.heard()).toEqual(two.heard()));
    expect(one.heard()).toHaveLength(5);
    expect(world.directLine.conversations.size).toBe(1);
  });

  it("forget together", async () => {
    const shelf = createShelf();
    const [one, two] = [world.tab(shelf.tab()), world.tab(shelf.tab())];
    one.line.start();
    two.line.start();
    await one.line.send(message("natation"));
    await until(() => expect(two.heard()).toHaveLength(2));
    one.line.forget();
    await until(() => expect(two.events).toContainEqual({ kind: "ended", why: "elsewhere" }));
    await two.line.send(message("du neuf"));
    expect(world.directLine.conversations.size).toBe(2);
  });
});

describe("a conversation the server no longer knows", () => {
  it("is said to have expired, and the next message opens another", async () => {
    const shelf = createShelf();
    const before = world.tab(shelf.tab());
    await before.line.send(message("bonjour"));
    before.line.stop();
    world.directLine.faults.forgotten = new Set(world.directLine.conversations.keys());
    const after = world.tab(shelf.tab());
    after.line.start();
    await until(() => expect(after.events).toContainEqual({ kind: "ended", why: "expired" }));
    expect(await after.line.send(message("rebonjour"))).toMatchObject({ status: "sent" });
    expect(world.directLine.conversations.size).toBe(2);
  });

  it("does not lose the message that found it out", async () => {
    const { line, events } = world.tab(createShelf().tab());
    await line.send(message("bonjour"));
    world.directLine.faults.forgotten = new Set(world.directLine.conversations.keys());
    expect(await line.send(message("encore là?"))).toMatchObject({ status: "sent" });
    expect(events).toContainEqual({ kind: "ended", why: "expired" });
    expect(kept(world.directLine)).toEqual(["bonjour", "encore là?"]);
  });
});
