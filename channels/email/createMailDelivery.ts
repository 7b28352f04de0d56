import { createTransport, type SendMailOptions } from "nodemailer";
import { z } from "zod";
import type { Clock } from "../../contracts/clock.ts";
import type { Deliver, OutboxItem } from "../../contracts/delivery.ts";
import { writeWhole } from "../writeWhole.ts";
import type { Departures } from "./departures.ts";
import { createHandOver, type HandOver } from "./handOver.ts";
import { type Dkim, itemToMail, type MailSender } from "./itemToMail.ts";
import { mailFailure } from "./mailFailure.ts";

export interface MailParts {
  /** `smtp://` or `smtps://`, with the login in it; absent: mails are written to `directory`. */
  smtpUrl?: string;
  /** Where mails are written as `.eml` when there is no server: the demonstration's fake. */
  directory?: string;
  /** The sender, `Citoyen 360 <bonjour@ville.example>`: its domain names our messages. */
  from: string;
  clock?: Clock;
  /** The address answers come back to for a conversation: `createThreadTokens(…).replyTo`. */
  replyTo?: (address: string, threadId: string) => string;
  /** Mails are signed with it (RFC 6376). */
  dkim?: Dkim;
  /** What a process that dies leaves behind of the mails it was sending. */
  departures?: Departures;
}

// A server that says nothing is left after these, all far below the outbox's lease.
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** Delivers by e-mail. Throws at once, with what to mend, when it could never deliver anything. */
export function createMailDelivery(parts: MailParts): Deliver {
  const sender = senderOf(parts);
  const send = createSend(parts);
  return async (item) => {
    if (!z.email().max(320).safeParse(item.address).success) {
      return { status: "failed", cause: "the address cannot be used" };
    }
    try {
      return {
        status: "delivered",
        receipt: await send(itemToMail(item, { ...sender, at: parts.clock?.now() ?? new Date() }), item),
      };
    } catch (error) {
      return mailFailure(error);
    }
  };
}

function senderOf({ from, replyTo, dkim }: MailParts): Omit<MailSender, "at"> {
  const address = /([^\s@<]+@[^\s@>]+)>?\s*$/.exec(from)?.[1];
  const domain = address?.split("@")[1];
  if (!address || !domain)
    throw new Error("e-mail: the sender must be an address, such as « Citoyen 360 <bonjour@ville.example> »");
  if (dkim && domain !== dkim.domainName && !domain.endsWith(`.${dkim.domainName}`))
    throw new Error(
      `e-mail: the DKIM key is of ${dkim.domainName}, and the sender of ${domain}: receivers would not count it`,
    );
  return { from, address, domain, ...(replyTo ? { replyTo } : {}), ...(dkim ? { dkim } : {}) };
}

type Send = (mail: SendMailOptions & { date: Date }, item: OutboxItem) => Promise<string>;

function createSend({ smtpUrl, directory, departures }: MailParts): Send {
  if (smtpUrl !== undefined) return sendBySmtp(createHandOver({ url: smtpUrl, ...timeouts }), departures);
  if (directory !== undefined) return sendToFiles(directory);
  throw new Error("e-mail: give a mail server (SMTP_URL) or a directory for the demonstration's mails");
}

function sendBySmtp(handOver: HandOver, departures: Departures | undefined): Send {
  return async (mail, { id }) => {
    try {
      return await handOver(mail, () => departures?.left(id));
    } catch (error) {
      departures?.returned(id);
      throw error;
    }
  };
}

function sendToFiles(directory: string): Send {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return async (mail, { id }) => {
    const { message } = await transport.sendMail(mail);
    const content = z.instanceof(Buffer).parse(message);
    return writeWhole(directory, { at: mail.date, kind: "courriel", id, extension: "eml", content });
  };
}
