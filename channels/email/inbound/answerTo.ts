import { isNoReply } from "../loop/index.ts";
import type { Mail } from "../parse/index.ts";
import type { InboundMail } from "../readInbound.ts";

/** Who is answered, and how far they are believed. */
export interface Correspondent {
  address: string;
  ceiling: "authenticated" | "claimed" | "anonymous";
}

/**
 * The address in From. Reply-To is heeded only where nobody could be answered otherwise (a form that sends from `no-reply` for
 * whoever filled it) or where the sender is authenticated: else anybody could have another's answers sent to themselves.
 * Whoever is only named in Reply-To is at most claimed.
 */
export function answerTo({ mail, sender }: InboundMail): Correspondent | undefined {
  const { from } = mail;
  const elsewhere = otherReply(mail);
  if (from && isNoReply(from.address))
    return elsewhere === undefined ? undefined : { address: elsewhere, ceiling: lower(sender.ceiling) };
  if (from && elsewhere && sender.ceiling === "authenticated") return { address: elsewhere, ceiling: "claimed" };
  return from && { address: from.address, ceiling: sender.ceiling };
}

const lower = (ceiling: Correspondent["ceiling"]) => (ceiling === "authenticated" ? "claimed" : ceiling);

function otherReply({ from, replyTo }: Mail): string | undefined {
  const [only, ...others] = replyTo;
  return only && others.length === 0 && only.address !== from?.address ? only.address : undefined;
}
