import { describe, expect, it } from "vitest";
import { createTwilioDelivery } from "../../../../channels/sms/twilio/createTwilioDelivery.ts";
import { isKnownCode, meaningOf } from "../../../../channels/sms/twilio/errorCodes.ts";
import { describeDeliver } from "../../deliverConformance.ts";
import { outboxItem } from "../../outboxItem.ts";
import { createRecordingLog } from "../../recordingLog.ts";
import { writtenBySms } from "../written.ts";
import { account, startFakeTwilio, type Refusal } from "./fakeTwilio.ts";

function deliveryTo(apiUrl: string, changes: { from?: string; statusUrl?: string } = {}) {
  const { log, lines } = createRecordingLog();
  const unknown: number[] = [];
  const { statusUrl, ...sender } = changes;
  const deliver = createTwilioDelivery({
    account: { ...account, ...sender, apiUrl },
    ...(statusUrl ? { statusUrl } : {}),
    log,
    unknownCode: (code) => unknown.push(code),
  });
  return { deliver, lines, unknown };
}

const sms = (text: string, changes = {}) =>
  outboxItem({
    channel: "sms",
    address: "+15145550123",
    reply: { id: "r", text, lang: "fr", cards: [], choices: [] },
    ...changes,
  });

describeDeliver("SMS by Twilio", {
  ...writtenBySms,
  saysLang: false,
  addresses: ["+15145550123", "+14505550187"],
  unusable: ["", "5145550123", "+1 514 555 0123", "+15145550123\nTo: +14505550187", "citoyenne@courriel.example"],
  async open() {
    const { apiUrl, sent } = await startFakeTwilio();
    return {
      deliver: deliveryTo(apiUrl).deliver,
      async arrived() {
        const long = sent.length > 1 && sent.every(({ To }) => To === sent[0]?.To);
        const texts = long ? [{ To: sent[0]?.To ?? "", Body: sent.map(({ Body }) => Body).join("") }] : sent;
        return texts.map(({ To, Body }) => ({ to: To, text: Body, lang: undefined }));
      },
    };
  },
  openBroken: async () => deliveryTo("http://127.0.0.1:1").deliver,
});

describe("a text sent by Twilio", () => {
  it("comes from our number, with where to report, under our credentials", async () => {
    const { apiUrl, sent, calls } = await startFakeTwilio();
    const { deliver } = deliveryTo(apiUrl, { statusUrl: "https://c360.example/webhooks/twilio/status" });
    expect(await deliver(sms("Bonjour"))).toEqual({ status: "delivered", receipt: `SM${"0".repeat(31)}1` });
    expect(sent).toEqual([
      {
        To: "+15145550123",
        Body: "Bonjour",
        From: account.from,
        StatusCallback: "https://c360.example/webhooks/twilio/status",
      },
    ]);
    const credentials = Buffer.from(`${account.accountSid}:${account.authToken}`).toString("base64");
    expect(calls).toEqual([
      { path: `/2010-04-01/Accounts/${account.accountSid}/Messages.json`, authorization: `Basic ${credentials}` },
    ]);
  });

  it("comes from a messaging service when that is what we have", async () => {
    const { apiUrl, sent } = await startFakeTwilio();
    const from = `MG${"a".repeat(32)}`;
    await deliveryTo(apiUrl, { from }).deliver(sms("Bonjour"));
    expect(sent).toMatchObject([{ MessagingServiceSid: from }]);
    expect(sent[0]).not.toHaveProperty("From");
  });

  it("that needs several bodies goes on where it stopped", async () => {
    const { apiUrl, sent } = await startFakeTwilio({
      refuse: (_sms, count) => (count === 2 ? { status: 503, code: 20503 } : undefined),
    });
    const { deliver } = deliveryTo(apiUrl);
    const item = sms("mot ".repeat(900));
    expect((await deliver(item)).status).toBe("retry");
    expect((await deliver(item)).status).toBe("delivered");
    expect(sent.map(({ Body }) => Body).join("")).toBe("mot ".repeat(900));
  });
});

describe("what Twilio refuses", () => {
  async function refused(refusal: Refusal) {
    const { apiUrl } = await startFakeTwilio({ refuse: () => refusal });
    const made = deliveryTo(apiUrl);
    return { ...made, result: await made.deliver(sms("Bonjour")) };
  }

  it.each([
    [400, 21610, "failed", "STOP"],
    [400, 21211, "failed", "number"],
    [400, 21614, "failed", "mobile"],
    [400, 21408, "failed", "country"],
    [400, 21606, "retry", "our sending number"],
    [401, 20003, "retry", "credentials"],
    [429, 20429, "retry", "too many"],
    [503, 20503, "retry", "not available"],
    [400, 30007, "failed", "filtered"],
  ])("%i %i is %s, in our words", async (status, code, becomes, words) => {
    const { result, unknown, lines } = await refused({ status, code });
    expect(result).toEqual({ status: becomes, cause: expect.stringContaining(words) });
    expect(JSON.stringify(result)).not.toContain("5145550123");
    expect([unknown, lines]).toEqual([[], []]);
  });

  it.each([
    [400, 29999, "failed"],
    [500, 29998, "retry"],
    [429, 29997, "retry"],
  ])("%i with the unknown code %i is %s, and said loudly", async (status, code, becomes) => {
    const { result, unknown, lines } = await refused({ status, code });
    expect(result).toEqual({ status: becomes, cause: expect.stringContaining(String(code)) });
    expect(unknown).toEqual([code]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("5145550123");
  });

  it.each([
    [502, "retry"],
    [404, "failed"],
  ])("%i without a code is %s", async (status, becomes) => {
    expect((await refused({ status })).result.status).toBe(becomes);
  });

  it("the table knows its codes and no property of objects", () => {
    expect(isKnownCode(21610)).toBe(true);
    expect(isKnownCode(99_999)).toBe(false);
    expect(meaningOf(99_999).retryable).toBe(false);
  });
});
