import type { CalendarPart } from "./readCalendar.ts";
import type { DeliveryReport } from "./readDeliveryReport.ts";

export interface Mailbox {
  /** In lower case. */
  address: string;
  /** Display name; empty when the mail gives none. */
  name: string;
}

/** A file that came with a mail and may be kept. */
export interface MailFile {
  name: string;
  /** What its first bytes say it is, whatever the mail declares. */
  contentType: string;
  content: Buffer;
}

/** A mail in our words: everything the channel decides on. The raw mail is kept by the caller. */
export interface Mail {
  from?: Mailbox;
  /** Other addresses of From: a mail of several senders proves none of them. */
  otherSenders: Mailbox[];
  replyTo: Mailbox[];
  to: Mailbox[];
  cc: Mailbox[];
  subject: string;
  date?: Date;
  /** Message-IDs without their angle brackets. */
  messageId?: string;
  inReplyTo: string[];
  references: string[];
  /** Every header as written, unfolded: name in lower case, values from the top of the mail down. */
  headers: ReadonlyMap<string, readonly string[]>;
  text?: string;
  html?: string;
  files: MailFile[];
  /** Mails attached whole, which the sender forwards; not read. */
  attachedMails: number;
  calendar?: CalendarPart;
  report?: DeliveryReport;
  /** With a report: the Message-ID of the mail that came back, when it came with it. */
  returned?: string;
  protection: "none" | "signed" | "encrypted";
}

/** What is wrong with a mail that could still be read. */
export type FaultCode =
  | "no_sender"
  | "several_senders"
  | "no_message_id"
  | "bad_date"
  | "no_content"
  | "undecodable_text"
  | "wrong_charset"
  | "encrypted"
  | "unclosed_part"
  | "file_too_large"
  | "file_type_refused"
  | "too_many_files"
  | "bad_calendar"
  | "bad_report";

export interface Fault {
  code: FaultCode;
  /** For staff: which part, in a few words; never the sender's own text. */
  detail: string;
}

/** Why a mail could not be read at all. */
export type BrokenCause =
  | "empty"
  | "too_large"
  | "headers_too_large"
  | "too_many_parts"
  | "too_deep"
  | "not_a_mail"
  | "unreadable";

/** A mail read, with its faults, or broken: said, kept by the caller and shown to staff, never dropped. */
export type ReadMail =
  | { status: "read"; mail: Mail; faults: Fault[] }
  | { status: "broken"; cause: BrokenCause; detail: string; salvaged: Pick<Mail, "from" | "subject" | "messageId"> };
