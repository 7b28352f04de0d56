import type { Channel } from "./message.ts";
import type { Reply } from "./reply.ts";

/** Something to deliver on a channel: the replies of a turn, or a notice (a code) on a contact point. */
export interface OutboxItem {
  id: string;
  channel: Channel;
  address: string;
  reply: Reply;
  subject?: string;
  attempts: number;
}

/** Retryable or not is in the type. `receipt` is the provider's own id of the delivered thing. */
export type DeliveryResult =
  | { status: "delivered"; receipt: string }
  | { status: "retry"; cause: string }
  | { status: "failed"; cause: string };
export type Deliver = (item: OutboxItem) => Promise<DeliveryResult>;
