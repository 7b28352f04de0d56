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
 * Who wrote a mail and what its answer needs; ids are Message-IDs without their brackets. `ceiling` is the most the sender may
 * be: the receiving server saw their domain vouch for them, nobody did, or the domain itself denies it.
 */
export const mailOriginSchema = z.object({
  from: z.string().min(3).max(320),
  threadId: z.string(),
  messageId: z.string().optional(),
  inReplyTo: z.array(z.string()),
  references: z.array(z.string()),
  subject: z.string(),
  ceiling: z.enum(["authenticated", "claimed", "anonymous"]),
});
export type MailOrigin = z.infer<typeof mailOriginSchema>;

/**
 * One channel-neutral thing said by somebody.
 * `providerId` is the sender's own id of the message: (channel, providerId) is the key that makes a repeat harmless.
 * `address` names the conversation on that channel: Direct Line conversation id, phone number, e-mail thread, call id.
 * `mail` tells where to answer when `address` is a thread of mails; see `correspondent`.
 * `held` is a message that no machine may answer, and why: it is kept, and given to a person when that is asked for.
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
  mail: mailOriginSchema.optional(),
  held: z.object({ why: z.string(), toPerson: z.boolean() }).optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** Where answers go, and whose contact point it may be. */
export const correspondent = ({ address, mail }: Pick<Message, "address" | "mail">): string => mail?.from ?? address;
