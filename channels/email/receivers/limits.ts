import { mailLimits } from "../parse/limits.ts";

/** What strangers may ask of a receiver. */
export const receiverLimits = {
  bytes: mailLimits.bytes,
  recipients: 50,
  /** Connections at once, and mails a minute from one address: relays hand over many. */
  connections: 50,
  mails: { points: 6_000, seconds: 60 },
  /** A client that says nothing is left. */
  silenceMs: 60_000,
} as const;
export type ReceiverLimits = typeof receiverLimits;
