import { createTransport, type Transporter } from "nodemailer";
import { z } from "zod";
import type { Clock } from "../../contracts/clock.ts";
import type { Deliver, OutboxItem } from "../../contracts/delivery.ts";
import { writeWhole } from "../writeWhole.ts";
import { itemToMail } from "./itemToMail.ts";
import { mailFailure } from "./mailFailure.ts";

export interface MailParts {
  /** `smtp://` or `smtps://`, with the login in it; absent: mails are written to `directory`. */
  smtpUrl?: string;
  /** Where mails are written as `.eml` when there is no server: the demonstration's fake. */
  directory?: string;
  /** The sender, `Citoyen 360 <bonjour@ville.example>`: its domain names our messages. */
  from: string;
  clock?: Clock;
}

// A server that says nothing is left after these, all far below the outbox's lease.
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** Delivers by e-mail. Throws at once, with what to mend, when it could never deliver anything. */
export function createMailDelivery(parts: MailParts): Deliver {
  const domain = /@([^\s@>]+)>?\s*$/.exec(parts.from)?.[1];
  if (!domain)
    throw new Error("e-mail: the sender must be an address, such as « Citoyen 360 <bonjour@ville.example> »");
  const send = createSend(parts);
  return async (item) => {
    if (!z.email().max(320).safeParse(item.address).success) {
      return { status: "failed", cause: "the address cannot be used" };
    }
    try {
      return { status: "delivered", receipt: await send(item, domain) };
    } catch (error) {
      return mailFailure(error);
    }
  };
}

type Send = (item: OutboxItem, domain: string) => Promise<string>;

function createSend(parts: MailParts): Send {
  const now = () => parts.clock?.now() ?? new Date();
  const { from, smtpUrl, directory } = parts;
  if (smtpUrl !== undefined) return sendBySmtp(createTransport({ url: smtpUrl, ...timeouts }), from, now);
  if (directory !== undefined) return sendToFiles(directory, from, now);
  throw new Error("e-mail: give a mail server (SMTP_URL) or a directory for the demonstration's mails");
}

function sendBySmtp(transport: Transporter, from: string, now: () => Date): Send {
  return async (item, domain) => {
    const info: unknown = await transport.sendMail(itemToMail(item, { from, domain, at: now() }));
    return z.object({ messageId: z.string() }).parse(info).messageId;
  };
}

function sendToFiles(directory: string, from: string, now: () => Date): Send {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return async (item, domain) => {
    const at = now();
    const { message } = await transport.sendMail(itemToMail(item, { from, domain, at }));
    const content = z.instanceof(Buffer).parse(message);
    return writeWhole(directory, { at, kind: "courriel", id: item.id, extension: "eml", content });
  };
}
