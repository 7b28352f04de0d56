import { mailLimits } from "../parse/limits.ts";

export interface ReceiverLimits {
  bytes: number;
  recipients: number;
  /** Connections at once, and mails a minute from one address: relays hand over many. */
  connections: number;
  mails: { points: number; seconds: number };
  /** A client that says nothing for as long is left. */
  silenceMs: number;
}

/** What strangers may ask of a receiver. */
export const receiverLimits: ReceiverLimits = {
  bytes: mailLimits.bytes,
  recipients: 50,
  connections: 50,
  mails: { points: 6_000, seconds: 60 },
  silenceMs: 60_000,
};
