import { z } from "zod";

// Bot Framework Activity, only the fields we read. Others are accepted and dropped (A2005); a field of the wrong type is refused
// (A2003), except where the specification has receivers ignore what they do not understand: entities, semantic actions.
const id = z.string().min(1).max(300);
const account = z.object({ id });
const text = z.string().nullish();

export const activitySchema = z.object({
  type: z.string().min(1).max(100),
  /** Ordinal comparison (A2021): `Emulator` is not `emulator`. */
  channelId: z.string().regex(/^[\w.-]{1,40}$/),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1_000),
  id: z.string().max(500).nullish(),
  /** With the platform's name it is an address of at most 320 characters. */
  conversation: z.object({
    id: z.string().min(1).max(270),
    isGroup: z.boolean().nullish(),
    conversationType: z.string().nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  from: account,
  recipient: account,
  text,
  locale: text,
  name: text,
  action: text,
  deliveryMode: text,
  value: z.unknown().optional(),
  membersAdded: z
    .array(z.object({ id: z.string() }))
    .max(1_000)
    .nullish(),
  attachments: z
    .array(
      z.object({
        contentType: z.string().max(200),
        name: z.string().max(500).nullish(),
        contentUrl: z.string().nullish(),
      }),
    )
    .max(100)
    .nullish(),
});
export type InboundActivity = z.infer<typeof activitySchema>;

/** Where a conversation is answered (A7550). Ids only: nobody's name is needed to write back. */
export const referenceSchema = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string(), tenantId: z.string().optional() }),
  bot: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
});
export type Reference = z.infer<typeof referenceSchema>;

export type ReadActivity = { status: "ok"; activity: InboundActivity } | { status: "fail"; fault: string };

/** An activity, or which of its fields is wrong; the fault never repeats a value. */
export function readActivity(body: unknown): ReadActivity {
  const parsed = activitySchema.safeParse(body);
  if (parsed.success) return { status: "ok", activity: parsed.data };
  const [issue] = parsed.error.issues;
  return { status: "fail", fault: `${issue?.path.join(".") || "activity"}: is missing or is not what it must be` };
}

export function referenceOf({ channelId, serviceUrl, conversation, recipient, from }: InboundActivity): Reference {
  const { id, tenantId } = conversation;
  return {
    channelId,
    serviceUrl,
    conversation: { id, ...(tenantId ? { tenantId } : {}) },
    bot: { id: recipient.id },
    user: { id: from.id },
  };
}
