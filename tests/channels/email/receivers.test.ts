import { createHmac } from "node:crypto";
import { createTransport } from "nodemailer";
import request from "supertest";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMailWebhook } from "../../../channels/email/receivers/createMailWebhook.ts";
import { createSmtpReceiver, type SmtpReceiver } from "../../../channels/email/receivers/createSmtpReceiver.ts";
import { receiverLimits } from "../../../channels/email/receivers/limits.ts";
import { readMailbox } from "../../../channels/email/receivers/imap/mailbox.ts";
import { createReceiveMail, type Envelope } from "../../../channels/email/inbound/receiveMail.ts";
import { createMemoryArrivals } from "../memoryArrivals.ts";
import { createRecordingLog } from "../recordingLog.ts";
import { mailSource } from "./mailSource.ts";

const clock = { now: () => new Date("2024-11-12T14:00:00Z") };
const limits = { ...receiverLimits, bytes: 20_000 };

describe("the SMTP receiver", () => {
  const received: { raw: Buffer; envelope: Envelope }[] = [];
  let broken = false;
  let receiver: SmtpReceiver;
  beforeAll(async () => {
    receiver = await createSmtpReceiver({
      listen: { host: "127.0.0.1", port: 0 },
      ownAddresses: ["bonjour@ville.example"],
      trustedRelays: [],
      receive: async (raw, envelope) => {
        if (broken) throw new Error("the database does not answer");
        received.push({ raw, envelope });
        return "kept";
      },
      limits: { ...limits, mails: { points: 8, seconds: 60 } },
      log: createRecordingLog().log,
    });
  });
  afterAll(() => receiver.stop());

  const send = (to: string | string[], options: { from?: string; text?: string } = {}) =>
    createTransport({ host: "127.0.0.1", port: receiver.port, ignoreTLS: true }).sendMail({
      envelope: { from: options.from ?? "marie@example.org", to },
      from: "marie@example.org",
      subject: "Question",
      text: options.text ?? "Bonjour",
    });

  it("takes a mail for one of our addresses, as it was written", async () => {
    await send("bonjour+thread.proof@ville.example");
    expect(received[0]?.envelope).toEqual({ trusted: true, from: "marie@example.org" });
    expect(received[0]?.raw.toString()).toMatch(/^From: marie@example\.org\r\n/);
  });

  it("tells the null return path", async () => {
    await send("bonjour@ville.example", { from: "" });
    expect(received.at(-1)?.envelope.from).toBe("");
  });

  it.each([
    ["for somebody else", () => send("luc@elsewhere.example"), 550],
    ["that is too large", () => send("bonjour@ville.example", { text: "a".repeat(30_000) }), 552],
  ])("refuses a mail %s", async (_, sending, responseCode) => {
    const before = received.length;
    await expect(sending()).rejects.toMatchObject({ responseCode });
    expect(received).toHaveLength(before);
  });

  it("asks to be sent again what it could not keep", async () => {
    broken = true;
    await expect(send("bonjour@ville.example")).rejects.toMatchObject({ responseCode: 451 });
    broken = false;
  });

  it("asks who sends too much to wait", async () => {
    await expect(Promise.all(Array.from({ length: 10 }, () => send("bonjour@ville.example")))).rejects.toMatchObject({
      responseCode: 451,
    });
  });
});

describe("the webhook", () => {
  const secret = "webhook-secret-of-at-least-32-characters";
  const { arrivals, known } = createMemoryArrivals();
  const receive = createReceiveMail({ arrivals, clock, arrived: () => undefined });
  const { log } = createRecordingLog();
  const app = express().use("/webhooks/email", createMailWebhook({ secret, receive, limits, log, now: clock.now }));
  const raw = mailSource({ "Message-ID": "<w@example.org>" });
  const now = String(clock.now().getTime() / 1_000);
  const sign = (at: string, from: string, body: Buffer, key = secret) =>
    createHmac("sha256", key).update(`${at}.${from}.`).update(body).digest("hex");
  const post = (body: Buffer, at: string, signature: string, from = "marie@example.org") =>
    request(app)
      .post("/webhooks/email")
      .set({ "x-c360-timestamp": at, "x-c360-envelope-from": from, "x-c360-signature": signature })
      .type("message/rfc822")
      .send(body);

  it("keeps a signed mail, and knows it again", async () => {
    const signature = sign(now, "marie@example.org", raw);
    expect((await post(raw, now, signature).expect(202)).body).toEqual({ status: "kept" });
    expect((await post(raw, now, signature).expect(202)).body).toEqual({ status: "known" });
    expect(known.size).toBe(1);
  });

  it.each([
    ["without a signature", now, ""],
    ["with another's", now, sign(now, "marie@example.org", raw, "x".repeat(40))],
    ["of another body", now, sign(now, "marie@example.org", Buffer.from("other"))],
    ["of another envelope", now, sign(now, "luc@example.org", raw)],
    ["that is too old", String(Number(now) - 301), sign(String(Number(now) - 301), "marie@example.org", raw)],
    ["from the future", String(Number(now) + 301), sign(String(Number(now) + 301), "marie@example.org", raw)],
    ["whose time is no time", "soon", sign("soon", "marie@example.org", raw)],
  ])("refuses a mail %s", async (_, at, signature) => {
    await post(raw, at, signature).expect(403);
    expect(known.size).toBe(1);
  });

  it("bears with a clock some minutes off, and a mail replayed within them is the same mail", async () => {
    for (const skew of [-290, 290]) {
      const at = String(Number(now) + skew);
      expect((await post(raw, at, sign(at, "marie@example.org", raw)).expect(202)).body).toEqual({ status: "known" });
    }
    expect(known.size).toBe(1);
  });

  it("refuses a mail that is too large", async () => {
    const large = Buffer.alloc(30_000, "a");
    expect((await post(large, now, sign(now, "marie@example.org", large))).status).toBe(413);
  });

  it("asks to be sent again what could not be kept", async () => {
    const failing = createReceiveMail({
      arrivals: { ...arrivals, keep: () => Promise.reject(new Error("down")) },
      clock,
      arrived: () => undefined,
    });
    const other = express().use("/", createMailWebhook({ secret, receive: failing, limits, log, now: clock.now }));
    const headers = { "x-c360-timestamp": now, "x-c360-signature": sign(now, "", raw) };
    const { status } = await request(other).post("/").set(headers).type("message/rfc822").send(raw);
    expect(status).toBe(503);
  });
});

describe("the address of a mailbox", () => {
  it("is read with its user, folder and port", () => {
    expect(readMailbox("imaps://ville%40x.example:pa%3Ass@imap.x.example/Ville%2FEntr%C3%A9e", "Fait")).toEqual({
      host: "imap.x.example",
      port: 993,
      secure: true,
      user: "ville@x.example",
      password: "pa:ss",
      folder: "Ville/Entrée",
      processed: "Fait",
    });
    expect(readMailbox("imap://v:p@h:1143")).toMatchObject({ port: 1143, secure: false, folder: "INBOX" });
  });
});
