import { request as httpRequest } from "node:http";
import fc from "fast-check";
import { expect, it } from "vitest";
import { webchatLimits } from "../../../channels/webchat/index.ts";
import { startWebchat, type WebchatServer } from "./server.ts";

const RUNS = 2_000;
const plenty = { points: 1_000_000, seconds: 60 };
const limits = {
  ...webchatLimits,
  messagesPerConversation: plenty,
  requestsPerAddress: plenty,
  startsPerAddress: plenty,
};

const valueOfAnyShape = fc.oneof(
  fc.json(),
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "null", "[]", "{}", '{"type":"message"}', "--a\r\n", '{"__proto__":{"type":"message"}}'),
  fc
    .record(
      {
        type: fc.oneof(fc.constantFrom("message", "event", "typing"), fc.string(), fc.integer()),
        text: fc.oneof(fc.string({ unit: "binary" }), fc.constant("\ud800\u0000"), fc.jsonValue()),
        from: fc.oneof(fc.record({ id: fc.oneof(fc.string(), fc.integer()) }), fc.jsonValue()),
        value: fc.jsonValue({ maxDepth: 30 }),
        channelData: fc.oneof(fc.record({ clientActivityID: fc.string() }), fc.jsonValue()),
        attachments: fc.jsonValue(),
        locale: fc.oneof(fc.string(), fc.integer()),
      },
      { requiredKeys: [] },
    )
    .map((body) => JSON.stringify(body)),
  fc
    .string({ unit: "binary" })
    .map((text) => `--a\r\nContent-Disposition: form-data; name="activity"\r\n\r\n${text}\r\n--a--\r\n`),
);

const paths = (id: string) =>
  fc.oneof(
    fc.constantFrom(
      "/tokens/generate",
      "/tokens/refresh",
      "/conversations",
      `/conversations/${id}`,
      `/conversations/${id}/activities`,
      `/conversations/${id}/upload?userId=u`,
    ),
    fc.webQueryParameters().map((query) => `/conversations/${id}/activities?watermark=${query}&${query}`),
    fc
      .string({ unit: "binary" })
      .map((text) => `/conversations/${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""))}/activities`),
    fc.constantFrom(
      "/conversations/%E0%A4%A/activities",
      "/%",
      "/conversations/..%2f..%2fx",
      "/session/getsessionid",
      "//",
      "/conversations/a/stream",
    ),
  );

const headers = fc.record(
  {
    "content-type": fc.constantFrom(
      "application/json",
      "text/json",
      "application/json; charset=utf-7",
      "multipart/form-data; boundary=a",
      "multipart/form-data",
      "image/png",
      "\u00e9",
      "",
    ),
    authorization: fc.oneof(
      fc.constantFrom("Bearer ", "Bearer a.b.c", "Bearer undefined", "Basic x"),
      fc.base64String().map((text) => `Bearer ${text}`),
    ),
    "accept-language": fc.constantFrom("en", "fr;q=2", ";;;", "*", "zz"),
    "content-encoding": fc.constantFrom("gzip", "identity", "zstd", "x"),
    "content-disposition": fc.constantFrom('filename="a.png"', "filename=", '";'),
    origin: fc.constantFrom("null", "https://x.example", "%%"),
    "x-ms-bot-agent": fc.constant("DirectLine/3.0"),
    "transfer-encoding": fc.constant("chunked"),
    host: fc.constantFrom("", "a b", "x:99999", "[::1"),
  },
  { requiredKeys: [] },
);

/** Node's own client refuses less than `fetch` does: what it cannot say is no answer, and no fault of the server. */
function shoot(
  chat: WebchatServer,
  method: string,
  path: string,
  body: string,
  sent: Record<string, string>,
): Promise<number> {
  const { hostname, port } = new URL(chat.origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { hostname, port, method, path: `/v3/directline${path}`, headers: sent, agent: false },
      (response) => {
        response.resume().once("end", () => resolve(response.statusCode ?? 0));
      },
    );
    request.once("error", reject);
    request.end(body);
  });
}

it(`answers ${RUNS} random requests without a 5xx and without a line in the log`, { timeout: 120_000 }, async () => {
  const chat = await startWebchat({ limits });
  const { conversationId } = await chat.start();
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("GET", "POST", "POST", "POST", "PUT", "OPTIONS"),
      paths(conversationId),
      valueOfAnyShape,
      headers,
      async (method, path, body, sent) => {
        const status = await shoot(chat, method, path, method === "GET" ? "" : body, sent).catch((error: unknown) => {
          // A refused header or path never left this process; a cut connection would be the server's fault.
          if (error instanceof TypeError) return 0;
          throw error;
        });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status).toBeLessThan(500);
      },
    ),
    { numRuns: RUNS },
  );
  expect(chat.logLines).toEqual([]);
  // The shots must have reached every kind of answer, or they were aimed at nothing.
  for (const status of [200, 201, 204, 400, 404, 415])
    expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
  expect(await chat.say(conversationId, "encore là")).toBe(200);
});
