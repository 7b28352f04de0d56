import { Agent } from "node:http";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { DirectLine, type Activity, type DirectLineOptions } from "botframework-directlinejs";
import { WebSocket } from "ws";
import { XMLHttpRequest } from "xhr2";
import { createMemoryEngine } from "../memoryEngine.ts";
import { startWebchat, until, type WebchatServer } from "./server.ts";

// Microsoft's own client, unchanged: it only needs what a browser has and Node has not.
beforeAll(() => {
  // One connection, as a browser keeps with HTTP/2: requests on several may overtake one another before they reach us.
  XMLHttpRequest.nodejsSet({ httpAgent: new Agent({ keepAlive: true, maxSockets: 1 }) });
  vi.stubGlobal("XMLHttpRequest", XMLHttpRequest);
  vi.stubGlobal("WebSocket", WebSocket);
});

interface Client {
  line: DirectLine;
  activities: Activity[];
  texts(): (string | undefined)[];
  send(text: string, from?: string): Promise<string>;
  status(): number;
}

function connect(chat: WebchatServer, options: Partial<DirectLineOptions> = {}): Client {
  const line = new DirectLine({ domain: chat.domain, pollingInterval: 200, ...options });
  onTestFinished(() => line.end());
  const activities: Activity[] = [];
  line.activity$.subscribe(
    (activity) => void activities.push(activity),
    () => undefined,
  );
  return {
    line,
    activities,
    texts: () => activities.flatMap((activity) => (activity.type === "message" ? [activity.text] : [])),
    status: () => line.connectionStatus$.getValue(),
    send: (text, from = "dl_moi") =>
      new Promise((resolve, reject) => {
        const channelData = { clientActivityID: `c-${text.replace(/[^\w]/g, "")}` };
        line.postActivity({ type: "message", from: { id: from }, text, channelData }).subscribe(resolve, reject);
      }),
  };
}

// The client waits 3 to 15 s before it reconnects, at random.
const soon = { random: () => 0 };
const ONLINE = 2;
const FAILED = 4;
const pair = (text: string) => [text, `réponse à ${text}`];

describe.each([
  ["polling", false],
  ["streaming", true],
])("DirectLineJS, %s", (_mode, webSocket) => {
  it("starts a conversation, sends, and receives its own line and the reply", async () => {
    const chat = await startWebchat();
    const client = connect(chat, { webSocket });
    const id = await client.send("bonjour");
    await until("the reply", () => client.texts().length === 2);
    expect(client.texts()).toEqual(pair("bonjour"));
    const [echo, reply] = client.activities.filter((activity) => activity.type === "message");
    expect(echo).toMatchObject({ id, from: { id: "dl_moi" }, channelData: { clientActivityID: "c-bonjour" } });
    expect(reply).toMatchObject({ replyToId: id, from: { name: "Citoyen 360", role: "bot" } });
  });

  it("keeps the order of twenty messages sent within 200 ms", async () => {
    const chat = await startWebchat();
    const client = connect(chat, { webSocket });
    await client.send("début");
    const texts = Array.from({ length: 20 }, (_, index) => `m${index}`);
    const ids: Promise<string>[] = [];
    for (const text of texts) {
      ids.push(client.send(text));
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
    expect(await Promise.all(ids)).not.toContain("retry");
    await until("all replies", () => client.texts().length >= 42);
    expect(client.texts()).toEqual(["début", ...texts].flatMap(pair));
  });

  it("comes back with its watermark after a refresh of the page: nothing lost, nothing twice", async () => {
    const chat = await startWebchat();
    const before = connect(chat, { webSocket });
    await before.send("un");
    await until("the reply", () => before.texts().length === 2);
    const conversationId = chat.engine.messages[0]?.address ?? "";
    const { watermark = "" } = await chat.history(conversationId);
    before.line.end();
    await chat.say(conversationId, "pendant");
    const after = connect(chat, { webSocket, conversationId, watermark });
    await after.send("deux");
    await until("both replies", () => after.texts().length >= 4);
    expect(after.texts()).toEqual([...pair("pendant"), ...pair("deux")]);
  });

  it("reaches two clients on one conversation", async () => {
    const chat = await startWebchat();
    const first = connect(chat, { webSocket });
    await first.send("un");
    const conversationId = chat.engine.messages[0]?.address ?? "";
    const second = connect(chat, { webSocket, conversationId, watermark: "0" });
    await until("the history", () => second.texts().length === 2);
    await second.send("deux", "dl_autre");
    await until("both have all", () => first.texts().length === 4 && second.texts().length === 4);
    expect(first.texts()).toEqual([...pair("un"), ...pair("deux")]);
    expect(second.texts()).toEqual(first.texts());
  });

  it("works with a secret, with a token made from it, and not with another", async () => {
    const secret = "un-secret-de-test-assez-long";
    const chat = await startWebchat({ secret });
    const owner = connect(chat, { webSocket, secret });
    await owner.send("un");
    await until("the reply", () => owner.texts().length === 2);
    const holder = connect(chat, { webSocket, token: (await chat.publicToken()).token });
    await holder.send("deux");
    await until("the reply", () => holder.texts().length === 2);
    expect(holder.texts()).toEqual(pair("deux"));
    const stranger = connect(chat, { webSocket, secret: "un-autre-secret" });
    await until("the refusal", () => stranger.status() === FAILED);
    expect(stranger.texts()).toEqual([]);
  });
});

describe("DirectLineJS", () => {
  it("refreshes its token every fifteen minutes", async () => {
    const chat = await startWebchat({ secret: "un-secret-de-test-assez-long" });
    const issued = await chat.publicToken();
    const client = connect(chat, { webSocket: false, token: issued.token });
    await client.send("un");
    const before = Reflect.get(client.line, "token");
    chat.clock.move(15 * 60);
    // Its loop calls this every 15 minutes; here the clock of the server has moved, not that of Node.
    const refresh: unknown = Reflect.get(client.line, "refreshToken");
    if (typeof refresh !== "function") throw new Error("this version of DirectLineJS refreshes in another way");
    const token: string = await new Promise((resolve, reject) => refresh.call(client.line).subscribe(resolve, reject));
    expect(token).not.toBe(before);
    chat.clock.move(16 * 60);
    const renewed = connect(chat, { webSocket: false, token });
    await renewed.send("deux");
    await until("the reply", () => renewed.texts().includes("réponse à deux"));
    expect(renewed.status()).toBe(ONLINE);
  });

  it("comes back by itself when its stream is cut, and misses nothing", async () => {
    const chat = await startWebchat();
    const client = connect(chat, { webSocket: true, ...soon });
    await until("the stream", () => chat.webchat.streamCount() === 1);
    const socketsClosed = chat.engine.listeners();
    expect(socketsClosed).toBe(1);
    await client.send("un");
    await until("the reply", () => client.texts().length === 2);
    await cutStreams(chat);
    await chat.say(chat.engine.messages[0]?.address ?? "", "pendant la coupure");
    await vi.waitFor(() => expect(client.texts()).toHaveLength(4), { timeout: 10_000, interval: 50 });
    expect(client.texts()).toEqual([...pair("un"), ...pair("pendant la coupure")]);
  });

  it("misses nothing even when the stream is cut before the first line", async () => {
    const chat = await startWebchat();
    const client = connect(chat, { webSocket: true, ...soon });
    await until("the stream and its first watermark", () => Reflect.get(client.line, "watermark") === "0");
    await cutStreams(chat);
    await chat.say(String(Reflect.get(client.line, "conversationId")), "pendant la coupure");
    await vi.waitFor(() => expect(client.texts()).toEqual(pair("pendant la coupure")), {
      timeout: 10_000,
      interval: 50,
    });
  });

  it("sees the assistant typing", async () => {
    const chat = await startWebchat({}, createMemoryEngine({ turnMs: 100 }));
    const client = connect(chat, { webSocket: true });
    await until("the stream", () => chat.webchat.streamCount() === 1);
    await client.send("bonjour");
    await until("the reply", () => client.texts().length === 2);
    expect(client.activities.map((activity) => activity.type)).toEqual(["typing", "message", "message"]);
  });

  it("gets buttons and cards in the form Web Chat draws", async () => {
    const choice = { label: "Voir plus", text: "Voir plus d’activités", value: { do: "more" } };
    const card = {
      offeringId: "o1",
      kind: "activity",
      title: "Natation",
      lang: "fr" as const,
      facts: [],
      reasons: ["6 ans"],
      choices: [choice],
    };
    const chat = await startWebchat({}, createMemoryEngine({ reply: () => ({ cards: [card], choices: [choice] }) }));
    const client = connect(chat, { webSocket: true });
    await client.send("natation");
    await until("the reply", () => client.texts().length === 2);
    expect(client.activities.at(-1)).toMatchObject({
      suggestedActions: {
        actions: [{ type: "messageBack", title: "Voir plus", text: "Voir plus d’activités", value: { do: "more" } }],
      },
      attachments: [{ contentType: "application/vnd.microsoft.card.hero", content: { title: "Natation" } }],
    });
  });
});

/** Ends every open stream as a proxy would: without the server's knowledge of why. */
async function cutStreams(chat: WebchatServer): Promise<void> {
  chat.cutSockets();
  await until("the streams are cut", () => chat.webchat.streamCount() === 0);
}
