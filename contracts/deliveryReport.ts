import type { Channel } from "./message.ts";

/** What became of something a provider had accepted. It only moves forward: queued, sent, then delivered or failed for good. */
export type DeliveryStatus = "queued" | "sent" | "delivered" | "failed";

export interface DeliveryReport {
  channel: Channel;
  /** The provider's id of it: the receipt of the delivery. */
  receipt: string;
  status: DeliveryStatus;
  /** Why it failed, in our words, and whether another try may do. */
  cause?: string;
  retryable?: boolean;
}

export interface DeliveryReports {
  /**
   * False when it says nothing new: late, repeated, or after the end. What failed and may succeed later is due again, within the
   * tries of the outbox; what failed for good is marked so.
   */
  record(report: DeliveryReport): Promise<boolean>;
}
