import { z } from "zod";
import type { Arrivals } from "../../../contracts/arrivals.ts";
import type { Clock } from "../../../contracts/clock.ts";
import { mailLimits } from "../parse/limits.ts";
import { mailKey } from "./mailKey.ts";

/** What a receiver knows of a mail beside its bytes. */
export interface Envelope {
  /** MAIL FROM when it was seen; empty is the null return path. */
  from?: string;
  /** Whether it comes from a server of ours, whose word on the sender is believed. */
  trusted: boolean;
  /** Where it was found, for mails that have no name of their own. */
  origin?: string;
  /** Its size when only its beginning was fetched. */
  size?: number;
}

/** What is kept of a mail until it is worked on. */
export const arrivalBodySchema = z.object({
  raw: z.string(),
  envelopeFrom: z.string().optional(),
  trusted: z.boolean(),
  size: z.number().optional(),
});

export type ReceiveMail = (raw: Buffer, envelope: Envelope) => Promise<"kept" | "known">;

/** Keeps a mail as received: durable when it resolves, so that whoever handed it over may forget it. A mail twice is one mail. */
export function createReceiveMail(parts: { arrivals: Arrivals; clock: Clock; arrived: () => void }): ReceiveMail {
  return async (raw, { from, trusted, origin, size = raw.length }) => {
    const { providerId, sender } = mailKey(raw, origin);
    const body: z.input<typeof arrivalBodySchema> = {
      raw: raw.subarray(0, mailLimits.bytes).toString("base64"),
      trusted,
      ...(from === undefined ? {} : { envelopeFrom: from }),
      ...(size > Math.min(raw.length, mailLimits.bytes) ? { size } : {}),
    };
    const kept = await parts.arrivals.keep({
      channel: "email",
      providerId,
      address: sender,
      body,
      receivedAt: parts.clock.now(),
    });
    if (kept) parts.arrived();
    return kept ? "kept" : "known";
  };
}
