import { describe, expect, it } from "vitest";
import { account } from "./fakeTwilio.ts";
import { inbound, newSid, sign, startSmsServer, type Form } from "./smsServer.ts";

const SMS = "/webhooks/twilio/sms";
const STATUS = "/webhooks/twilio/status";
const encoded = (form: Form) => new URLSearchParams(form).toString();

describe("an incoming text message", () => {
  it("is answered at once by an empty TwiML, and becomes a turn", async () => {
    const server = await startSmsServer();
    const form = inbound({ Body: "natation à Chomedey 👍" });
    const answer = await server.signed(SMS, form);
    expect(answer).toMatchObject({ status: 200, text: expect.stringMatching(/<Response\/>$/) });
    expect(answer.type).toContain("text/xml");
    await server.sms.idle();
    expect(server.engine.messages).toEqual([
      {
        channel: "sms",
        providerId: form["MessageSid"],
        address: "+15145550123",
        text: "natation à Chomedey 👍",
        receivedAt: new Date("2024-06-13T13:00:00Z"),
      },
    ]);
  });

  it("said again by Twilio is the same one", async () => {
    const server = await startSmsServer();
    const form = inbound();
    const answers = await Promise.all(Array.from({ length: 5 }, () => server.signed(SMS, form)));
    await server.sms.idle();
    expect((await server.signed(SMS, form)).status).toBe(200);
    await server.sms.idle();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(server.engine.messages).toHaveLength(1);
  });

  it("of one person come in their order", async () => {
    const server = await startSmsServer();
    for (let index = 0; index < 30; index++) await server.signed(SMS, inbound({ Body: String(index) }));
    await server.sms.idle();
    expect(server.engine.messages.map(({ text }) => Number(text))).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });

  it("whose turn fails is tried again, and said", async () => {
    const server = await startSmsServer();
    await server.signed(SMS, inbound({ Body: "échec" }));
    await server.sms.idle();
    expect(server.settled).toHaveLength(8);
    expect(server.settled[0]).toEqual({ status: "retry", cause: "the database does not answer" });
    expect(server.lines.join()).not.toMatch(/échec|5145550123/);
  });

  it("that cannot be kept is not acknowledged: Twilio tries again", async () => {
    const server = await startSmsServer();
    server.state.broken = true;
    const form = inbound();
    expect((await server.signed(SMS, form)).status).toBe(503);
    server.state.broken = false;
    expect((await server.signed(SMS, form)).status).toBe(200);
    await server.sms.idle();
    expect(server.engine.messages).toHaveLength(1);
  });

  it("says when the carrier has answered a keyword itself", async () => {
    const server = await startSmsServer();
    await server.signed(SMS, inbound({ Body: "STOP", OptOutType: "STOP" }));
    await server.sms.idle();
    expect(server.engine.messages[0]).toMatchObject({ text: "STOP", value: { optOutType: "STOP" } });
  });
});

describe("a webhook is refused", () => {
  const refused = [403, "The signature is missing or wrong.\n"];
  it.each<[string, (form: Form) => Record<string, string>]>([
    ["without a signature", () => ({})],
    ["with an empty one", () => ({ "x-twilio-signature": "" })],
    ["with another secret's", (form) => ({ "x-twilio-signature": sign(SMS, form, "another") })],
    ["with that of other parameters", (form) => ({ "x-twilio-signature": sign(SMS, { ...form, Body: "autre" }) })],
    ["with that of another path", (form) => ({ "x-twilio-signature": sign(STATUS, form) })],
    [
      "with that of another host, which the request names",
      (form) => ({
        "x-twilio-signature": sign(SMS, form, account.authToken, "https://evil.example"),
        "x-forwarded-host": "evil.example",
      }),
    ],
  ])("%s", async (_name, headers) => {
    const server = await startSmsServer();
    const form = inbound();
    const { status, text } = await server.post(SMS, encoded(form), headers(form));
    expect([status, text]).toEqual(refused);
    expect(server.known.size).toBe(0);
  });

  it("and accepted whatever the Host says, when the signature is of our own address", async () => {
    const server = await startSmsServer();
    const form = inbound();
    const headers = { "x-twilio-signature": sign(SMS, form), "x-forwarded-host": "evil.example" };
    expect((await server.post(SMS, encoded(form), headers)).status).toBe(200);
  });

  it("with a parameter given twice, unless both were signed", async () => {
    const server = await startSmsServer();
    const form = inbound();
    const body = `${encoded(form)}&Body=autre`;
    expect((await server.post(SMS, body, { "x-twilio-signature": sign(SMS, form) })).status).toBe(403);
    const both = { ...form, Body: ["natation", "autre"] };
    expect((await server.post(SMS, body, { "x-twilio-signature": sign(SMS, both) })).status).toBe(400);
  });

  it.each<[string, Form, string]>([
    ["an id that is none", { MessageSid: "x" }, "MessageSid"],
    ["a sender that is none", { From: "moi" }, "From"],
    ["more files than a message has", { NumMedia: "11" }, "NumMedia"],
    ["a file without its address", { NumMedia: "1" }, "MediaUrl0"],
    ["a file on a plain connection", { NumMedia: "1", MediaUrl0: "http://api.twilio.com/x" }, "MediaUrl0"],
  ])("signed but with %s, saying what is wrong and no value", async (_name, changes, named) => {
    const server = await startSmsServer();
    const { status, text } = await server.signed(SMS, inbound(changes));
    expect([status, text.includes(named), text.includes("moi")]).toEqual([400, true, false]);
    expect(server.lines).toHaveLength(1);
  });

  it("when it is no form, too long, or has too many parameters", async () => {
    const server = await startSmsServer();
    const json = await server.post(SMS, "{}", { "content-type": "application/json" });
    const long = await server.post(SMS, `Body=${"x".repeat(100_000)}`, {});
    const many = await server.post(SMS, Array.from({ length: 500 }, (_, i) => `a${i}=1`).join("&"), {});
    expect([json.status, long.status, many.status]).toEqual([415, 413, 413]);
  });
});

describe("a report of Twilio", () => {
  const report = (changes: Form) => ({ MessageSid: newSid(), MessageStatus: "sent", ...changes });
  it.each([
    ["accepted", "queued"],
    ["queued", "queued"],
    ["sending", "queued"],
    ["sent", "sent"],
    ["delivered", "delivered"],
  ])("« %s » is « %s »", async (word, status) => {
    const server = await startSmsServer();
    const form = report({ MessageStatus: word });
    expect((await server.signed(STATUS, form)).status).toBe(204);
    expect(server.reports).toEqual([{ channel: "sms", receipt: form.MessageSid, status }]);
    expect(server.lines).toEqual([]);
  });

  it.each([
    ["30003", true, "out of reach"],
    ["30005", false, "not in service"],
    ["30007", false, "filtered"],
  ])("a failure for %s is told in our words", async (ErrorCode, retryable, words) => {
    const server = await startSmsServer();
    await server.signed(STATUS, report({ MessageStatus: "undelivered", ErrorCode }));
    expect(server.reports).toMatchObject([{ status: "failed", retryable, cause: expect.stringContaining(words) }]);
    expect(server.unknown).toEqual([]);
  });

  it("with a code or a word that is in no table is said loudly, and answered", async () => {
    const server = await startSmsServer();
    expect((await server.signed(STATUS, report({ MessageStatus: "failed", ErrorCode: "39999" }))).status).toBe(204);
    expect((await server.signed(STATUS, report({ MessageStatus: "teleported" }))).status).toBe(204);
    expect((await server.signed(STATUS, report({ MessageStatus: "constructor" }))).status).toBe(204);
    expect(server.unknown).toEqual([39_999]);
    expect(server.reports).toMatchObject([{ status: "failed", retryable: false }]);
    expect(server.lines.filter((line) => line.includes('"level":50'))).toHaveLength(3);
  });
});
