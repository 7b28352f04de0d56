import { createHash } from "node:crypto";
import { headerEnd } from "../parse/outline.ts";

/** What is known of a mail before it is read: the name it has whichever way it comes, and whose it is. */
export interface MailKey {
  providerId: string;
  /** The address in From, in lower case; `unknown` without one. */
  sender: string;
}

/** Headers are sought in this much: a mail that is nothing but headers is broken, and kept all the same. */
const MOST_READ = 256 * 1024;

/**
 * The same mail twice (sent again after a lost answer, found again in a mailbox that was renumbered, come to two of our
 * addresses) has the same Message-ID, date, sender, subject and body; what servers write above is left out. `origin` tells
 * mails apart that have neither Message-ID nor date.
 */
export function mailKey(raw: Buffer, origin = ""): MailKey {
  const end = headerEnd(raw);
  const head = raw
    .subarray(0, Math.min(end, MOST_READ))
    .toString("latin1")
    .replace(/\r?\n[ \t]+/g, " ");
  const [messageId, date, from, subject] = ["message-id", "date", "from", "subject"].map((name) => header(head, name));
  const body = createHash("sha256").update(raw.subarray(end).toString("latin1").replace(/\s+/g, " ").trim());
  const named = messageId || date ? "" : origin;
  const about = JSON.stringify([messageId, date, from, subject, named, body.digest("base64url")]);
  return {
    providerId: `mail:${createHash("sha256").update(about).digest("base64url")}`,
    sender: /[^\s<>"(),:;]{1,200}@[^\s<>"(),:;]{1,100}/.exec(from ?? "")?.[0].toLowerCase() ?? "unknown",
  };
}

const header = (head: string, name: string): string =>
  new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, "im").exec(head)?.[1]?.trim() ?? "";
