/** A conversation by mail, and who may speak in it: addresses in lower case. */
export interface MailThread {
  id: string;
  participants: readonly string[];
}

/** A mail that was read, with all that is needed to know it, its thread and its words again. */
export interface KeptMail {
  /** The same for the same mail, whichever way it came. */
  providerId: string;
  /** Absent for a mail that is no part of a conversation. `address` is that of the conversation. */
  thread?: MailThread & { address: string };
  messageId?: string;
  sender: string;
  /** A digest of what it says; absent when too short to tell a machine by. */
  words?: string;
  /** What becomes of it: `answered`, or why no machine answers. */
  fate: string;
  receivedAt: Date;
  raw: Buffer;
}

/** What was exchanged lately: by a thread, and by its sender in all their threads. */
export interface MailHistory {
  answeredInThread: number;
  answeredToSender: number;
  /** The same words came before from this sender. */
  saidBefore: boolean;
}

export interface Mails {
  thread(id: string): Promise<MailThread | undefined>;
  /** By a Message-ID, of a mail received or of one of ours. */
  threadsOfMessage(messageId: string): Promise<MailThread[]>;
  /** By the number of a request opened in it. */
  threadsOfNumber(number: string): Promise<MailThread[]>;
  /** What came before `mail`, which is left out itself. Answers are counted since `answersSince`, words since `wordsSince`. */
  history(
    mail: Pick<KeptMail, "providerId" | "thread" | "sender" | "words">,
    since: { answers: Date; words: Date },
  ): Promise<MailHistory>;
  /** One statement, harmless to repeat. */
  keep(mail: KeptMail): Promise<void>;
  /** To whom one of our mails went, by its Message-ID. */
  sentTo(messageId: string): Promise<string | undefined>;
}
