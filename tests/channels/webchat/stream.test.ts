import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { webchatLimits } from "../../../channels/webchat/index.ts";
import { createMemoryEngine } from "../memoryEngine.ts";
import { activitySetSchema, startWebchat, until, type ReceivedActivity } from "./server.ts";

interface Reader {
  socket: WebSocket;
  frames: string[];
  /** Messages only, in order of arrival. */
  texts(): (string | undefined)[];
  typing(): ReceivedActivity[];
  watermark(): string | undefined;
}

async function listen(url: string, headers: Record<string, string> = {}): Promise<Reader> {
  const socket = new WebSocket(url, { headers });
  onTestFinished(() => socket.terminate());
  const frames: string[] = [];
  socket.on("message", (data) => void frames.push(Buffer.isBuffer(data) ? data.toString() : "not one buffer"));
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const sets = () => frames.filter(Boolean).map((frame) => activitySetSchema.parse(JSON.parse(frame)));
  const activities = (type: string) =>
    sets()
      .flatMap((set) => set.activities)
      .filter((activity) => activity.type === type);
  return {
    socket,
    frames,
    texts: () => activities("message").map((activity) => activity.text),
    typing: () => activities("typing"),
    watermark: () => sets().findLast((set) => set.watermark !== undefined)?.watermark,
  };
}

/** The HTTP status an upgrade is refused with. */
function refusal(url: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const socket = new WebSocket(url, { headers });
  onTestFinished(() => socket.terminate());
  return new Promise((resolve, reject) => {
    socket.once("unexpected-response", (_request, response) => resolve(response.statusCode));
    socket.once("open", () => reject(new Error(`${url} was let in`)));
    socket.once("error", reject);
  });
}

const pair = (text: string) => [text, `réponse à ${text}`];

describe("a stream", () => {
  it("opens with an empty frame, then gives a first watermark", async () => {
    const chat = await startWebchat();
    const reader = await listen((await chat.start()).streamUrl);
    await until("two frames", () => reader.frames.length === 2);
    expect(reader.frames).toEqual(["", '{"activities":[],"watermark":"0"}']);
  });

  it("replays what was said before it opened, then pushes what comes", async () => {
    const chat = await startWebchat();
    const { conversationId, streamUrl } = await chat.start();
    await chat.say(conversationId, "avant");
    const reader = await listen(streamUrl);
    await until("the replay", () => reader.texts().length === 2);
    await chat.say(conversationId, "après");
    await until("the push", () => reader.texts().length === 4);
    expect(reader.texts()).toEqual([...pair("avant"), ...pair("après")]);
  });

  it("pushes what nobody asked for", async () => {
    const chat = await startWebchat();
    const { conversationId, streamUrl } = await chat.start();
    const reader = await listen(streamUrl);
    chat.engine.say(conversationId, "une agente prend la suite");
    await until("the push", () => reader.texts().length === 1);
    expect(reader.texts()).toEqual(["une agente prend la suite"]);
  });

  it("reaches every reader of the conversation and nobody else", async () => {
    const chat = await startWebchat();
    const { conversationId, streamUrl } = await chat.start();
    const [first, second] = [await listen(streamUrl), await listen(streamUrl)];
    const stranger = await listen((await chat.start()).streamUrl);
    await chat.say(conversationId, "bonjour");
    await until("both readers", () => first.texts().length === 2 && second.texts().length === 2);
    expect(stranger.texts()).toEqual([]);
  });

  it("shows that the assistant is typing while the turn runs, outside the history", async () => {
    const chat = await startWebchat(
      { limits: { ...webchatLimits, typingMs: 40 } },
      createMemoryEngine({ turnMs: 150 }),
    );
    const { conversationId, streamUrl } = await chat.start();
    const reader = await listen(streamUrl);
    await chat.say(conversationId, "bonjour");
    await until("the reply", () => reader.texts().length === 2);
    const shown = reader.typing().length;
    expect(shown).toBeGreaterThanOrEqual(2);
    expect(reader.typing()[0]).toMatchObject({ from: { id: "citoyen-360", role: "bot" } });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(reader.typing()).toHaveLength(shown);
    expect((await chat.history(conversationId)).activities).toHaveLength(2);
  });

  it("resumes from a watermark without loss or repeat, however often it is dropped", async () => {
    const chat = await startWebchat({ limits: { ...webchatLimits, pageSize: 4 } });
    const { conversationId, streamUrl } = await chat.start();
    const seen: (string | undefined)[] = [];
    let url = streamUrl;
    const sent = Array.from({ length: 12 }, (_, index) => `m${index}`);
    const sending = (async () => {
      for (const text of sent) await chat.say(conversationId, text);
    })();
    for (let drop = 0; drop < 6; drop += 1) {
      const reader = await listen(url);
      await until("a watermark", () => reader.watermark() !== undefined);
      if (drop === 5) await Promise.all([sending, until("all lines", () => seen.length + reader.texts().length >= 24)]);
      reader.socket.terminate();
      await until("the end", () => reader.socket.readyState === WebSocket.CLOSED);
      seen.push(...reader.texts());
      const answer = await chat.request("GET", `/conversations/${conversationId}?watermark=${reader.watermark()}`);
      url = JSON.parse(answer.text).streamUrl;
    }
    expect(seen).toEqual(sent.flatMap(pair));
  });

  it("gives only what comes next when the reconnection has no watermark", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    await chat.say(conversationId, "avant");
    const { streamUrl } = JSON.parse((await chat.request("GET", `/conversations/${conversationId}`)).text);
    const reader = await listen(streamUrl);
    await chat.say(conversationId, "après");
    await until("the push", () => reader.texts().length === 2);
    expect(reader.texts()).toEqual(pair("après"));
  });

  it("gives history from 0 when asked", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    await chat.say(conversationId, "avant");
    const { streamUrl } = JSON.parse((await chat.request("GET", `/conversations/${conversationId}?watermark=0`)).text);
    const reader = await listen(streamUrl);
    await until("the replay", () => reader.texts().length === 2);
    expect(reader.texts()).toEqual(pair("avant"));
  });

  it("finds lines whose notice was lost, at its next sign of life", async () => {
    const engine = createMemoryEngine();
    const deaf = { ...engine.transcript, subscribe: () => () => undefined };
    const chat = await startWebchat({ transcript: deaf, limits: { ...webchatLimits, keepAliveMs: 50 } }, engine);
    const { conversationId, streamUrl } = await chat.start();
    const reader = await listen(streamUrl);
    await chat.say(conversationId, "bonjour");
    await until("the sweep", () => reader.texts().length === 2);
    expect(reader.frames.filter((frame) => frame === "").length).toBeGreaterThan(1);
  });

  it("closes when the record cannot be read, so that the client comes back", async () => {
    const engine = createMemoryEngine();
    const broken = { ...engine.transcript, after: () => Promise.reject(new Error("no database")) };
    const chat = await startWebchat({ transcript: broken }, engine);
    const reader = await listen((await chat.start()).streamUrl);
    await until("the end", () => reader.socket.readyState === WebSocket.CLOSED);
    expect(chat.logLines.join()).toContain("no database");
    expect(chat.webchat.streamCount()).toBe(0);
  });
});

it("closes once when not even the end of the record can be found", async () => {
  const engine = createMemoryEngine();
  let reads = 0;
  const broken = { ...engine.transcript, after: () => Promise.reject(new Error(`no database ${(reads += 1)}`)) };
  const chat = await startWebchat({ transcript: broken }, engine);
  const { streamUrl } = await chat.start();
  const reader = await listen(streamUrl.replace("watermark=0&", ""));
  await until("the end", () => reader.socket.readyState === WebSocket.CLOSED);
  expect([reads, chat.engine.listeners(), chat.logLines.length]).toEqual([1, 0, 1]);
});

describe("what it leaves behind", () => {
  it("is nothing, after two hundred readers came and went", async () => {
    const chat = await startWebchat();
    const { conversationId, streamUrl } = await chat.start();
    for (let round = 0; round < 20; round += 1) {
      const readers = await Promise.all(Array.from({ length: 10 }, () => listen(streamUrl)));
      expect(chat.webchat.streamCount()).toBe(10);
      expect(chat.engine.listeners()).toBe(10);
      for (const { socket } of readers) {
        if (round % 2) socket.terminate();
        else socket.close();
      }
      await until("all closed", () => chat.webchat.streamCount() === 0);
    }
    expect(chat.engine.listeners()).toBe(0);
    expect(await chat.say(conversationId, "encore là")).toBe(200);
  });

  it("is nothing of a client that no longer answers", async () => {
    const chat = await startWebchat({ limits: { ...webchatLimits, keepAliveMs: 40 } });
    const { streamUrl } = await chat.start();
    const silent = new WebSocket(streamUrl, { autoPong: false });
    onTestFinished(() => silent.terminate());
    const alive = await listen(streamUrl);
    await until("the silent one is dropped", () => silent.readyState === WebSocket.CLOSED);
    expect(alive.socket.readyState).toBe(WebSocket.OPEN);
    expect(chat.engine.listeners()).toBe(1);
  });

  it("is a proper goodbye when the server stops", async () => {
    const chat = await startWebchat();
    const reader = await listen((await chat.start()).streamUrl);
    const code = new Promise((resolve) => reader.socket.once("close", resolve));
    await chat.webchat.close();
    expect(await code).toBe(1001);
    expect(chat.engine.listeners()).toBe(0);
  });
});

describe("what it refuses", () => {
  it("other addresses, unknown conversations and wrong watermarks", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    const base = `${chat.origin.replace("http", "ws")}/v3/directline`;
    expect(await refusal(`${base}/conversations/${conversationId}`)).toBe(404);
    expect(await refusal(`${base}/conversations/court/stream`)).toBe(404);
    expect(await refusal(`${base}/conversations/${conversationId}/stream?watermark=x`)).toBe(400);
    await expect(refusal(`${chat.origin.replace("http", "ws")}/ailleurs`)).rejects.toThrow(/hang up/);
  });

  it("callers without a token, with another's, or with one that is too old, when there is a secret", async () => {
    const secret = "un-secret-de-test-assez-long";
    const chat = await startWebchat({ secret });
    const authorization = { headers: { authorization: `Bearer ${secret}` } };
    const mine = await chat.start(authorization);
    const other = await chat.start(authorization);
    const bare = mine.streamUrl.split("?")[0] ?? "";
    const otherToken = new URL(other.streamUrl).searchParams.get("t");
    expect(await refusal(bare)).toBe(401);
    expect(await refusal(`${bare}?t=${otherToken}`)).toBe(403);
    await listen(mine.streamUrl);
    await listen(`${bare}?t=${mine.token}`);
    chat.clock.move(61);
    expect(await refusal(mine.streamUrl)).toBe(403);
  });

  it("pages of other sites, when there is a list", async () => {
    const chat = await startWebchat({ allowedOrigins: ["https://laval.example"] });
    const { streamUrl } = await chat.start();
    expect(await refusal(streamUrl, { origin: "https://autre.example" })).toBe(403);
    await listen(streamUrl, { origin: "https://laval.example" });
    await listen(streamUrl);
  });

  it("an address that opens too many, which behind a proxy is not the proxy's", async () => {
    const limits = { ...webchatLimits, requestsPerAddress: { points: 3, seconds: 60 } };
    const from = (...addresses: string[]) => ({ "x-forwarded-for": addresses.join(", ") });
    const proxied = await startWebchat({ limits, trustProxy: 1 });
    const { streamUrl } = await proxied.start();
    for (let index = 0; index < 3; index += 1) await listen(streamUrl, from(`10.0.0.${index}`, "203.0.113.7"));
    expect(await refusal(streamUrl, from("10.0.0.9", "203.0.113.7"))).toBe(429);
    await listen(streamUrl, from("203.0.113.8"));
    const direct = await startWebchat({ limits });
    const url = (await direct.start()).streamUrl;
    for (let index = 0; index < 2; index += 1) await listen(url, from(`203.0.113.${index}`));
    expect(await refusal(url, from("203.0.113.9"))).toBe(429);
  });

  it("an eleventh reader of one conversation", async () => {
    const chat = await startWebchat();
    const { streamUrl } = await chat.start();
    for (let index = 0; index < 10; index += 1) await listen(streamUrl);
    expect(await refusal(streamUrl)).toBe(429);
  });

  it("malformed frames and floods of bytes, without harm to the others", async () => {
    const chat = await startWebchat();
    const { conversationId, streamUrl } = await chat.start();
    const good = await listen(streamUrl);
    for (const text of ["", "{", "null", '{"activities":[]}']) good.socket.send(text);
    good.socket.send(Buffer.from([0, 255, 1]));
    const big = await listen(streamUrl);
    big.socket.on("error", () => undefined);
    big.socket.send("x".repeat(1_000_000));
    const raw = await rawUpgrade(streamUrl);
    raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0x00])); // reserved bits and an unknown opcode
    await until("both are dropped", () => big.socket.readyState === WebSocket.CLOSED && raw.closed);
    await chat.say(conversationId, "bonjour");
    await until("the good one goes on", () => good.texts().length === 2);
    expect(chat.webchat.streamCount()).toBe(1);
  });
});

async function rawUpgrade(streamUrl: string) {
  const url = new URL(streamUrl);
  const socket = connect(Number(url.port), url.hostname);
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined).resume();
  const headers = [
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}`,
  ];
  socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: x\r\n${headers.join("\r\n")}\r\n\r\n`);
  await new Promise((resolve) => socket.once("data", resolve));
  return socket;
}
