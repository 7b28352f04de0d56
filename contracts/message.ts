import { z } from "zod";
import { languageSchema } from "./language.ts";

export const channelSchema = z.enum(["web", "sms", "email", "phone", "social", "counter", "post"]);
export type Channel = z.infer<typeof channelSchema>;

/** Longest text the engine reads, in UTF-16 units; a longer one gets a sentence (outcome `refused_policy`), not a failure. */
export const MAX_MESSAGE_LENGTH = 4_000;

/**
 * A file that came with a message. `contentType` is what its first bytes say when the channel has them. Without an `id` the
 * file was only announced, or not kept. `size` is in bytes.
 */
export const attachmentSchema = z.object({
  id: z.string().min(1).max(64).optional(),
  name: z.string().max(200),
  contentType: z.string().max(200),
  size: z.number().int().min(0).optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * One channel-neutral thing said by somebody.
 * `providerId` is the sender's own id of the message: (channel, providerId) is the key that makes a repeat harmless.
 * `address` names the conversation on that channel: Direct Line conversation id, phone number, e-mail thread, call id.
 * `value` is what a button carried, already parsed by the channel as JSON; the engine parses it again with its own schema.
 */
export const messageSchema = z.object({
  channel: channelSchema,
  providerId: z.string().min(1).max(200),
  address: z.string().min(1).max(320),
  text: z.string(),
  receivedAt: z.date(),
  locale: languageSchema.optional(),
  value: z.unknown().optional(),
  attachments: z.array(attachmentSchema).max(20).optional(),
});
export type Message = z.infer<typeof messageSchema>;
