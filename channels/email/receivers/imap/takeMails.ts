import type { ImapFlow } from "imapflow";
import type { ReceiveMail } from "../../inbound/receiveMail.ts";
import type { Mailbox } from "./mailbox.ts";

/** A flag of ours: \Seen is set by whoever looks into the mailbox. Servers without such flags get \Seen. */
const KEPT = "$C360Kept";

export interface TakeMailsParts {
  mailbox: Mailbox;
  receive: ReceiveMail;
  /** A larger mail is fetched as far as this, in bytes, and said to be too large. */
  bytes: number;
}

/**
 * Keeps every mail of the open folder that does not bear the flag, in its order, and marks each one only once it is durable. A
 * process that dies in between finds it again, and the store knows it: nothing is lost and nothing is worked on twice, also when
 * the folder was renumbered (another UIDVALIDITY) and its flags are gone.
 */
export async function takeMails(client: ImapFlow, parts: TakeMailsParts): Promise<number> {
  const flag = flagOf(client);
  const unmarked = flag === KEPT ? { unKeyword: KEPT } : { seen: false };
  const found = await client.search(unmarked, { uid: true });
  const uids = Array.isArray(found) ? found : [];
  for (const uid of uids) {
    if (await takeOne(client, uid, parts)) await mark(client, uid, flag, parts.mailbox);
  }
  return uids.length;
}

function flagOf({ mailbox }: ImapFlow): string {
  const flags = mailbox ? mailbox.permanentFlags : undefined;
  return flags?.has("\\*") || flags?.has(KEPT) ? KEPT : "\\Seen";
}

/** False when it is gone: somebody removed it since. */
async function takeOne(client: ImapFlow, uid: number, { mailbox, receive, bytes }: TakeMailsParts): Promise<boolean> {
  const what = { size: true, internalDate: true, source: { maxLength: bytes } };
  const message = await client.fetchOne(String(uid), what, { uid: true });
  if (!message || !message.source) return false;
  const { source, size = source.length, internalDate } = message;
  const origin = `${mailbox.user}@${mailbox.host}/${mailbox.folder}/${String(internalDate)}`;
  await receive(source, { trusted: true, origin, size });
  return true;
}

async function mark(client: ImapFlow, uid: number, flag: string, { processed }: Mailbox): Promise<void> {
  await client.messageFlagsAdd(String(uid), [flag], { uid: true });
  if (processed !== undefined) await client.messageMove(String(uid), processed, { uid: true });
}
