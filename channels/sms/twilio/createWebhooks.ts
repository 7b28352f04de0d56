import express, { type ErrorRequestHandler, type RequestHandler, type Router } from "express";
import { z } from "zod";
import type { Arrivals } from "../../../contracts/arrivals.ts";
import type { Clock } from "../../../contracts/clock.ts";
import type { DeliveryReports } from "../../../contracts/deliveryReport.ts";
import { limitRate } from "../../limitRate.ts";
import type { ChannelLog } from "../../log.ts";
import type { SmsLimits } from "../limits.ts";
import { isKnownCode, meaningOf } from "./errorCodes.ts";
import { readInbound } from "./inbound.ts";
import { readStatus } from "./statuses.ts";
import { verifySignature } from "./verifySignature.ts";
import { webhookBody } from "./webhookBody.ts";

export interface WebhookParts {
  authToken: string;
  publicUrl: string;
  arrivals: Arrivals;
  deliveryReports: DeliveryReports;
  /** Something was kept: it may be worked on. */
  arrived: () => void;
  unknownCode: (code: number) => void;
  clock: Clock;
  limits: SmsLimits;
  log: ChannelLog;
}

/** An answer by which Twilio sends nothing: what we say goes out by its API, when it is ready. */
const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
const parametersSchema = z.record(z.string(), z.unknown());

/**
 * `POST /sms` and `POST /status`, to be mounted at `/webhooks/twilio`. A message is durable before Twilio is answered, in one
 * insert that its id makes harmless to repeat; the turn is made afterwards. When it could not be kept the answer is 503, and
 * Twilio tries again or calls the fallback address.
 */
export function createWebhooks(parts: WebhookParts): Router {
  const router = express.Router();
  const entry = [limitRate(parts.limits.requests), ...webhookBody(parts.limits), verifySignature(parts)];
  router.post("/sms", ...entry, receiveSms(parts));
  router.post("/status", ...entry, receiveStatus(parts));
  router.use(answerErrors(parts.log));
  return router;
}

function receiveSms({ arrivals, arrived, clock, log }: WebhookParts): RequestHandler {
  return async (request, response) => {
    const read = readInbound(parametersSchema.parse(request.body));
    if (read.status === "fail") {
      log.error({ fault: read.fault }, "a signed SMS webhook could not be read");
      return void response.status(400).type("text/plain").send(`${read.fault}\n`);
    }
    const { sid, from, text, media, optOutType } = read.sms;
    const body = { text, media, ...(optOutType ? { optOutType } : {}) };
    if (await arrivals.keep({ channel: "sms", providerId: sid, address: from, body, receivedAt: clock.now() }))
      arrived();
    response.type("text/xml").send(EMPTY_TWIML);
  };
}

function receiveStatus({ deliveryReports, unknownCode, log }: WebhookParts): RequestHandler {
  return async (request, response) => {
    const read = readStatus(parametersSchema.parse(request.body));
    if (read.status === "fail") {
      log.error({ fault: read.fault }, "a signed report of Twilio could not be read");
      return void response.status(400).type("text/plain").send(`${read.fault}\n`);
    }
    const { sid: receipt, became, word, code } = read;
    if (code !== undefined && !isKnownCode(code)) {
      unknownCode(code);
      log.error({ code }, "Twilio reported a code that is not in our table");
    }
    if (became === undefined) log.error({ word }, "Twilio reported a status that is not in our table");
    else {
      const why = became === "failed" ? meaningOf(code ?? 30008) : undefined;
      await deliveryReports.record({ channel: "sms", receipt, status: became, ...why });
      if (why) log.warn({ code, ...why }, "a text message did not arrive");
    }
    response.status(204).end();
  };
}

const httpErrorSchema = z.object({ status: z.number().int().min(400).max(499), message: z.string() });

/** What the HTTP layer refuses is the caller's; anything else is ours, said once, and Twilio tries again. */
function answerErrors(log: ChannelLog): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = httpErrorSchema.safeParse(error);
    if (known.success)
      return void response.status(known.data.status).type("text/plain").send(`${known.data.message}\n`);
    log.error({ err: error }, "an SMS webhook failed");
    response.status(503).set("Retry-After", "2").type("text/plain").send("Try again.\n");
  };
}
