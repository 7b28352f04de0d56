import { createServer } from "node:http";
import express from "express";
import twilio from "twilio";
import { onTestFinished } from "vitest";
import type { AttachmentFile, AttachmentStore } from "../../../../channels/attachments/index.ts";
import { createTwilioSms } from "../../../../channels/sms/twilio/index.ts";
import type { DeliveryReport } from "../../../../contracts/deliveryReport.ts";
import { createMemoryEngine } from "../../memoryEngine.ts";
import { createRecordingLog } from "../../recordingLog.ts";
import { account } from "./fakeTwilio.ts";
import { createMemoryArrivals } from "../../memoryArrivals.ts";

/** What Twilio believes to call; the server listens elsewhere, as behind a proxy. */
export const publicUrl = "https://c360.example";

export type Form = Record<string, string>;
let messages = 0;
export const newSid = (): string => `SM${(messages += 1).toString(16).padStart(32, "0")}`;
export const inbound = (changes: Form = {}): Form => ({
  MessageSid: newSid(),
  AccountSid: account.accountSid,
  From: "+15145550123",
  To: account.from,
  Body: "natation",
  NumMedia: "0",
  ...changes,
});

/** Both webhooks on an ephemeral port, with an engine and queues in memory. */
export async function startSmsServer(options: { fetch?: typeof fetch } = {}) {
  const engine = createMemoryEngine();
  const memory = createMemoryArrivals();
  const { log, lines } = createRecordingLog();
  const reports: DeliveryReport[] = [];
  const unknown: number[] = [];
  const files = new Map<string, AttachmentFile>();
  const attachments: AttachmentStore = {
    save: async (_conversation, file) => {
      const id = `file-${files.size + 1}`;
      files.set(id, file);
      return { status: "saved", id };
    },
    read: async (_conversation, id) => files.get(id),
    remove: async (_conversation, id) => void files.delete(id),
    forget: async () => files.clear(),
    removeOld: async () => undefined,
  };
  const sms = createTwilioSms({
    account,
    publicUrl,
    arrivals: memory.arrivals,
    deliveryReports: { record: async (report) => reports.push(report) > 0 },
    handleMessage: engine.handleMessage,
    attachments,
    unknownCode: (code) => unknown.push(code),
    clock: { now: () => new Date("2024-06-13T13:00:00Z") },
    log,
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  const server = createServer(express().use("/webhooks/twilio", sms.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await sms.stop();
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  const origin = `http://127.0.0.1:${address.port}`;

  async function post(path: string, body: BodyInit, headers: Record<string, string>) {
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const response = await fetch(`${origin}${path}`, { method: "POST", body, headers: { ...type, ...headers } });
    return { status: response.status, text: await response.text(), type: response.headers.get("content-type") };
  }
  /** Signed as Twilio does, by its own library. */
  const signed = (path: string, form: Form) =>
    post(path, new URLSearchParams(form).toString(), { "x-twilio-signature": sign(path, form) });
  return { ...memory, engine, lines, reports, unknown, files, sms, post, signed };
}

export const sign = (
  path: string,
  form: Record<string, string | string[]>,
  token = account.authToken,
  origin = publicUrl,
): string => twilio.getExpectedTwilioSignature(token, `${origin}${path}`, form);
