import * as z from "zod/mini";
import type { Reply } from "../../../contracts/reply.ts";

// What Direct Line 3.0 sends us. zod/mini because the page's budget is 70 kB: the contract's own schema brings all of zod.
// `satisfies` below and tests/web/citizen/wire.test.ts keep the copy equal to contracts/reply.ts.
const lang = z.enum(["fr", "en"]);
const choice = z.object({ label: z.string(), text: z.string(), value: z.optional(z.unknown()) });
const card = z.object({
  offeringId: z.string(),
  sessionId: z.optional(z.string()),
  kind: z.string(),
  title: z.string(),
  lang,
  summary: z.optional(z.string()),
  facts: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
  reasons: z.array(z.string()),
  url: z.optional(z.string()),
  choices: z.array(choice),
});

export const replyWire = z.object({
  id: z.string(),
  text: z.string(),
  lang,
  cards: z._default(z.array(card), []),
  choices: z._default(z.array(choice), []),
  asks: z.optional(z.literal(true)),
}) satisfies z.ZodMiniType<Reply>;

const activity = z.object({
  type: z.string(),
  id: z.optional(z.string()),
  timestamp: z.optional(z.string()),
  from: z.optional(z.object({ id: z.optional(z.string()), role: z.optional(z.string()) })),
  text: z.optional(z.string()),
  locale: z.optional(z.string()),
  replyToId: z.optional(z.string()),
  // Files of the citizen, by their names; what we cannot read of them is nothing to show.
  attachments: z.catch(z.optional(z.array(z.object({ name: z.optional(z.nullable(z.string())) }))), undefined),
  channelData: z.optional(
    // A reply this page is too old to understand still has its text.
    z.looseObject({
      clientActivityID: z.optional(z.string()),
      c360: z.catch(z.optional(replyWire), undefined),
      // The person of the 311 who wrote it.
      agent: z.catch(z.optional(z.string()), undefined),
    }),
  ),
});
export type Activity = z.infer<typeof activity>;

export const activitySetWire = z.object({
  activities: z._default(z.array(activity), []),
  watermark: z.optional(z.nullable(z.string())),
});
export type ActivitySet = z.infer<typeof activitySetWire>;

export const tokenWire = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z._default(z.number(), 1_800),
});
export type Token = z.infer<typeof tokenWire>;

export const conversationWire = z.object({
  conversationId: z.string(),
  token: z.optional(z.string()),
  streamUrl: z.optional(z.string()),
});

export const postedWire = z.object({ id: z._default(z.string(), "") });

export const configWire = z.object({ demonstration: z.boolean(), outboxUrl: z.optional(z.string()) });
export type PublicConfig = z.infer<typeof configWire>;

/** The text as JSON of that shape, or undefined: a wire we cannot read is never an exception. */
export function parseJson<T extends z.ZodMiniType>(schema: T, text: string): z.infer<T> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
