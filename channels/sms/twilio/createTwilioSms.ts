import type { Router } from "express";
import type { Deliver } from "../../../contracts/delivery.ts";
import { runArrivals } from "../../arrivals/index.ts";
import { smsLimits } from "../limits.ts";
import { createTwilioDelivery, type TwilioAccount } from "./createTwilioDelivery.ts";
import { createWebhooks, type WebhookParts } from "./createWebhooks.ts";
import { workArrival, type WorkParts } from "./workArrival.ts";

export interface TwilioSmsParts
  extends
    Pick<WebhookParts, "publicUrl" | "arrivals" | "deliveryReports" | "unknownCode" | "clock" | "log">,
    Pick<WorkParts, "handleMessage" | "attachments"> {
  account: TwilioAccount;
  /** For the files of messages; the platform's own unless said. */
  fetch?: typeof fetch;
}

export interface TwilioSms {
  /** To be mounted at `/webhooks/twilio`. */
  router: Router;
  deliver: Deliver;
  /** Ends when what was kept has become turns. */
  idle: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Text messages by Twilio, both ways. Loaded only where an account is configured: its package weighs 25 MB. */
export function createTwilioSms(parts: TwilioSmsParts): TwilioSms {
  const { account, publicUrl } = parts;
  const work: WorkParts = {
    ...parts,
    accountSid: account.accountSid,
    authToken: account.authToken,
    limits: smsLimits,
    fetch: parts.fetch ?? fetch,
  };
  const running = runArrivals({
    arrivals: parts.arrivals,
    channel: "sms",
    work: (arrival) => workArrival(work, arrival),
    log: parts.log,
    pollMs: 2_000,
  });
  return {
    router: createWebhooks({ ...parts, authToken: account.authToken, limits: smsLimits, arrived: running.wake }),
    deliver: createTwilioDelivery({
      ...parts,
      statusUrl: `${publicUrl}/webhooks/twilio/status`,
      moreUrl: publicUrl,
    }),
    idle: running.idle,
    stop: running.stop,
  };
}
