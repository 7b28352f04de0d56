import { senderAuthenticity, type SenderAuthenticity } from "./identity/index.ts";
import { mayAnswer, type MayAnswer } from "./loop/index.ts";
import { type Fault, type Mail, readMail, type ReadMail } from "./parse/index.ts";
import { visibleText, type VisibleText } from "./text/index.ts";

export interface InboundSettings {
  /** Our own addresses, in lower case. */
  ownAddresses: readonly string[];
  /** Names of the receiving servers whose Authentication-Results are believed. */
  authservIds: readonly string[];
}

/** A mail received, with all that is decided from itself alone. Its thread needs a lookup: `findThread`. */
export interface InboundMail {
  status: "read";
  mail: Mail;
  faults: Fault[];
  visible: VisibleText;
  /** What the sender says to us: the visible text, or the subject of a mail without any. */
  said: string;
  answer: MayAnswer;
  sender: SenderAuthenticity;
}
export type Inbound = InboundMail | Extract<ReadMail, { status: "broken" }>;

/**
 * Everything a receiver (IMAP, SMTP, webhook) needs to know of a mail before it keeps it and hands it on. Pure but for the
 * decoding; never throws on what a mail contains. `envelopeFrom` is MAIL FROM when the receiver saw it.
 */
export async function readInbound(raw: Buffer, settings: InboundSettings, envelopeFrom?: string): Promise<Inbound> {
  const read = await readMail(raw);
  if (read.status === "broken") return read;
  const { mail, faults } = read;
  const visible = visibleText({ ...mail, ...(mail.from ? { fromName: mail.from.name } : {}) });
  const envelope = envelopeFrom === undefined ? {} : { envelopeFrom };
  return {
    status: "read",
    mail,
    faults,
    visible,
    said: visible.text || bareSubject(mail.subject),
    answer: mayAnswer({ mail, text: visible.text, ownAddresses: settings.ownAddresses, ...envelope }),
    sender: senderAuthenticity(mail, settings),
  };
}

const bareSubject = (subject: string): string => subject.replace(/^(?:\s*(?:re|ré|rép|tr|fw|fwd)\s*:)+/i, "").trim();
