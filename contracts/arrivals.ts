import type { Channel } from "./message.ts";

/** Something a wire brought, not yet a turn. `body` is the channel's own, parsed again by it. */
export interface Arrival {
  channel: Channel;
  /** The sender's own id: a second arrival of the same one is the same one. */
  providerId: string;
  /** Arrivals of one address are worked on one at a time, in the order they came. */
  address: string;
  body: unknown;
  receivedAt: Date;
}
export interface ClaimedArrival extends Arrival {
  id: string;
  /** Tries before this one. */
  attempts: number;
}

export type ArrivalResult =
  | { status: "done" }
  | { status: "retry"; cause: string }
  | { status: "failed"; cause: string };

/** What was acknowledged to a provider and is still to be worked on. */
export interface Arrivals {
  /** Durable when it resolves: the provider may be answered. False when it was known, worked on or not. */
  keep(arrival: Arrival): Promise<boolean>;
  /** Takes up to `limit` for this process, one of each address at most, hidden from others for `leaseMs`. */
  claim(channel: Channel, limit: number, leaseMs: number): Promise<ClaimedArrival[]>;
  /** `retry` comes back with exponential backoff, at most 8 times; what failed stays for staff to see. */
  settle(id: string, result: ArrivalResult): Promise<void>;
}
