import { z } from "zod";

// How mails go out and come in, as the environment says it: a part of config.ts, which is what others read.

const splitList = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
const list = z.string().default("").transform(splitList);

export const mailVariables = {
  MAIL_FROM: z.string().min(3).default("Citoyen 360 <bonjour@citoyen360.example>"),
  MAIL_ADDRESSES: list,
  MAIL_AUTHSERV_IDS: list,
  SMTP_LISTEN: z
    .string()
    .regex(/^(?:off|(?:(?:\[[\da-f:]+\]|[\w.-]+):)?\d{1,5})$/i, "must be a port, address:port or off")
    .optional(),
  SMTP_TRUSTED_RELAYS: list,
  IMAP_URL: z.url({ protocol: /^imaps?$/, error: "must be a URL that starts with imaps:// or imap://" }).optional(),
  IMAP_PROCESSED: z.string().min(1).optional(),
  MAIL_WEBHOOK_SECRET: z.string().min(32, "must have at least 32 characters (openssl rand -base64 32)").optional(),
  DKIM_KEY_FILE: z.string().min(1).optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[\w.-]+$/, "must be the selector of the DNS record")
    .optional(),
};
const variablesSchema = z.object(mailVariables);
type MailEnvironment = z.infer<typeof variablesSchema>;

export interface MailConfig {
  mailFrom: string;
  inboundMail: {
    /** The built-in receiver; `optional` when nobody asked for it: its port may be somebody else's. */
    smtp?: { host: string; port: number; trustedRelays: string[]; optional: boolean };
    imapUrl?: string;
    imapProcessed?: string;
    webhookSecret?: string;
    /** Our own addresses, that of `mailFrom` first, in lower case. */
    ownAddresses: string[];
    /** Names of the receiving servers whose Authentication-Results are believed. */
    authservIds: string[];
  };
  /** The key that signs mails, in a file (PEM). */
  dkim?: { keyFile: string; selector: string };
}

export function mailFaults(env: MailEnvironment): string[] {
  const faults: string[] = [];
  if (!addressOf(env.MAIL_FROM))
    faults.push("MAIL_FROM: must hold an address, such as Citoyen 360 <bonjour@ville.example>");
  if (Boolean(env.DKIM_KEY_FILE) !== Boolean(env.DKIM_SELECTOR))
    faults.push("DKIM_KEY_FILE, DKIM_SELECTOR: both are needed to sign mails, neither otherwise");
  if (env.IMAP_PROCESSED && !env.IMAP_URL) faults.push("IMAP_PROCESSED: means nothing without IMAP_URL");
  if (env.IMAP_URL && !new URL(env.IMAP_URL).username)
    faults.push("IMAP_URL: has no user, such as imaps://user:password@host/INBOX");
  return faults;
}

export function mailConfigOf(env: MailEnvironment, mode: "demonstration" | "production"): MailConfig {
  const smtp = smtpOf(env, mode);
  return {
    mailFrom: env.MAIL_FROM,
    inboundMail: {
      ...(smtp ? { smtp } : {}),
      ...(env.IMAP_URL ? { imapUrl: env.IMAP_URL } : {}),
      ...(env.IMAP_PROCESSED ? { imapProcessed: env.IMAP_PROCESSED } : {}),
      ...(env.MAIL_WEBHOOK_SECRET ? { webhookSecret: env.MAIL_WEBHOOK_SECRET } : {}),
      ownAddresses: [addressOf(env.MAIL_FROM) ?? "", ...env.MAIL_ADDRESSES].map((address) => address.toLowerCase()),
      authservIds: env.MAIL_AUTHSERV_IDS,
    },
    ...(env.DKIM_KEY_FILE && env.DKIM_SELECTOR
      ? { dkim: { keyFile: env.DKIM_KEY_FILE, selector: env.DKIM_SELECTOR } }
      : {}),
  };
}

/** Where the demonstration takes mails when nothing is said. */
const DEMONSTRATION_SMTP = "127.0.0.1:2525";

function smtpOf(env: MailEnvironment, mode: "demonstration" | "production"): MailConfig["inboundMail"]["smtp"] {
  const listen = env.SMTP_LISTEN ?? (mode === "demonstration" ? DEMONSTRATION_SMTP : "off");
  const [, host = "127.0.0.1", port] = /^(?:(.+):)?(\d+)$/.exec(listen) ?? [];
  if (port === undefined) return undefined;
  return {
    host: host.replace(/^\[|\]$/g, ""),
    port: Number(port),
    trustedRelays: env.SMTP_TRUSTED_RELAYS,
    optional: env.SMTP_LISTEN === undefined,
  };
}

const addressOf = (from: string): string | undefined => /([^\s@<>]+@[^\s@<>]+)>?\s*$/.exec(from)?.[1];
