import type { Router } from "express";
import type { Arrivals } from "../../../contracts/arrivals.ts";
import type { Clock } from "../../../contracts/clock.ts";
import { runArrivals, type RunningArrivals } from "../../arrivals/index.ts";
import type { SmtpReceiver } from "../receivers/createSmtpReceiver.ts";
import type { Mailbox } from "../receivers/imap/mailbox.ts";
import { receiverLimits } from "../receivers/limits.ts";
import { createReceiveMail, type ReceiveMail } from "./receiveMail.ts";
import type { WorkMailParts } from "./workMail.ts";

export interface MailChannelParts extends WorkMailParts {
  arrivals: Arrivals;
  clock: Clock;
  smtp?: { host: string; port: number; trustedRelays: readonly string[]; optional: boolean };
  mailbox?: Mailbox;
  webhookSecret?: string;
}

export interface MailChannel {
  receive: ReceiveMail;
  /** To be mounted at `/webhooks/email`, when a secret is set. */
  router?: Router;
  listen: () => Promise<void>;
  /** Of the SMTP receiver, once it listens. */
  smtpPort: () => number | undefined;
  /** Ends when what was kept has become turns. */
  idle: () => Promise<void>;
  stop: () => Promise<void>;
}

interface Receiver {
  stop: () => Promise<void>;
}

/** Mails, from whoever brings them to their turns. What reads and receives them is loaded when it is needed: some 20 MB. */
export async function createMailChannel(parts: MailChannelParts): Promise<MailChannel> {
  const receivers: Receiver[] = [];
  let running: RunningArrivals | undefined;
  let smtp: SmtpReceiver | undefined;
  const run = () =>
    (running ??= runArrivals({
      arrivals: parts.arrivals,
      channel: "email",
      work: async (arrival) => (await import("./workMail.ts")).workMail(parts, arrival),
      log: parts.log,
      pollMs: 2_000,
    }));
  const receive = createReceiveMail({ ...parts, arrived: () => run().wake() });
  const router = await webhook(parts, receive);
  return {
    receive,
    ...(router ? { router } : {}),
    async listen() {
      run();
      smtp = await listenSmtp(parts, receive);
      if (smtp) receivers.push(smtp);
      if (parts.mailbox) receivers.push(await watchMailbox(parts, parts.mailbox, receive));
    },
    smtpPort: () => smtp?.port,
    idle: async () => running?.idle(),
    async stop() {
      await Promise.all(receivers.map((receiver) => receiver.stop()));
      await running?.stop();
    },
  };
}

async function webhook(
  { webhookSecret: secret, log }: MailChannelParts,
  receive: ReceiveMail,
): Promise<Router | undefined> {
  if (!secret) return undefined;
  const { createMailWebhook } = await import("../receivers/createMailWebhook.ts");
  // Whoever signs does it by the real time, whatever the demonstration's clock says.
  return createMailWebhook({ secret, receive, log, limits: receiverLimits, now: () => new Date() });
}

/** An optional one (the demonstration's, which nobody asked for) leaves its port to whoever has it. */
async function listenSmtp({ smtp, settings, log }: MailChannelParts, receive: ReceiveMail) {
  if (!smtp) return undefined;
  const { createSmtpReceiver } = await import("../receivers/createSmtpReceiver.ts");
  const { ownAddresses } = settings;
  const opening = createSmtpReceiver({ ...smtp, listen: smtp, ownAddresses, receive, limits: receiverLimits, log });
  if (!smtp.optional) return opening;
  return opening.catch((err: unknown) => {
    log.warn({ err }, "no mail is received by SMTP");
    return undefined;
  });
}

async function watchMailbox({ log }: MailChannelParts, mailbox: Mailbox, receive: ReceiveMail): Promise<Receiver> {
  const { createImapReceiver } = await import("../receivers/imap/createImapReceiver.ts");
  return createImapReceiver({ mailbox, receive, log, bytes: receiverLimits.bytes, pollMs: 60_000 });
}
