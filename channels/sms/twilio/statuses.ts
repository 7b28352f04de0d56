import { z } from "zod";
import type { DeliveryStatus } from "../../../contracts/deliveryReport.ts";
import { faultOf } from "./inbound.ts";

// Twilio's words for a message it was given, in ours. « read » is WhatsApp's; a message that was read was delivered.
const statuses: Readonly<Record<string, DeliveryStatus>> = {
  accepted: "queued",
  scheduled: "queued",
  queued: "queued",
  sending: "queued",
  sent: "sent",
  delivered: "delivered",
  read: "delivered",
  undelivered: "failed",
  failed: "failed",
  canceled: "failed",
};

const callbackSchema = z.object({
  MessageSid: z.string().regex(/^(?:SM|MM)[0-9a-fA-F]{32}$/, "must be the id of a message"),
  MessageStatus: z.string().min(1).max(40),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/, "must be a number")
    .optional(),
});

export type ReadStatus =
  | { status: "ok"; sid: string; became: DeliveryStatus | undefined; word: string; code?: number }
  | { status: "fail"; fault: string };

/** A status callback. `became` is undefined for a word that is not in the table: it is to be said loudly. */
export function readStatus(parameters: Record<string, unknown>): ReadStatus {
  const read = callbackSchema.safeParse(parameters);
  if (!read.success) return { status: "fail", fault: faultOf(read.error) };
  const { MessageSid, MessageStatus, ErrorCode } = read.data;
  const word = MessageStatus.toLowerCase();
  const code = Number(ErrorCode ?? 0);
  const became = Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  return { status: "ok", sid: MessageSid, word, became, ...(code > 0 ? { code } : {}) };
}
