import { createHmac, timingSafeEqual } from "node:crypto";
import express, { type RequestHandler, type Router } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import type { ReceiveMail } from "../inbound/receiveMail.ts";
import type { ChannelLog } from "../../log.ts";
import type { ReceiverLimits } from "./limits.ts";

export interface MailWebhookParts {
  /** Shared with the service that posts the mails. */
  secret: string;
  receive: ReceiveMail;
  /** Real time: a signature is good for five minutes. */
  now: () => Date;
  limits: ReceiverLimits;
  log: ChannelLog;
}

const FRESH_MS = 5 * 60_000;

/**
 * `POST /webhooks/email`: the mail as received (RFC 5322) as the body, whatever its type. `X-C360-Timestamp` in seconds,
 * `X-C360-Envelope-From` (empty: the null return path; absent: not known), and `X-C360-Signature`, the hexadecimal HMAC-SHA256 of
 * `timestamp.envelope.body` with the secret. 202 once it is durable; a repeat is harmless.
 */
export function createMailWebhook(parts: MailWebhookParts): Router {
  const router = express.Router();
  router.post("/", limitRate(parts.limits), express.raw({ type: () => true, limit: parts.limits.bytes }), take(parts));
  return router;
}

function take({ receive, log, ...parts }: MailWebhookParts): RequestHandler {
  return async (request, response) => {
    const body = z.instanceof(Buffer).safeParse(request.body);
    const from = request.get("x-c360-envelope-from");
    const signed = { at: request.get("x-c360-timestamp") ?? "", from, body: body.data ?? Buffer.alloc(0) };
    if (!isSigned(signed, request.get("x-c360-signature") ?? "", parts))
      return void response.status(403).type("text/plain").send("The signature is missing, wrong or too old.\n");
    try {
      const result = await receive(signed.body, { trusted: true, ...(from === undefined ? {} : { from }) });
      return void response.status(202).json({ status: result });
    } catch (err) {
      log.error({ err }, "a mail by webhook could not be kept; whoever sent it tries again");
      return void response.status(503).set("Retry-After", "2").type("text/plain").send("Try again.\n");
    }
  };
}

interface Signed {
  at: string;
  from: string | undefined;
  body: Buffer;
}

function isSigned(
  { at, from = "", body }: Signed,
  given: string,
  parts: Pick<MailWebhookParts, "secret" | "now">,
): boolean {
  const age = Math.abs(parts.now().getTime() - Number(at) * 1_000);
  if (!/^\d{1,12}$/.test(at) || age > FRESH_MS) return false;
  const right = createHmac("sha256", parts.secret).update(`${at}.${from}.`).update(body).digest("hex");
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
}

function limitRate({ mails }: ReceiverLimits): RequestHandler {
  const limiter = new RateLimiterMemory({ points: mails.points, duration: mails.seconds });
  return (request, response, next) =>
    void limiter.consume(request.ip ?? "unknown").then(
      () => next(),
      () => response.status(429).set("Retry-After", "10").type("text/plain").send("Too many requests.\n"),
    );
}
