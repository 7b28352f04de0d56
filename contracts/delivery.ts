import type { Channel } from "./message.ts";
import type { Reply } from "./reply.ts";

/** A file that goes with a mail; its content is text. */
export interface OutboxFile {
  name: string;
  contentType: string;
  content: string;
}

/** What a mail needs beside its text. */
export interface MailContext {
  /** The conversation its answer comes back to. */
  threadId?: string;
  /** The mail it answers; ids without their angle brackets. */
  answers?: { messageId?: string; inReplyTo: readonly string[]; references: readonly string[]; subject: string };
  /** Newsletters: the page where one POST ends them (RFC 8058), for this person. */
  unsubscribeUrl?: string;
  /** A page of its own in place of the reply's, and the name of its list on our domain (RFC 2919). */
  newsletter?: { html: string; listId: string };
}

/** Something to deliver on a channel: the replies of a turn, or a notice (a code) on a contact point. */
export interface OutboxItem {
  id: string;
  channel: Channel;
  address: string;
  reply: Reply;
  /** What else goes in the same mail, after `reply`. */
  more?: Reply[];
  subject?: string;
  files?: OutboxFile[];
  mail?: MailContext;
  /** The agent who wrote it, whose signature is in the reply; absent of what the assistant says. */
  agent?: string;
  attempts: number;
}

/**
 * Retryable or not is in the type. `receipt` is the provider's own id of the delivered thing; `mayHaveLeft` says that another try
 * may be a second one, for nobody answered.
 */
export type DeliveryResult =
  | { status: "delivered"; receipt: string }
  | { status: "retry"; cause: string; mayHaveLeft?: true }
  | { status: "failed"; cause: string };
export type Deliver = (item: OutboxItem) => Promise<DeliveryResult>;

/** The queue of what is to be delivered, kept with the turns. */
export interface Outbox {
  /** Takes up to `limit` due items for this process (`FOR UPDATE SKIP LOCKED`), hidden from others for `leaseMs`. */
  claim(limit: number, leaseMs: number): Promise<OutboxItem[]>;
  /** Records the result; `retry` is tried again with exponential backoff, at most 8 times, then `failed`. */
  settle(id: string, result: DeliveryResult): Promise<void>;
  /** A process that died may have delivered the item: it is given up rather than said twice. Nothing when it was settled. */
  mayHaveLeft(id: string): Promise<void>;
  /** Asked right before a delivery: false when the person of that address said STOP since. Then it is failed for good. */
  mayReach: (item: OutboxItem) => Promise<boolean>;
  /** Called when something is due, by this process or another. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}
