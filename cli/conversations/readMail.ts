import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Message } from "../../contracts/message.ts";

type Read = Pick<Message, "text" | "held"> & { mail: Omit<NonNullable<Message["mail"]>, "threadId"> };

/** What an `.eml` beside the test says: who wrote what, read and judged as the mail channel does. */
export async function readMail(testFile: string, name: string): Promise<Read | string> {
  const path = join(dirname(testFile), name);
  const raw = await readFile(path).catch(() => undefined);
  if (!raw) return `there is no mail ${path}`;
  const { inboundMail } = await import("../../compose.ts");
  const { readInbound } = await inboundMail();
  const inbound = await readInbound(raw, { ownAddresses: [], authservIds: [] });
  if (inbound.status === "broken") return `the mail ${path} cannot be read: ${inbound.detail}`;
  const { mail, said, sender, answer } = inbound;
  if (!mail.from) return `the mail ${path} has no sender`;
  const { messageId, inReplyTo, references, subject } = mail;
  return {
    text: said,
    mail: {
      from: mail.from.address,
      ceiling: sender.ceiling,
      ...(messageId ? { messageId } : {}),
      inReplyTo,
      references,
      subject,
    },
    ...(answer.answer ? {} : { held: { why: answer.why, toPerson: false } }),
  };
}
