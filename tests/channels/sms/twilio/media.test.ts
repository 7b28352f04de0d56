import { describe, expect, it } from "vitest";
import { account } from "./fakeTwilio.ts";
import { inbound, startSmsServer } from "./smsServer.ts";

const SMS = "/webhooks/twilio/sms";
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const onApi = `https://api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Messages/MM1/Media/ME1`;
const onStore = "https://mms.twiliocdn.com/AC/abc";

/** Answers by address, and what was asked with which credentials. */
function web(answers: Record<string, () => Response>) {
  const asked: [string, string | null][] = [];
  const fetchIt: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push([url, new Headers(init?.headers).get("authorization")]);
    const answer = answers[url];
    if (!answer) throw new TypeError("nobody there");
    return answer();
  };
  return { asked, fetch: fetchIt };
}
const redirectTo = (location: string) => () => new Response(null, { status: 307, headers: { location } });

async function received(answers: Record<string, () => Response>, ...urls: string[]) {
  const { asked, fetch } = web(answers);
  const server = await startSmsServer({ fetch });
  const media = Object.fromEntries(urls.map((url, index) => [`MediaUrl${index}`, url]));
  await server.signed(SMS, inbound({ Body: "", NumMedia: String(urls.length), ...media }));
  await server.sms.idle();
  return { ...server, asked, attachments: server.engine.messages[0]?.attachments ?? [] };
}

describe("the files of a message", () => {
  it("are fetched from Twilio, credentials to its API only, and kept by what their bytes say", async () => {
    const { asked, attachments, files } = await received(
      { [onApi]: redirectTo(onStore), [onStore]: () => new Response(png) },
      onApi,
    );
    const credentials = Buffer.from(`${account.accountSid}:${account.authToken}`).toString("base64");
    expect(asked).toEqual([
      [onApi, `Basic ${credentials}`],
      [onStore, null],
    ]);
    expect(attachments).toEqual([{ id: "file-1", name: "mms.png", contentType: "image/png", size: png.length }]);
    expect(files.get("file-1")?.bytes).toEqual(Buffer.from(png));
  });

  it.each([
    "https://evil.example/x",
    "https://api.twilio.com.evil.example/x",
    "https://apiXtwilio.com/x",
    "https://user@api.twilio.com/x",
    "https://api.twilio.com:8443/x",
    "https://169.254.169.254/latest/meta-data",
    "https://s3-external-1.amazonaws.com/other-bucket/x",
  ])("are never asked of %s", async (url) => {
    const { asked, attachments } = await received({}, url);
    expect(asked).toEqual([]);
    expect(attachments).toEqual([{ name: "mms 1", contentType: "application/octet-stream" }]);
  });

  it("are not followed elsewhere by a redirection", async () => {
    const { asked, attachments } = await received({ [onApi]: redirectTo("https://evil.example/x") }, onApi);
    expect(asked.map(([url]) => url)).toEqual([onApi]);
    expect(attachments[0]).not.toHaveProperty("id");
  });

  it.each<[string, () => Response]>([
    ["too large", () => new Response(new Uint8Array(6 * 1024 * 1024).fill(65))],
    ["of no kind we keep", () => new Response(Uint8Array.from([0x4d, 0x5a, 0, 1]))],
    ["gone", () => new Response(null, { status: 404 })],
    ["sent round in circles", redirectTo(onStore)],
  ])("that are %s are named and not kept", async (_name, answer) => {
    const { attachments, files } = await received({ [onApi]: redirectTo(onStore), [onStore]: answer }, onApi);
    expect(attachments).toEqual([{ name: "mms 1", contentType: "application/octet-stream" }]);
    expect(files.size).toBe(0);
  });

  it("are tried again while Twilio does not answer, then the message goes on without them", async () => {
    const { asked, attachments, settled } = await received({}, onApi);
    expect(asked).toHaveLength(3);
    expect(settled.map(({ status }) => status)).toEqual(["retry", "retry", "done"]);
    expect(attachments).toEqual([{ name: "mms 1", contentType: "application/octet-stream" }]);
  });

  it("kept before one that must be tried again are not kept twice", async () => {
    let tries = 0;
    const other = `${onApi}2`;
    const { attachments, files } = await received(
      {
        [onApi]: () => new Response(png),
        [other]: () => new Response(png, { status: (tries += 1) === 1 ? 503 : 200 }),
      },
      onApi,
      other,
    );
    expect(attachments).toHaveLength(2);
    expect(files.size).toBe(2);
  });
});
