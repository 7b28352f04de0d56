import { describe, expect, it } from "vitest";
import { webchatLimits } from "../../../channels/webchat/index.ts";
import { createMemoryEngine } from "../memoryEngine.ts";
import { startWebchat } from "./server.ts";

const message = { type: "message", from: { id: "dl_moi" }, text: "bonjour" };

describe("a conversation", () => {
  it("starts with an unguessable name, a token and an absolute stream address", async () => {
    const chat = await startWebchat();
    const first = await chat.start();
    const second = await chat.start();
    expect(first.conversationId).toMatch(/^[\w-]{32}$/); // 24 random bytes in base64url
    expect(second.conversationId).not.toBe(first.conversationId);
    expect(first.expires_in).toBe(1800);
    expect(first.streamUrl).toMatch(
      new RegExp(
        `^ws://127\\.0\\.0\\.1:\\d+/v3/directline/conversations/${first.conversationId}/stream\\?watermark=0&t=.+`,
      ),
    );
  });

  it("names its stream from the public address when there is one", async () => {
    const chat = await startWebchat({ publicUrl: () => "https://citoyen.example/" });
    const { streamUrl } = await chat.start();
    expect(streamUrl).toMatch(/^wss:\/\/citoyen\.example\/v3\/directline\/conversations\//);
  });

  it("answers 201 when new, 200 when the token names one where something was said", async () => {
    const chat = await startWebchat();
    const { token, conversationId } = await chat.start();
    const headers = { authorization: `Bearer ${token}` };
    expect((await chat.request("POST", "/conversations", { headers })).status).toBe(201);
    await chat.say(conversationId, "bonjour");
    const again = await chat.request("POST", "/conversations", { headers });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ conversationId });
  });

  it("holds the message and its reply, in order, once the message is acknowledged", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    const body = { ...message, channelData: { clientActivityID: "abc.1" }, locale: "fr-CA" };
    const posted = await chat.request("POST", `/conversations/${conversationId}/activities`, { body });
    expect(posted.status).toBe(200);
    const { activities, watermark } = await chat.history(conversationId);
    expect(activities).toMatchObject([
      {
        type: "message",
        text: "bonjour",
        from: { id: "dl_moi", role: "user" },
        channelData: { clientActivityID: "abc.1" },
      },
      { type: "message", text: "réponse à bonjour", from: { id: "citoyen-360", role: "bot" }, locale: "fr" },
    ]);
    expect(posted.body).toEqual({ id: activities[0]?.id });
    expect(activities[1]).toMatchObject({ replyToId: activities[0]?.id, channelData: { c360: { lang: "fr" } } });
    expect(chat.engine.messages[0]).toMatchObject({ channel: "web", address: conversationId, locale: "fr" });
    expect((await chat.history(conversationId, watermark)).activities).toEqual([]);
    expect((await chat.history(conversationId, watermark)).watermark).toBe(watermark);
  });

  it("is read page by page until nothing comes, without loss or repeat", async () => {
    const chat = await startWebchat({ limits: { ...webchatLimits, pageSize: 3 } });
    const { conversationId } = await chat.start();
    for (const text of ["a", "b", "c", "d"]) await chat.say(conversationId, text);
    const texts: (string | undefined)[] = [];
    let page = await chat.history(conversationId);
    while (page.activities.length > 0) {
      texts.push(...page.activities.map((activity) => activity.text));
      page = await chat.history(conversationId, page.watermark);
    }
    expect(texts).toEqual(["a", "b", "c", "d"].flatMap((text) => [text, `réponse à ${text}`]));
  });

  it("answers twenty messages sent within 200 ms, all, in the order in which they reached the server", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    const path = `/conversations/${conversationId}/activities`;
    const posts: Promise<{ status: number }>[] = [];
    for (let index = 0; index < 20; index += 1) {
      const text = `m${index}`;
      posts.push(chat.request("POST", path, { body: { ...message, text }, headers: { "x-test-name": text } }));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const statuses = (await Promise.all(posts)).map(({ status }) => status);
    expect(statuses).toEqual(Array(20).fill(200));
    // Requests on several connections may overtake one another on their way: what counts is when they arrive.
    const arrived = chat.arrived.filter(Boolean);
    expect(arrived).toHaveLength(20);
    const said = (await chat.history(conversationId)).activities.map((activity) => activity.text);
    expect(said).toEqual(arrived.flatMap((text) => [text, `réponse à ${text}`]));
  });

  it("does nothing more for a repeated clientActivityID", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    const path = `/conversations/${conversationId}/activities`;
    const body = { ...message, channelData: { clientActivityID: "une-fois" } };
    const first = await chat.request("POST", path, { body });
    const second = await chat.request("POST", path, { body });
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect((await chat.history(conversationId)).activities).toHaveLength(2);
  });

  it("keeps apart two messages without clientActivityID", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    await chat.say(conversationId, "oui");
    await chat.say(conversationId, "oui");
    expect((await chat.history(conversationId)).activities).toHaveLength(4);
  });
});

describe("what else clients send", () => {
  it.each(["typing", "event", "endOfConversation", "conversationUpdate", "webchat/autre"])(
    "accepts %s and changes nothing",
    async (type) => {
      const chat = await startWebchat();
      const { conversationId } = await chat.start();
      const body = { type, from: { id: "dl_moi" }, name: "webchat/join", value: { language: "fr" } };
      const answer = await chat.request("POST", `/conversations/${conversationId}/activities`, { body });
      expect(answer).toMatchObject({ status: 200, body: { id: expect.stringContaining(conversationId) } });
      expect(chat.engine.messages).toEqual([]);
    },
  );

  it("passes what a button carried, and echoes it", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    await chat.say(conversationId, "Voir plus", { value: { do: "more", page: 2 } });
    expect(chat.engine.messages[0]?.value).toEqual({ do: "more", page: 2 });
    expect((await chat.history(conversationId)).activities[0]).toMatchObject({ value: { do: "more", page: 2 } });
  });

  it("handles a message that has attachments only", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    const body = {
      type: "message",
      attachments: [{ contentType: "image/png", contentUrl: "data:,x", name: "nid.png" }],
    };
    expect((await chat.request("POST", `/conversations/${conversationId}/activities`, { body })).status).toBe(200);
    expect(chat.engine.messages[0]).toMatchObject({
      text: "",
      attachments: [{ contentType: "image/png", name: "nid.png" }],
    });
  });

  it("removes what a database cannot keep from a text", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    await chat.say(conversationId, "a\u0000b\ud800c\r\nd");
    expect(chat.engine.messages[0]?.text).toBe("ab\ufffdc\nd");
  });

  it("leaves a text over 4 000 characters to the assistant, who has a sentence for it", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    expect(await chat.say(conversationId, "é".repeat(10_000))).toBe(200);
    expect(chat.engine.messages[0]?.text).toHaveLength(10_000);
  });
});

describe("bad input gets a sentence", () => {
  const cases: [string, number, string, BodyInit, Record<string, string>?][] = [
    ["malformed JSON", 400, "MalformedJson", '{"type":'],
    ["no JSON at all", 400, "MalformedJson", "bonjour", { "content-type": "text/plain" }],
    ["a body that is not an activity", 400, "InvalidActivity", "[]"],
    ["a text that is no text", 400, "InvalidActivity", '{"type":"message","text":42}'],
    [
      "a user id over 64 characters",
      400,
      "InvalidActivity",
      JSON.stringify({ ...message, from: { id: "x".repeat(65) } }),
    ],
    [
      "a clientActivityID with a separator",
      400,
      "InvalidActivity",
      JSON.stringify({ ...message, channelData: { clientActivityID: "a|b" } }),
    ],
    [
      "a value nested too deep",
      400,
      "InvalidActivity",
      `{"type":"message","value":${"[".repeat(9000)}${"]".repeat(9000)}}`,
    ],
    ["a value no database can hold", 400, "InvalidActivity", '{"type":"message","value":{"a":["\\u0000"]}}'],
    ["a body over 64 kB", 413, "TooLarge", JSON.stringify({ ...message, text: "x".repeat(65 * 1024) })],
    ["an unknown encoding", 415, "UnsupportedMediaType", "{}", { "content-encoding": "compress" }],
  ];

  it.each(cases)("%s", async (_name, status, code, rawBody, headers) => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    const answer = await chat.request("POST", `/conversations/${conversationId}/activities`, {
      rawBody,
      headers: { "content-type": "application/json", ...headers },
    });
    expect(answer).toMatchObject({
      status,
      body: { error: { code, message: expect.stringMatching(/\.( \(.*\))?$/) } },
    });
    expect(chat.engine.messages).toEqual([]);
    expect(chat.logLines).toEqual([]);
  });

  it("in the language of the caller", async () => {
    const chat = await startWebchat();
    const french = await chat.request("GET", "/conversations/court/activities");
    const english = await chat.request("GET", "/conversations/court/activities", {
      headers: { "accept-language": "en-CA" },
    });
    expect(french).toMatchObject({ status: 404, body: { error: { message: "Cette conversation n’existe pas." } } });
    expect(english).toMatchObject({ status: 404, body: { error: { message: "This conversation does not exist." } } });
    expect(english.headers.get("content-language")).toBe("en");
  });

  it("names the wrong field", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    const body = { ...message, from: { id: 7 } };
    const answer = await chat.request("POST", `/conversations/${conversationId}/activities`, { body });
    expect(answer.text).toContain("(from.id)");
  });

  it.each(["abc", "-1", "1e9", "9".repeat(40)])("a watermark « %s »", async (watermark) => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    const answer = await chat.request("GET", `/conversations/${conversationId}/activities?watermark=${watermark}`);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "InvalidWatermark" } } });
  });
});

describe("when the message cannot be kept", () => {
  it("answers 503 with Retry-After, and a repeat can succeed later", async () => {
    const chat = await startWebchat();
    const { conversationId } = await chat.start();
    const answer = await chat.request("POST", `/conversations/${conversationId}/activities`, {
      body: { ...message, text: "échec" },
    });
    expect(answer).toMatchObject({ status: 503, body: { error: { code: "ServiceUnavailable" } } });
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(chat.logLines).toHaveLength(1);
    expect(await chat.say(conversationId, "encore")).toBe(200);
  });

  it("answers 503 when the record cannot be read", async () => {
    const engine = createMemoryEngine();
    const broken = { ...engine.transcript, after: () => Promise.reject(new Error("no database")) };
    const chat = await startWebchat({ transcript: broken }, engine);
    const { conversationId } = await chat.start();
    expect((await chat.request("GET", `/conversations/${conversationId}/activities`)).status).toBe(503);
    expect(chat.logLines[0]).not.toContain(conversationId);
  });
});

describe("too fast", () => {
  it("gets 429, when to come back, and a sentence; other conversations go on", async () => {
    const chat = await startWebchat({
      limits: { ...webchatLimits, messagesPerConversation: { points: 3, seconds: 10 } },
    });
    const { conversationId } = await chat.start();
    const other = await chat.start();
    const path = `/conversations/${conversationId}/activities`;
    for (const text of ["1", "2", "3"]) expect(await chat.say(conversationId, text)).toBe(200);
    const refused = await chat.request("POST", path, { body: message });
    expect(refused).toMatchObject({ status: 429, body: { error: { code: "TooManyRequests" } } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(chat.engine.messages).toHaveLength(3);
    expect(await chat.say(other.conversationId, "bonjour")).toBe(200);
  });

  it("counts starts and requests per address", async () => {
    const limits = {
      ...webchatLimits,
      startsPerAddress: { points: 2, seconds: 60 },
      requestsPerAddress: { points: 5, seconds: 60 },
    };
    const chat = await startWebchat({ limits });
    const statuses: number[] = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await chat.request("POST", "/conversations")).status);
    for (let i = 0; i < 3; i += 1)
      statuses.push((await chat.request("GET", `/conversations/${"x".repeat(32)}/activities`)).status);
    expect(statuses).toEqual([201, 201, 429, 200, 200, 429]);
  });
});

describe("from other sites", () => {
  const preflight = { origin: "https://autre.example", "access-control-request-method": "POST" };

  it("any may embed the chat, with Microsoft's headers, without cookies", async () => {
    const chat = await startWebchat();
    const answer = await chat.request("OPTIONS", "/conversations", { headers: preflight });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-headers")).toContain("x-ms-bot-agent");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    const { headers } = await chat.request("POST", "/conversations", { headers: { origin: "https://autre.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toContain("Retry-After");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("etag")).toBeNull();
  });

  it("only those of the list when there is one", async () => {
    const chat = await startWebchat({ allowedOrigins: ["https://laval.example"] });
    const good = await chat.request("POST", "/conversations", { headers: { origin: "https://laval.example" } });
    const bad = await chat.request("POST", "/conversations", { headers: { origin: "https://laval.example.evil" } });
    expect(good.headers.get("access-control-allow-origin")).toBe("https://laval.example");
    expect(good.headers.get("vary")).toContain("Origin");
    expect(bad).toMatchObject({ status: 403, body: { error: { code: "OriginRefused" } } });
  });
});
