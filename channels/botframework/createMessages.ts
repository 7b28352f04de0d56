import express, { type ErrorRequestHandler, type RequestHandler, type Router } from "express";
import { z } from "zod";
import type { Arrivals } from "../../contracts/arrivals.ts";
import type { Clock } from "../../contracts/clock.ts";
import { limitRate } from "../limitRate.ts";
import type { ChannelLog } from "../log.ts";
import { type InboundActivity, readActivity, referenceOf } from "./activity.ts";
import type { Adapter } from "./adapter.ts";
import { authenticationFault } from "./authenticationFault.ts";
import { commandResult } from "./commandResult.ts";
import { activityToArrival } from "./convert/activityToArrival.ts";
import { askedBy } from "./kindOf.ts";
import type { BotFrameworkLimits } from "./limits.ts";
import { isAnsweredElsewhere } from "./platforms.ts";
import { isTrustedService } from "./trustedService.ts";

export interface MessagesParts {
  adapter: () => Promise<Adapter>;
  arrivals: Arrivals;
  /** Something was kept: it may be worked on. */
  arrived: () => void;
  clock: Clock;
  newId: () => string;
  limits: BotFrameworkLimits;
  log: ChannelLog;
}

/**
 * `POST /messages`, to be mounted at `/api`. An activity that asks for work is durable before it is acknowledged, in one insert that
 * its id makes harmless to repeat; the turn is made afterwards, and its replies go out by the outbox.
 */
export function createMessages(parts: MessagesParts): Router {
  const router = express.Router();
  router.post(
    "/messages",
    limitRate(parts.limits.requests),
    express.json({ limit: parts.limits.bodyBytes, strict: true }),
    receive(parts),
  );
  router.use(answerErrors(parts.log));
  return router;
}

/** What was decided of an activity whose sender is known. */
class Refused extends Error {
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

function receive(parts: MessagesParts): RequestHandler {
  return async (request, response) => {
    const read = readActivity(request.body);
    if (read.status === "fail") throw new Refused(400, read.fault);
    const adapter = await parts.adapter();
    let known = false;
    try {
      const status = await adapter.receive(request.get("authorization") ?? "", request.body, async (vouchedFor) => {
        known = true;
        if (!isTrustedService(read.activity.serviceUrl, vouchedFor))
          throw new Refused(403, "serviceUrl: no token speaks for it");
        await take(parts, adapter, read.activity);
      });
      response.status(status).end();
    } catch (error) {
      const fault = known ? undefined : authenticationFault(error);
      if (fault === undefined) throw error;
      parts.log.warn({ fault }, "an activity was refused: its token is missing or wrong");
      throw new Refused(fault, "The token is missing or wrong.");
    }
  };
}

async function take(parts: MessagesParts, adapter: Adapter, activity: InboundActivity): Promise<void> {
  if (isAnsweredElsewhere(activity.channelId))
    throw new Refused(400, "channelId: this city answers it by its own wire");
  const asked = askedBy(activity);
  switch (asked.do) {
    case "ignore":
      return;
    case "refuse":
      throw new Refused(400, asked.fault);
    case "reject":
      return void (await adapter.send(referenceOf(activity), commandResult(activity)));
    case "work": {
      const arrival = activityToArrival(activity, asked.kind, parts.clock.now(), parts.newId);
      if (await parts.arrivals.keep(arrival)) parts.arrived();
    }
  }
}

const httpErrorSchema = z.object({ status: z.number().int().min(400).max(499), message: z.string() });

/** What is refused is the caller's; anything else is ours, said once, and the service tries again. */
function answerErrors(log: ChannelLog): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = httpErrorSchema.safeParse(error);
    if (known.success)
      return void response.status(known.data.status).type("text/plain").send(`${known.data.message}\n`);
    log.error({ err: error }, "an activity could not be taken");
    response.status(503).set("Retry-After", "2").type("text/plain").send("Try again.\n");
  };
}
