import { createHmac } from "node:crypto";
import { createTransport } from "nodemailer";
import { mailKey } from "../../../channels/email/inbound/mailKey.ts";
import { mutate, seeded, sources } from "../../channels/email/mutations.ts";

export const ours = "bonjour@citoyen360.example";
export const webhookSecret = "a secret of the bench, long enough to be one";

/** How each was answered, and the names of those that were taken. */
export interface Sent {
  answers: Record<string, number>;
  taken: string[];
  /** Refusals without a word of why, and answers that say the server failed. */
  unexplained: number;
}

export const nothingSent = (): Sent => ({ answers: {}, taken: [], unexplained: 0 });

export function note(sent: Sent, answer: string): void {
  sent.answers[answer] = (sent.answers[answer] ?? 0) + 1;
}

const key = (raw: Buffer): string => `email ${mailKey(raw).providerId}`;

/** Mutated mails, endlessly; the same for the same seed. Each had a name of its own before it was broken. */
export function mutatedMails(seed: number): () => Buffer {
  const random = seeded(seed);
  const mails = sources().map((mail) => mail.toString("latin1"));
  let made = 0;
  return () => {
    const name = `Message-ID: <${seed}.${++made}@example.org>`;
    const mail = (mails[made % mails.length] ?? "").replace(/^message-id:.*$/im, name);
    return mutate(Buffer.from(mail, "latin1"), random);
  };
}

/** By SMTP, as a relay hands them over: told to come back, it does. */
export function smtpSender(port: number, sent: Sent) {
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true, pool: true, maxMessages: Infinity });
  async function send(mail: Buffer): Promise<void> {
    // As nodemailer puts it on the wire: whole lines, each with its two ends.
    const lines = mail.toString("latin1").replace(/\r\n?|\n/g, "\r\n");
    const raw = Buffer.from(lines.endsWith("\r\n") ? lines : `${lines}\r\n`, "latin1");
    const envelope = { from: "citoyen@example.org", to: ours };
    try {
      await transport.sendMail({ envelope, raw });
      note(sent, "250");
      sent.taken.push(key(raw));
    } catch (error) {
      const { responseCode, response } = Object.assign({ responseCode: 0, response: "" }, error);
      if (responseCode === 451) return later(() => send(mail));
      note(sent, String(responseCode));
      if (!response || responseCode === 0) sent.unexplained += 1;
    }
  }
  return { send, close: () => transport.close() };
}

/** By the webhook, one in ten with a signature that is wrong or too old. */
export async function postMail(url: string, mail: Buffer, index: number, sent: Sent): Promise<void> {
  const at = String(Math.floor(Date.now() / 1_000) - (index % 20 === 0 ? 3_600 : 0));
  const secret = index % 20 === 10 ? `${webhookSecret}?` : webhookSecret;
  const signature = createHmac("sha256", secret).update(`${at}..`).update(mail).digest("hex");
  const headers = { "x-c360-timestamp": at, "x-c360-signature": signature, "content-type": "message/rfc822" };
  const response = await fetch(`${url}/webhooks/email`, { method: "POST", headers, body: Uint8Array.from(mail) });
  const text = await response.text();
  if (response.status === 429) return later(() => postMail(url, mail, index, sent));
  note(sent, String(response.status));
  if (response.status === 202) sent.taken.push(key(mail));
  else if (response.status >= 500 || text.trim().length < 5) sent.unexplained += 1;
}

async function later(again: () => Promise<void>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return again();
}
